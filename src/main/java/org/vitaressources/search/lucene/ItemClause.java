package org.vitaressources.search.lucene;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.vitaressources.search.TypedQuery;

/// The clause of one item that is more than a word among others: a phrase, a beginning of words, a word of the title.
final class ItemClause {
    private static final float TITLE = 2f;

    private ItemClause() {}

    static Optional<QueryClause> of(TypedQuery.Item item, Acronyms acronyms) {
        if (item.prefix()) {
            return Optional.of(beginning(item));
        }
        return item.inTitle() ? inTitle(item, acronyms) : QueryClause.phraseOrWord(item, acronyms);
    }

    /// All words that begin so count as one: a rare one is worth no more than a common one.
    private static QueryClause beginning(TypedQuery.Item item) {
        if (item.forms().isEmpty()) {
            return new QueryClause(MatchNoDocsQuery.INSTANCE, MatchNoDocsQuery.INSTANCE, Map.of(), true, false);
        }
        Map<String, Float> marks = new LinkedHashMap<>();
        item.forms().forEach(form -> marks.put(FrenchStemmer.stem(form), 1f));
        Query title = FieldQueries.anyTerm(IndexFields.TITLE_EXACT, item.forms());
        Query matching = item.inTitle() ? title : FieldQueries.anyTerm(IndexFields.TEXT_EXACT, item.forms());
        BooleanQuery scoring = new BooleanQuery.Builder()
                .add(FieldQueries.anyTerm(IndexFields.TEXT_EXACT, item.forms()), Occur.SHOULD)
                .add(new BoostQuery(title, TITLE), Occur.SHOULD)
                .build();
        return new QueryClause(matching, scoring, marks, true, false);
    }

    private static Optional<QueryClause> inTitle(TypedQuery.Item item, Acronyms acronyms) {
        List<QueryWord> words = QueryWord.of(item.text());
        if (words.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Float> marks = new LinkedHashMap<>();
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        BooleanQuery.Builder scoring = new BooleanQuery.Builder();
        for (QueryWord word : words) {
            all.add(titleWord(word, acronyms), Occur.FILTER);
            scoring.add(FieldQueries.scoring(word), Occur.SHOULD);
            word.stems().forEach(stem -> marks.put(stem, 1f));
        }
        Query matching =
                words.size() > 1 && item.quoted() ? FieldQueries.phrase(IndexFields.TITLE, words, 0) : all.build();
        return Optional.of(new QueryClause(matching, scoring.build(), marks, true, false));
    }

    private static Query titleWord(QueryWord word, Acronyms acronyms) {
        boolean capitals = acronyms.contains(word.form()) && FunctionWords.needsCapitals(word.form());
        return capitals
                ? FieldQueries.term(IndexFields.TITLE_EXACT, Acronyms.capitals(word.form()))
                : FieldQueries.anyTerm(IndexFields.TITLE, word.stems());
    }
}
