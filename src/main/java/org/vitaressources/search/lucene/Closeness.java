package org.vitaressources.search.lucene;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.vitaressources.search.TypedQuery;

/// What raises a resource that holds the words of a query together, in the title or in the text: two neighbours near
/// each other, then all of them as they were typed. Looked at for the first results only.
final class Closeness {
    private static final int MOST_WORDS = 12;
    private static final float PAIR = 0.3f;
    private static final float PAIR_IN_TITLE = 0.6f;

    private Closeness() {}

    static List<Query> of(TypedQuery typed) {
        List<QueryWord> words = new ArrayList<>();
        for (List<TypedQuery.Item> group : typed.groups()) {
            if (!group.getFirst().prefix()) {
                words.addAll(QueryWord.of(group.getFirst().text()));
            }
        }
        List<Integer> content = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            if (!words.get(i).isFunctionWord()) {
                content.add(i);
            }
        }
        List<Query> close = new ArrayList<>();
        if (content.size() < 2 || content.size() > MOST_WORDS) {
            return close;
        }
        for (int i = 1; i < content.size(); i++) {
            List<Integer> pair = content.subList(i - 1, i + 1);
            close.add(FieldQueries.boosted(spaced(IndexFields.TEXT, words, pair, 4), PAIR));
            close.add(FieldQueries.boosted(spaced(IndexFields.TITLE, words, pair, 4), PAIR_IN_TITLE));
        }
        close.add(spaced(IndexFields.TEXT_EXACT, words, content, 0));
        return close;
    }

    /// The words at these places, at the distances at which they were typed.
    private static Query spaced(String field, List<QueryWord> words, List<Integer> places, int slop) {
        PhraseQuery.Builder phrase = new PhraseQuery.Builder().setSlop(slop);
        for (int place : places) {
            QueryWord word = words.get(place);
            phrase.add(
                    new Term(field, field.equals(IndexFields.TEXT_EXACT) ? word.form() : word.stem()),
                    place - places.getFirst());
        }
        return phrase.build();
    }
}
