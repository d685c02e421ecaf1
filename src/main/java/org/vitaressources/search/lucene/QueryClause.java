package org.vitaressources.search.lucene;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.Query;
import org.vitaressources.search.TypedQuery;

/// One thing that is wanted: a word, a phrase, a compound, an acronym with its expansions, or any of several.
///
/// @param matching what finds it
/// @param scoring what it is worth
/// @param marks stems to mark
/// @param required must be there, whatever the number of words
/// @param linking only links others (*de*, *pour*)
record QueryClause(Query matching, Query scoring, Map<String, Float> marks, boolean required, boolean linking) {
    private static final float ALTERNATIVE = 0.35f;
    private static final float PHRASE = 2f;

    /// Words outside quotes, with the expansions and compounds among them recognised.
    static List<QueryClause> ofWords(List<QueryWord> words, Acronyms acronyms) {
        List<QueryClause> clauses = new ArrayList<>();
        int at = 0;
        while (at < words.size()) {
            Optional<Acronyms.Found> expansion = acronyms.expansionAt(words, at);
            QueryWord word = words.get(at);
            if (expansion.isPresent()) {
                int size = expansion.get().words();
                clauses.add(
                        expanded(words.subList(at, at + size), expansion.get().forms()));
                at += size;
            } else if (!word.joined().isEmpty()) {
                int size = compoundSize(words, at);
                clauses.add(compound(words.subList(at, at + size), word.joined()));
                at += size;
            } else {
                clauses.add(word(word, acronyms));
                at++;
            }
        }
        return clauses;
    }

    /// A quoted phrase, or what an unquoted item holds as one clause.
    static Optional<QueryClause> phraseOrWord(TypedQuery.Item item, Acronyms acronyms) {
        List<QueryWord> words = QueryWord.of(item.text());
        if (words.isEmpty()) {
            return Optional.empty();
        }
        if (words.size() == 1) {
            QueryClause word = word(words.getFirst(), acronyms);
            return Optional.of(new QueryClause(word.matching, word.scoring, word.marks, item.quoted(), false));
        }
        Query phrase = FieldQueries.phrase(IndexFields.TEXT_EXACT, words, 0);
        Query matching = item.quoted() || words.getFirst().joined().isEmpty()
                ? FieldQueries.phrase(IndexFields.TEXT, words, 0)
                : compound(words, words.getFirst().joined()).matching();
        Query scoring = any(
                matching,
                new BoostQuery(phrase, PHRASE),
                new BoostQuery(FieldQueries.phrase(IndexFields.TITLE, words, 0), PHRASE));
        return Optional.of(new QueryClause(matching, scoring, marks(words), item.quoted(), false));
    }

    /// Any of several will do.
    static Optional<QueryClause> anyOf(List<QueryClause> clauses) {
        if (clauses.size() < 2) {
            return clauses.stream().findFirst();
        }
        Map<String, Float> marks = new LinkedHashMap<>();
        clauses.forEach(clause -> marks.putAll(clause.marks));
        return Optional.of(new QueryClause(
                any(clauses.stream().map(QueryClause::matching).toArray(Query[]::new)),
                any(clauses.stream().map(QueryClause::scoring).toArray(Query[]::new)),
                marks,
                true,
                false));
    }

