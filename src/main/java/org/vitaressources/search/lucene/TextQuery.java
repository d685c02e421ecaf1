package org.vitaressources.search.lucene;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;

/// The Lucene side of what was typed.
///
/// @param matching which resources are found (no scores)
/// @param relaxed the same with fewer of its words, for when nothing is found
/// @param scoring how they rank among themselves
/// @param closeness what raises the best ones once more: words that stand together; matches nothing when there is one
///     word only
/// @param marks stems to mark, with the weight that a passage earns by them
record TextQuery(Query matching, Query relaxed, Query scoring, Query closeness, Map<String, Float> marks) {
    private static final double MOST = 0.7;
    private static final double HALF = 0.5;
    /// Every resource.
    static final Query ALL = Visible.RESOURCES;

    /// Every resource, none better than another.
    static TextQuery everything() {
        return new TextQuery(ALL, ALL, ALL, MatchNoDocsQuery.INSTANCE, Map.of());
    }

    /// True when no words rank anything.
    boolean isUnranked() {
        return marks.isEmpty();
    }

    static TextQuery of(TypedQuery typed, Acronyms acronyms) {
        List<QueryClause> clauses = clauses(typed, acronyms);
        BooleanQuery.Builder excluded = new BooleanQuery.Builder();
        for (TypedQuery.Item item : typed.excluded()) {
            QueryClause.phraseOrWord(item, acronyms)
                    .ifPresent(clause -> excluded.add(clause.matching(), Occur.MUST_NOT));
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
        Map<String, Float> marks = new java.util.LinkedHashMap<>();
        BooleanQuery.Builder scoring = new BooleanQuery.Builder();
        for (QueryClause clause : clauses) {
            scoring.add(clause.scoring(), Occur.SHOULD);
            clause.marks().forEach((stem, weight) -> marks.merge(stem, weight, Math::max));
        }
        return new TextQuery(
                matching(clauses, without, MOST),
                matching(clauses, without, HALF),
                scoring.build(),
                Closeness.of(typed),
                marks);
    }

    private static TextQuery noneOf(Query matching) {
        return new TextQuery(matching, matching, ALL, MatchNoDocsQuery.INSTANCE, Map.of());
    }

    /// One or two words are both wanted; of more, most.
    private static Query matching(List<QueryClause> clauses, BooleanQuery without, double share) {
        BooleanQuery.Builder matching = new BooleanQuery.Builder();
        List<QueryClause> optional = new ArrayList<>();
        for (QueryClause clause : clauses) {
            if (clause.required() || clauses.size() <= 2) {
                matching.add(clause.matching(), Occur.FILTER);
            } else {
                optional.add(clause);
            }
        }
        if (!optional.isEmpty()) {
            BooleanQuery.Builder most = new BooleanQuery.Builder();
            optional.forEach(clause -> most.add(clause.matching(), Occur.SHOULD));
            most.setMinimumNumberShouldMatch(Math.max(1, (int) Math.ceil(optional.size() * share)));
            matching.add(most.build(), Occur.FILTER);
        }
        without.clauses().forEach(matching::add);
        Query built = matching.build();
        return clauses.size() == 1 && without.clauses().isEmpty()
                ? clauses.getFirst().matching()
                : built;
    }

    private static List<QueryClause> clauses(TypedQuery typed, Acronyms acronyms) {
        List<QueryClause> clauses = new ArrayList<>();
        List<QueryWord> run = new ArrayList<>();
        for (List<TypedQuery.Item> group : typed.groups()) {
            if (group.size() == 1 && !group.getFirst().quoted()) {
                run.addAll(QueryWord.of(group.getFirst().text()));
                continue;
            }
            clauses.addAll(QueryClause.ofWords(run, acronyms));
            run.clear();
            List<QueryClause> alternatives = group.stream()
                    .flatMap(item -> QueryClause.phraseOrWord(item, acronyms).stream())
                    .toList();
            QueryClause.anyOf(alternatives).ifPresent(clauses::add);
        }
        clauses.addAll(QueryClause.ofWords(run, acronyms));
        List<QueryClause> content =
                clauses.stream().filter(clause -> !clause.linking()).toList();
        return content.isEmpty() ? clauses : content;
    }
}
