package org.vitaressources.search.lucene;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.vitaressources.search.TypedQuery;

/// What raises a resource that holds the words of a query together, in the title or in the text. Looked at for the
/// first results only.
final class Closeness {
    private static final int MOST_WORDS = 8;

    private Closeness() {}

    static Query of(TypedQuery typed) {
        List<QueryWord> words = new ArrayList<>();
        for (List<TypedQuery.Item> group : typed.groups()) {
            if (!group.getFirst().prefix()) {
                words.addAll(QueryWord.of(group.getFirst().text()));
            }
        }
        List<QueryWord> content =
                words.stream().filter(word -> !word.isFunctionWord()).toList();
        if (content.size() < 2 || content.size() > MOST_WORDS) {
            return MatchNoDocsQuery.INSTANCE;
        }
        BooleanQuery.Builder close = new BooleanQuery.Builder();
        close.add(spaced(IndexFields.TEXT, words, 6), Occur.SHOULD);
        close.add(spaced(IndexFields.TEXT_EXACT, words, 0), Occur.SHOULD);
        close.add(new BoostQuery(spaced(IndexFields.TITLE, words, 4), 2), Occur.SHOULD);
        return close.build();
    }

    /// The words that count, at the distances at which they were typed.
    private static Query spaced(String field, List<QueryWord> words, int slop) {
        PhraseQuery.Builder phrase = new PhraseQuery.Builder().setSlop(slop);
        for (int position = 0; position < words.size(); position++) {
            QueryWord word = words.get(position);
            if (!word.isFunctionWord()) {
                phrase.add(new Term(field, field.equals(IndexFields.TEXT_EXACT) ? word.form() : word.stem()), position);
            }
        }
        return phrase.build();
    }
}