    private static QueryClause word(QueryWord word, Acronyms acronyms) {
        Map<String, Float> marks = marks(List.of(word));
        String form = word.form();
        if (!acronyms.contains(form)) {
            return new QueryClause(
                    FieldQueries.anyTerm(IndexFields.TEXT, word.stems()),
                    FieldQueries.scoring(word),
                    marks,
                    false,
                    word.isFunctionWord());
        }
        Query capitals = FieldQueries.term(IndexFields.TEXT_EXACT, Acronyms.capitals(form));
        boolean verb = FunctionWords.needsCapitals(form);
        Query itself = verb ? capitals : FieldQueries.anyTerm(IndexFields.TEXT, word.stems());
        BooleanQuery.Builder matching = new BooleanQuery.Builder().add(itself, Occur.SHOULD);
        BooleanQuery.Builder scoring = new BooleanQuery.Builder().add(capitals, Occur.SHOULD);
        if (!verb) {
            scoring.add(FieldQueries.scoring(word), Occur.SHOULD);
        } else {
            scoring.add(
                    new BoostQuery(FieldQueries.term(IndexFields.TITLE_EXACT, Acronyms.capitals(form)), 2),
                    Occur.SHOULD);
        }
        for (List<String> expansion : acronyms.expansions(form)) {
            Query phrase = FieldQueries.stemPhrase(IndexFields.TEXT, expansion);
            matching.add(phrase, Occur.SHOULD);
            scoring.add(new BoostQuery(phrase, ALTERNATIVE), Occur.SHOULD);
            expansion.stream()
                    .filter(stem -> stem.length() > 3 && !FunctionWords.contains(stem))
                    .forEach(stem -> marks.putIfAbsent(stem, ALTERNATIVE));
        }
        return new QueryClause(matching.build(), scoring.build(), marks, false, false);
    }

    private static QueryClause expanded(List<QueryWord> words, List<String> forms) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        BooleanQuery.Builder scoring = new BooleanQuery.Builder();
        for (QueryWord word : words) {
            if (!word.isFunctionWord()) {
                all.add(FieldQueries.anyTerm(IndexFields.TEXT, word.stems()), Occur.FILTER);
                scoring.add(FieldQueries.scoring(word), Occur.SHOULD);
            }
        }
        BooleanQuery.Builder matching = new BooleanQuery.Builder().add(all.build(), Occur.SHOULD);
        Map<String, Float> marks = marks(words);
        for (String form : forms) {
            Query acronym = FunctionWords.needsCapitals(form)
                    ? FieldQueries.term(IndexFields.TEXT_EXACT, Acronyms.capitals(form))
                    : FieldQueries.term(IndexFields.TEXT, FrenchStemmer.stem(form));
            matching.add(acronym, Occur.SHOULD);
            scoring.add(new BoostQuery(acronym, ALTERNATIVE), Occur.SHOULD);
            marks.putIfAbsent(FrenchStemmer.stem(form), ALTERNATIVE);
        }
        return new QueryClause(matching.build(), scoring.build(), marks, false, false);
    }

    private static QueryClause compound(List<QueryWord> words, String joined) {
        String stem = FrenchStemmer.stem(joined);
        Query parts = FieldQueries.phrase(IndexFields.TEXT, words, 1);
        Query whole = FieldQueries.term(IndexFields.TEXT, stem);
        Map<String, Float> marks = marks(words);
        marks.put(stem, 1f);
        Query matching = any(parts, whole);
        Query scoring = any(parts, whole, FieldQueries.phrase(IndexFields.TITLE, words, 1));
        return new QueryClause(matching, scoring, marks, false, false);
    }

    private static int compoundSize(List<QueryWord> words, int from) {
        StringBuilder whole = new StringBuilder();
        String joined = words.get(from).joined();
        int at = from;
        while (at < words.size() && whole.length() < joined.length()) {
            whole.append(words.get(at++).form());
        }
        return at - from;
    }

    private static Map<String, Float> marks(List<QueryWord> words) {
        Map<String, Float> marks = new LinkedHashMap<>();
        boolean onlyLinks = words.stream().allMatch(QueryWord::isFunctionWord);
        for (QueryWord word : words) {
            if (onlyLinks || !word.isFunctionWord()) {
                word.stems().forEach(stem -> marks.put(stem, 1f));
            }
        }
        return marks;
    }

    private static Query any(Query... queries) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        for (Query query : queries) {
            any.add(query, Occur.SHOULD);
        }
        return any.build();
    }
}
