package org.vitaressources.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;

/// Finds the passages of one resource that answer best, reading only the postings of its own block.
final class BestPassages {
    private static final int MOST = 3;

    private BestPassages() {}

    /// A passage, by its document number in the segment, with the places of the words in its text.
    record Chosen(int document, List<Snippets.Mark> marks) {}

    /// @param chosen the best ones, the best first
    /// @param others how many more hold any of the words
    record Answer(List<Chosen> chosen, int others) {
        static final Answer NONE = new Answer(List.of(), 0);
    }

    static Answer of(LeafReaderContext leaf, int resource, Map<String, Float> marks) throws IOException {
        NumericDocValues counts = leaf.reader().getNumericDocValues(IndexFields.PASSAGES);
        Terms terms = leaf.reader().terms(IndexFields.PASSAGE);
        if (marks.isEmpty() || counts == null || terms == null || !counts.advanceExact(resource)) {
            return Answer.NONE;
        }
        int first = resource - (int) counts.longValue();
        float[] scores = new float[resource - first];
        TermsEnum term = terms.iterator();
        PostingsEnum postings = null;
        for (Map.Entry<String, Float> mark : marks.entrySet()) {
            if (!term.seekExact(new BytesRef(mark.getKey()))) {
                continue;
            }
            float rarity = rarity(term.docFreq(), leaf.reader().maxDoc()) * mark.getValue();
            postings = term.postings(postings, PostingsEnum.FREQS);
            for (int doc = postings.advance(first); doc < resource; doc = postings.nextDoc()) {
                float frequency = postings.freq();
                scores[doc - first] += rarity * (1 + frequency / (frequency + 2));
            }
        }
        return choose(scores, first, term, marks);
    }

    private static Answer choose(float[] scores, int first, TermsEnum term, Map<String, Float> marks)
            throws IOException {
        int matching = 0;
        for (float score : scores) {
            matching += score > 0 ? 1 : 0;
        }
        List<Chosen> chosen = new ArrayList<>();
        while (chosen.size() < Math.min(MOST, matching)) {
            int best = 0;
            for (int i = 1; i < scores.length; i++) {
                best = scores[i] > scores[best] ? i : best;
            }
            scores[best] = 0;
            chosen.add(new Chosen(first + best, places(first + best, term, marks)));
        }
        return new Answer(chosen, matching - chosen.size());
    }

    private static List<Snippets.Mark> places(int document, TermsEnum term, Map<String, Float> marks)
            throws IOException {
        List<Snippets.Mark> places = new ArrayList<>();
        int word = 0;
        for (Map.Entry<String, Float> mark : marks.entrySet()) {
            word++;
            if (!term.seekExact(new BytesRef(mark.getKey()))) {
                continue;
            }
            PostingsEnum postings = term.postings(null, PostingsEnum.OFFSETS);
            if (postings.advance(document) == document) {
                for (int i = postings.freq(); i > 0; i--) {
                    postings.nextPosition();
                    places.add(new Snippets.Mark(postings.startOffset(), postings.endOffset(), word, mark.getValue()));
                }
            }
        }
        return places;
    }

    private static float rarity(int frequency, int documents) {
        return (float) Math.log(1 + (documents - frequency + 0.5) / (frequency + 0.5));
    }
}
