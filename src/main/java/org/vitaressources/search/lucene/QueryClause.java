package org.vitaressources.search.lucene;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;

/// One thing that is wanted: a word, a phrase, a compound, an acronym with its expansions, or any of several.
///
/// @param matching what finds it
/// @param scoring what it is worth at first sight
/// @param secondLook what it is worth more, looked at for the first results only
/// @param words as typed
/// @param alternatives of the vocabularies, which stand for it
/// @param information how much it tells apart ([Rarity])
/// @param required must be there, whatever the number of words
/// @param linking only links others (*de*, *pour*)
record QueryClause(
        Query matching,
        Query scoring,
        Query secondLook,
        List<QueryWord> words,
        List<Equivalents.Alternative> alternatives,
        float information,
        boolean required,
        boolean linking) {
    private static final float KIN = 0.5f;

    /// Stems to mark, with the weight that a passage earns by each.
    Map<String, Float> marks() {
        Map<String, Float> marks = new LinkedHashMap<>();
        boolean onlyLinks = words.stream().allMatch(QueryWord::isFunctionWord);
        for (QueryWord word : words) {
            if (onlyLinks || !word.isFunctionWord()) {
                word.stems().forEach(stem -> marks.put(stem, 1f));
                word.kin().forEach(stem -> marks.putIfAbsent(stem, KIN));
                if (!word.joined().isEmpty()) {
                    marks.put(FrenchStemmer.stem(word.joined()), 1f);
                }
            }
        }
        for (Equivalents.Alternative alternative : alternatives) {
            boolean alone = alternative.stems().size() == 1;
            for (String stem : alternative.stems()) {
                if (alone || (stem.length() > 3 && !FunctionWords.contains(stem))) {
                    marks.putIfAbsent(stem, alternative.weight());
                }
            }
        }
        return marks;
    }

    /// What finds its words in the title.
    Query title() {
        List<String> stems = words.stream()
                .filter(word -> !word.isFunctionWord())
                .flatMap(word -> word.stems().stream())
                .distinct()
                .toList();
        return stems.isEmpty() ? MatchNoDocsQuery.INSTANCE : FieldQueries.anyTerm(IndexFields.TITLE, stems);
    }

    /// The same, without which nothing is found.
    QueryClause asRequired() {
        return new QueryClause(matching, scoring, secondLook, words, alternatives, information, true, false);
    }

    /// Any of several will do.
    static QueryClause anyOf(List<QueryClause> clauses) {
        if (clauses.size() == 1) {
            return clauses.getFirst();
        }
        List<QueryWord> words = new ArrayList<>();
        List<Equivalents.Alternative> alternatives = new ArrayList<>();
        float least = Float.MAX_VALUE;
        for (QueryClause clause : clauses) {
            words.addAll(clause.words);
            alternatives.addAll(clause.alternatives);
            least = Math.min(least, clause.information);
        }
        return new QueryClause(
                any(clauses.stream().map(QueryClause::matching)),
                any(clauses.stream().map(QueryClause::scoring)),
                any(clauses.stream().map(QueryClause::secondLook)),
                words,
                alternatives,
                least,
                true,
                false);
    }

    static Query any(Stream<Query> queries) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        queries.forEach(query -> any.add(query, Occur.SHOULD));
        return any.build();
    }
}
