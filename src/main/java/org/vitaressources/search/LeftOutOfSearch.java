package org.vitaressources.search;

import org.springframework.context.annotation.Bean;
import org.vitaressources.archive.ArchiveDeclaration;
import org.vitaressources.archive.LeftOut;

/// What the search measures again.
@ArchiveDeclaration
class LeftOutOfSearch {
    @Bean
    LeftOut measuredRanks() {
        String again = "measured again by asking the questions of content/vocabulaires/questions.yml";
        return new LeftOut().and("search.relevance_states", again).and("search.relevance_ranks", again);
    }
}
