package org.vitaressources.search.lucene;

import java.io.IOException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;

/// What a resource is worth whatever is asked: little when it says next to nothing (a title and "la page a déménagé"),
/// a little more when it is recent or when what it tells of has been proved.
final class Standing {
    /// Words under which a text says ever less.
    static final int FULL_TEXT = 25;
    private static final float EMPTY_TEXT = 0.5f;
    /// A step of proof is worth less than a word in the text: it orders equals.
    private static final float PROOF = 0.01f;
    private static final float RECENT = 0.03f;
    private static final float OLDEST = 2000;
    private static final float YEARS = 30;

    /// A factor around 1.
    float of(LeafReaderContext leaf, int resource) throws IOException {
        return substance(value(leaf, IndexFields.WORDS, resource, FULL_TEXT))
                * (1 + PROOF * value(leaf, IndexFields.EVIDENCE, resource, 0))
                * (1 + RECENT * recency(value(leaf, IndexFields.DATE_ORDER, resource, 0)));
    }

    /// From 0 for what is undated or from before 2000, rising evenly; no clock, so that ranks do not drift with it.
    private static float recency(long date) {
        return Math.clamp((date / 10_000f - OLDEST) / YEARS, 0, 1);
    }

    private static float substance(long words) {
        return words >= FULL_TEXT ? 1 : EMPTY_TEXT + (1 - EMPTY_TEXT) * words / FULL_TEXT;
    }

    private static long value(LeafReaderContext leaf, String field, int resource, long otherwise) throws IOException {
        NumericDocValues values = leaf.reader().getNumericDocValues(field);
        return values != null && values.advanceExact(resource) ? values.longValue() : otherwise;
    }
}
