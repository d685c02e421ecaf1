package org.vitaressources.search.lucene;

import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.vitaressources.search.Facet;
import org.vitaressources.search.Reach;
import org.vitaressources.search.SearchQuery;
import org.vitaressources.vocabulary.Vocabularies;

/// What the choices of a query leave of what its words find.
///
/// @param chosen one set per facet with a choice
/// @param reached how many each reach of the chosen territory gives
record ChosenDocuments(
        MatchedDocuments byWords, Map<Facet, MatchedDocuments> chosen, Map<Reach, Long> reached, Copies same) {

    static ChosenDocuments of(
            IndexSearcher searcher,
            SearchQuery query,
            MatchedDocuments byWords,
            ChosenFilters filters,
            Vocabularies vocabularies,
            Copies same)
            throws IOException {
        Map<Facet, MatchedDocuments> chosen = new EnumMap<>(Facet.class);
        Map<Facet, Query> wanted = filters.of(query);
        for (Map.Entry<Facet, Query> filter : wanted.entrySet()) {
            if (filter.getKey() != Facet.TERRITORY) {
                chosen.put(filter.getKey(), MatchedDocuments.of(searcher, filter.getValue()));
            }
        }
        TerritoryReaches reaches = TerritoryReaches.of(
                searcher, query, Optional.ofNullable(wanted.get(Facet.TERRITORY)), vocabularies.territories());
        Map<Reach, Long> reached = reaches.counts(
                byWords.and(List.copyOf(chosen.values())), found -> same.once(found, searcher.getIndexReader()));
        if (!reached.isEmpty()) {
            chosen.put(Facet.TERRITORY, reaches.narrow(byWords, query.reach()));
        }
        return new ChosenDocuments(byWords, chosen, reached, same);
    }

    /// All of them, each text once.
    MatchedDocuments matched(IndexReader reader) {
        return same.once(byWords.and(List.copyOf(chosen.values())), reader);
    }

    /// Those among which the values of a facet are counted: its own choices aside.
    MatchedDocuments countedFor(Facet facet, MatchedDocuments matched, IndexReader reader) {
        if (!chosen.containsKey(facet)) {
            return matched;
        }
        List<MatchedDocuments> others = chosen.entrySet().stream()
                .filter(entry -> entry.getKey() != facet)
                .map(Map.Entry::getValue)
                .toList();
        return same.once(byWords.and(others), reader);
    }
}
