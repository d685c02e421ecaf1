package org.vitaressources.search.lucene;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.vitaressources.search.TypedQuery;

/// The Lucene side of what was typed.
///
/// @param matching which resources are found
/// @param approximate which ones come close to it, those found included; matches nothing when nothing can
/// @param scoring how they rank among themselves
/// @param secondLook what raises the best ones once more: words that stand together, in the title, in the headings
/// @param clauses what is wanted, one by one
record TextQuery(
        WantedWords matching, WantedWords approximate, Query scoring, Query secondLook, List<QueryClause> clauses) {
    /// Every resource.
    static final Query ALL = Visible.RESOURCES;

    /// Every resource, none better than another.
    static TextQuery everything() {
        return noneOf(ALL);
    }

    /// True when no words rank anything.
    boolean isUnranked() {
        return clauses.isEmpty();
    }

    /// The same without what other queries find.
    TextQuery without(Collection<Query> others) {
        return others.isEmpty()
                ? this
                : new TextQuery(matching.without(others), approximate.without(others), scoring, secondLook, clauses);
    }

    /// Stems to mark, with the weight that a passage earns by them.
    Map<String, Float> marks() {
        Map<String, Float> marks = new LinkedHashMap<>();
        for (QueryClause clause : clauses) {
            clause.marks().forEach((stem, weight) -> marks.merge(stem, weight, Math::max));
        }
        return marks;
    }

    static TextQuery of(TypedQuery typed, Equivalents equivalents, Rarity rarity) {
        QueryClauses known = new QueryClauses(equivalents, rarity);
        List<QueryClause> clauses = known.of(typed);
        BooleanQuery.Builder excluded = new BooleanQuery.Builder();
        for (TypedQuery.Item item : typed.excluded()) {
            known.item(item).ifPresent(clause -> excluded.add(clause.matching(), Occur.MUST_NOT));
        }
        BooleanQuery without = excluded.build();
        if (clauses.isEmpty()) {
            boolean nothingReadable =
                    !typed.groups().isEmpty() || !typed.excluded().isEmpty();
            if (without.clauses().isEmpty()) {
                return nothingReadable ? noneOf(MatchNoDocsQuery.INSTANCE) : everything();
            }
            excluded.add(ALL, Occur.FILTER);
            return noneOf(excluded.build());
        }
        BooleanQuery.Builder scoring = new BooleanQuery.Builder();
        clauses.forEach(clause -> scoring.add(clause.scoring(), Occur.SHOULD));
        Query secondLook = QueryClause.any(
                Stream.concat(clauses.stream().map(QueryClause::secondLook), Closeness.of(typed).stream()));
        return new TextQuery(
                WantedWords.enough(clauses, without),
                WantedWords.some(clauses, without),
                scoring.build(),
                secondLook,
                clauses);
    }

    private static TextQuery noneOf(Query matching) {
        return new TextQuery(
                WantedWords.plain(matching),
                WantedWords.plain(MatchNoDocsQuery.INSTANCE),
                ALL,
                MatchNoDocsQuery.INSTANCE,
                List.of());
    }
}
