package org.vitaressources.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.jspecify.annotations.Nullable;

/// How much a word tells apart: the logarithm of resources over those that hold it (inverse document frequency). A word
/// that no resource holds tells as much as one that a fiftieth of them hold: how rare it would be is not known.
final class Rarity {
    private static final double UNKNOWN = 50;

    /// Where there is no collection to tell: every word is as rare as another.
    static final Rarity UNKNOWN_OF_ALL = new Rarity();

    private final @Nullable IndexReader reader;
    private final int resources;

    private Rarity() {
        reader = null;
        resources = 1;
    }

    Rarity(IndexReader reader) throws IOException {
        this.reader = reader;
        this.resources = Math.max(1, reader.getDocCount(IndexFields.TEXT));
    }

    /// Of any of these forms.
    float of(String field, List<String> forms) {
        int frequency = frequency(field, forms);
        return (float) Math.log(1 + (frequency == 0 ? UNKNOWN : (double) resources / frequency));
    }

    /// Of all these forms together.
    float ofAll(String field, List<String> forms) {
        float sum = 0;
        for (String form : forms) {
            sum += of(field, List.of(form));
        }
        return sum;
    }

    /// How many resources hold the most frequent of these forms.
    int frequency(String field, List<String> forms) {
        if (reader == null) {
            return 0;
        }
        try {
            int most = 0;
            for (String form : forms) {
                most = Math.max(most, reader.docFreq(new Term(field, form)));
            }
            return most;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
