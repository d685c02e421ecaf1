package org.vitaressources.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/// What the best passage of a resource is worth: its words, each by its rarity, saturating with repetition, as BM25
/// reckons without regard to length (passages are of one size, more or less). Resources are asked in the order of the
/// index, so that postings are walked once.
final class PassageScores {
    private static final float SATURATION = 1.2f;

    private final List<Mark> marks = new ArrayList<>();
    private @Nullable LeafReaderContext current;
    private @Nullable NumericDocValues counts;

    private static final class Mark {
        final BytesRef stem;
        final float worth;

        @Nullable
        PostingsEnum postings;

        Mark(BytesRef stem, float worth) {
            this.stem = stem;
            this.worth = worth;
        }
    }

    PassageScores(IndexReader reader, Map<String, Float> weights) throws IOException {
        int documents = Math.max(1, reader.maxDoc());
        for (Map.Entry<String, Float> weight : weights.entrySet()) {
            int frequency = reader.docFreq(new Term(IndexFields.PASSAGE, weight.getKey()));
            if (frequency > 0) {
                float rarity = (float) Math.log(1 + (double) documents / frequency);
                marks.add(new Mark(new BytesRef(weight.getKey()), rarity * weight.getValue()));
            }
        }
    }

    /// Of the resource at this place of a segment; 0 when no passage holds any of the words.
    float best(LeafReaderContext leaf, int resource) throws IOException {
        if (leaf != current) {
            enter(leaf);
        }
        if (counts == null || !counts.advanceExact(resource)) {
            return 0;
        }
        int first = resource - (int) counts.longValue();
        float[] scores = new float[resource - first];
        float best = 0;
        for (Mark mark : marks) {
            PostingsEnum postings = mark.postings;
            if (postings == null) {
                continue;
            }
            int doc = postings.docID() < first ? postings.advance(first) : postings.docID();
            for (; doc < resource; doc = postings.nextDoc()) {
                float frequency = postings.freq();
                scores[doc - first] += mark.worth * frequency * (1 + SATURATION) / (frequency + SATURATION);
                best = Math.max(best, scores[doc - first]);
            }
        }
        return best;
    }

    private void enter(LeafReaderContext leaf) throws IOException {
        current = leaf;
        counts = leaf.reader().getNumericDocValues(IndexFields.PASSAGES);
        Terms terms = leaf.reader().terms(IndexFields.PASSAGE);
        TermsEnum term = terms == null ? TermsEnum.EMPTY : terms.iterator();
        for (Mark mark : marks) {
            mark.postings = term.seekExact(mark.stem) ? term.postings(null, PostingsEnum.FREQS) : null;
        }
    }
}
