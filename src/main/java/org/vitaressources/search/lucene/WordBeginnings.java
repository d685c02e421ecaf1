package org.vitaressources.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.vitaressources.search.TypedQuery;

/// The words of the index that begin as was typed (`mobil*`): the most frequent ones.
final class WordBeginnings {
    /// Words that one beginning stands for at most.
    private static final int MOST = 64;
    /// Words looked at in a segment: a beginning of three letters never has more in a collection of our size.
    private static final int LOOKED_AT = 5_000;

    private final IndexSearcher searcher;

    WordBeginnings(IndexSearcher searcher) {
        this.searcher = searcher;
    }

    List<String> of(TypedQuery.Item item) {
        BytesRef prefix = new BytesRef(Folding.fold(item.text()));
        String field = item.inTitle() ? IndexFields.TITLE_EXACT : IndexFields.TEXT_EXACT;
        Map<String, Integer> frequencies = new HashMap<>();
        try {
            for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
                collect(leaf.reader().terms(field), prefix, frequencies);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return frequencies.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static void collect(
            @org.jspecify.annotations.Nullable Terms terms, BytesRef prefix, Map<String, Integer> frequencies)
            throws IOException {
        if (terms == null) {
            return;
        }
        TermsEnum words = terms.iterator();
        if (words.seekCeil(prefix) == TermsEnum.SeekStatus.END) {
            return;
        }
        BytesRef word = words.term();
        for (int seen = 0; word != null && seen < LOOKED_AT && StringHelper.startsWith(word, prefix); seen++) {
            frequencies.merge(word.utf8ToString(), words.docFreq(), Integer::sum);
            word = words.next();
        }
    }
}
