package org.vitaressources.transposition;

import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.vitaressources.archive.ArchiveDeclaration;
import org.vitaressources.archive.ArchivePart;
import org.vitaressources.archive.ConsistencyCheck;
import org.vitaressources.archive.LeftOut;
import org.vitaressources.archive.References;
import org.vitaressources.archive.TablePart;

/// What authors were told of the sources of their practices, in an archive with accounts. The links of letters end with
/// the site that sent them.
@ArchiveDeclaration
class ArchiveOfTransposition {
    @Bean
    @Order(45)
    ArchivePart transpositionPart(JdbcClient jdbc) {
        return TablePart.personal(jdbc, "sources", """
                Ce qui est arrivé aux sources des pratiques transposées, et ce que les auteurs de celles-ci ont répondu.""", "transposition.sources", "transposition.notices");
    }

    @Bean
    LeftOut linksOfTransposition() {
        return new LeftOut().and("transposition.links", "links in letters end with the site that wrote them");
    }

    @Bean
    ConsistencyCheck transpositionReferences(JdbcClient jdbc) {
        return new References(jdbc)
                .and("transposition.notices.answered_by", "accounts.members.id", "f.answered_by <> ''")
                .and("transposition.links.member", "accounts.members.id");
    }
}
