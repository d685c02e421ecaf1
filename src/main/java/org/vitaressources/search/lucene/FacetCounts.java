package org.vitaressources.search.lucene;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.FixedBitSet;
import org.vitaressources.search.Facet;

/// Counts the values of a facet among matched documents.
final class FacetCounts {
    private FacetCounts() {}

    static Map<String, Long> of(IndexSearcher searcher, Facet facet, MatchedDocuments matched) throws IOException {
        Map<String, Long> counts = new HashMap<>();
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            SortedSetDocValues values = leaf.reader().getSortedSetDocValues(IndexFields.facet(facet));
            if (values == null) {
                continue;
            }
            int[] found = count(values, matched.in(leaf));
            for (int ordinal = 0; ordinal < found.length; ordinal++) {
                if (found[ordinal] > 0) {
                    counts.merge(values.lookupOrd(ordinal).utf8ToString(), (long) found[ordinal], Long::sum);
                }
            }
        }
        return counts;
    }

    private static int[] count(SortedSetDocValues values, FixedBitSet matched) throws IOException {
        int[] found = new int[(int) values.getValueCount()];
        SortedDocValues single = DocValues.unwrapSingleton(values);
        for (int doc = first(matched); doc != DocIdSetIterator.NO_MORE_DOCS; doc = after(matched, doc)) {
            if (single != null) {
                if (single.advanceExact(doc)) {
                    found[single.ordValue()]++;
                }
            } else if (values.advanceExact(doc)) {
                for (int i = values.docValueCount(); i > 0; i--) {
                    found[(int) values.nextOrd()]++;
                }
            }
        }
        return found;
    }

    private static int first(FixedBitSet bits) {
        return bits.length() == 0 ? DocIdSetIterator.NO_MORE_DOCS : bits.nextSetBit(0);
    }

    private static int after(FixedBitSet bits, int doc) {
        return doc + 1 >= bits.length() ? DocIdSetIterator.NO_MORE_DOCS : bits.nextSetBit(doc + 1);
    }
}
