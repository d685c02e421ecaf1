package org.vitaressources.search.lucene;

import java.io.IOException;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;
import org.vitaressources.search.Facet;
import org.vitaressources.search.Reach;
import org.vitaressources.search.SearchQuery;
import org.vitaressources.vocabulary.Territories;
import org.vitaressources.vocabulary.Territory;
import org.vitaressources.vocabulary.TerritoryClass;
import org.vitaressources.vocabulary.TerritoryCode;

/// What each [Reach] of the chosen territories finds: one set of terms, one set of bits.
final class TerritoryReaches {
    private final Map<Reach, MatchedDocuments> found;

    private TerritoryReaches(Map<Reach, MatchedDocuments> found) {
        this.found = found;
    }

    /// @param here what stands under the chosen territories; nothing when none is chosen
    static TerritoryReaches of(IndexSearcher searcher, SearchQuery query, Optional<Query> here, Territories territories)
            throws IOException {
        Map<Reach, MatchedDocuments> found = new EnumMap<>(Reach.class);
        if (here.isPresent()) {
            Set<TerritoryCode> chosen = chosen(query, territories);
            found.put(Reach.HERE, MatchedDocuments.of(searcher, here.get()));
            for (Map.Entry<Reach, Query> wider : elsewhere(chosen, territories).entrySet()) {
                Query without = new BooleanQuery.Builder()
                        .add(wider.getValue(), Occur.FILTER)
                        .add(here.get(), Occur.MUST_NOT)
                        .build();
                found.put(wider.getKey(), MatchedDocuments.of(searcher, without));
            }
        }
        return new TerritoryReaches(found);
    }

    /// Those of these documents that a reach asked for finds.
    MatchedDocuments narrow(MatchedDocuments documents, Set<Reach> asked) {
        return documents.andAny(
                asked.stream().map(found::get).filter(Objects::nonNull).toList());
    }

    /// How many of these documents each reach finds.
    ///
    /// @param once leaves one of each text
    Map<Reach, Long> counts(MatchedDocuments documents, UnaryOperator<MatchedDocuments> once) {
        Map<Reach, Long> counts = new LinkedHashMap<>();
        found.forEach((reach, matched) ->
                counts.put(reach, once.apply(documents.and(List.of(matched))).count()));
        return counts;
    }

    private static Map<Reach, Query> elsewhere(Set<TerritoryCode> chosen, Territories territories) {
        Map<Reach, Query> queries = new EnumMap<>(Reach.class);
        queries.put(
                Reach.ALSO,
                new TermInSetQuery(IndexFields.TERRITORY_OWN, terms(codes(chosen, territories::ancestors))));
        queries.put(
                Reach.NEIGHBOURS,
                KeywordField.newSetQuery(
                        IndexFields.facet(Facet.TERRITORY), terms(codes(chosen, territories::neighbours))));
        List<String> classes = chosen.stream()
                .flatMap(code -> territories.classOf(code).stream())
                .map(TerritoryClass::key)
                .distinct()
                .toList();
        queries.put(Reach.COMPARABLE, new TermInSetQuery(IndexFields.TERRITORY_CLASS, terms(classes)));
        return queries;
    }

    /// The chosen territories as they are today: a former one is what took its place.
    private static Set<TerritoryCode> chosen(SearchQuery query, Territories territories) {
        Set<TerritoryCode> chosen = new LinkedHashSet<>();
        for (String value : query.chosen(Facet.TERRITORY)) {
            TerritoryCode.parse(value).flatMap(territories::byCode).ifPresent(territory -> {
                if (territory.former()) {
                    chosen.addAll(territory.succeededBy());
                } else {
                    chosen.add(territory.code());
                }
            });
        }
        return chosen;
    }

    private static List<String> codes(Set<TerritoryCode> chosen, Function<TerritoryCode, List<Territory>> places) {
        return chosen.stream()
                .flatMap(code -> places.apply(code).stream())
                .map(place -> place.code().toString())
                .distinct()
                .toList();
    }

    private static Collection<BytesRef> terms(List<String> words) {
        return words.stream().map(BytesRef::new).toList();
    }
}
