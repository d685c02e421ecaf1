package org.vitaressources.search.lucene;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.vitaressources.search.TypedQuery;

/// The clause of one item that is more than a word among others: a beginning of words, a word of the title.
final class ItemClause {
    private static final float TITLE = 2f;

    private ItemClause() {}

    /// All words that begin so count as one: a rare one is worth no more than a common one.
    static QueryClause beginning(TypedQuery.Item item, Rarity rarity) {
        if (item.forms().isEmpty()) {
            return clause(MatchNoDocsQuery.INSTANCE, MatchNoDocsQuery.INSTANCE, List.of(), 0);
        }
        Query title = FieldQueries.anyTerm(IndexFields.TITLE_EXACT, item.forms());
        Query text = FieldQueries.anyTerm(IndexFields.TEXT_EXACT, item.forms());
        List<QueryWord> words = item.forms().stream()
                .flatMap(form -> QueryWord.of(form).stream().limit(1))
                .toList();
        return clause(
                item.inTitle() ? title : text,
                QueryClause.any(Stream.of(text, FieldQueries.boosted(title, TITLE))),
                words,
                rarity.of(IndexFields.TEXT_EXACT, item.forms()));
    }

    static Optional<QueryClause> inTitle(TypedQuery.Item item, Equivalents equivalents, Rarity rarity) {
        List<QueryWord> words = QueryWord.of(item.text());
        if (words.isEmpty()) {
            return Optional.empty();
        }
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        float information = 0;
        for (QueryWord word : words) {
            all.add(titleWord(word, equivalents), Occur.FILTER);
            information += rarity.of(IndexFields.TEXT, word.stems());
        }
        Query matching =
                words.size() > 1 && item.quoted() ? FieldQueries.phrase(IndexFields.TITLE, words, 0) : all.build();
        Query scoring = QueryClause.any(words.stream().map(word -> FieldQueries.scoring(word, rarity)));
        return Optional.of(clause(matching, scoring, words, information));
    }

    private static QueryClause clause(Query matching, Query scoring, List<QueryWord> words, float information) {
        return new QueryClause(
                matching, scoring, MatchNoDocsQuery.INSTANCE, words, List.of(), information, true, false);
    }

    private static Query titleWord(QueryWord word, Equivalents equivalents) {
        boolean capitals = equivalents.isAcronym(word.form()) && FunctionWords.needsCapitals(word.form());
        return capitals
                ? FieldQueries.term(IndexFields.TITLE_EXACT, Equivalents.capitals(word.form()))
                : FieldQueries.anyTerm(IndexFields.TITLE, word.stems());
    }
}
