package org.vitaressources.search.lucene;

import java.util.ArrayList;
import java.util.List;
import org.vitaressources.search.Facet;
import org.vitaressources.search.SearchQuery;
import org.vitaressources.search.SearchResults;

/// Queries whose ranked answers must not depend on how an index came to be.
final class GoldenQueries {
    private static final List<String> WORDS = List.of(
            "",
            "AI",
            "association intermédiaire",
            "insertion",
            "travail",
            "atelier",
            "épicerie",
            "salarié",
            "formation",
            "mobilité rurale",
            "\"dernier commerce\"",
            "jardin OU scooter",
            "de la",
            "clé",
            "chantier",
            "territoire");

    private GoldenQueries() {}

    /// Ids with scores, totals and counts.
    static List<String> answers(TestIndex index) {
        List<String> answers = new ArrayList<>();
        for (String words : WORDS) {
            SearchResults results = index.search.find(SearchQuery.of(words).withSize(50));
            StringBuilder line = new StringBuilder(words).append(" = ").append(results.total());
            results.hits()
                    .forEach(
                            hit -> line.append(' ').append(hit.id()).append('/').append(hit.score()));
            line.append(' ').append(results.facets().get(Facet.TERRITORY));
            answers.add(line.toString());
        }
        return answers;
    }
}
