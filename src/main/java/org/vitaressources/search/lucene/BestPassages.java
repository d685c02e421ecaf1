package org.vitaressources.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;

/// Finds the passages of one resource that answer best, reading only the postings of its own block. Each next passage
/// is chosen for what the ones before do not say: words that lie in different passages are all seen.
final class BestPassages {
    private static final int MOST = 3;
    /// What a word still earns in a passage once another chosen passage has it.
    private static final float AGAIN = 0.3f;
    private static final int CANDIDATES = 4;

    private final int first;
    private final int resource;
    private final TermsEnum term;
    private final MarkedWords words;
    private final List<float[]> scores = new ArrayList<>();
    private final List<float[]> together = new ArrayList<>();

    private BestPassages(int first, int resource, TermsEnum term, MarkedWords words) {
        this.first = first;
        this.resource = resource;
        this.term = term;
        this.words = words;
    }

    /// A passage, by its document number in the segment, with the places of the words in its text, in its order.
    record Chosen(int document, List<Snippets.Mark> marks) {}

    /// @param chosen the best ones, the best first
    /// @param others how many more hold any of the words
    record Answer(List<Chosen> chosen, int others) {
        static final Answer NONE = new Answer(List.of(), 0);
    }

    static Answer of(LeafReaderContext leaf, int resource, MarkedWords words) throws IOException {
        BestPassages passages = read(leaf, resource, words);
        return passages == null ? Answer.NONE : passages.choose();
    }

    /// All passages that hold any of the words, in the order of the text, by their document numbers in the segment.
    static List<Integer> all(LeafReaderContext leaf, int resource, MarkedWords words) throws IOException {
        List<Integer> all = new ArrayList<>();
        BestPassages passages = read(leaf, resource, words);
        if (passages != null) {
            float[] gains = passages.gains(new boolean[passages.scores.size()]);
            for (int i = 0; i < gains.length; i++) {
                if (gains[i] > 0) {
                    all.add(passages.first + i);
                }
            }
        }
        return all;
    }

    /// The places of the words in one passage.
    static Chosen marked(LeafReaderContext leaf, int passage, MarkedWords words) throws IOException {
        TermsEnum term = leaf.reader().terms(IndexFields.PASSAGE).iterator();
        return new Chosen(passage, places(passage, term, words));
    }

    private static @org.jspecify.annotations.Nullable BestPassages read(
            LeafReaderContext leaf, int resource, MarkedWords words) throws IOException {
        NumericDocValues counts = leaf.reader().getNumericDocValues(IndexFields.PASSAGES);
        Terms terms = leaf.reader().terms(IndexFields.PASSAGE);
        if (words.isEmpty() || counts == null || terms == null || !counts.advanceExact(resource)) {
            return null;
        }
        int first = resource - (int) counts.longValue();
        BestPassages passages = new BestPassages(first, resource, terms.iterator(), words);
        passages.score(leaf.reader().maxDoc());
        passages.joinExpansions();
        return passages;
    }

    private void score(int documents) throws IOException {
        PostingsEnum postings = null;
        for (Map.Entry<String, Float> word : words.weights().entrySet()) {
            if (!term.seekExact(new BytesRef(word.getKey()))) {
                continue;
            }
            float rarity = rarity(term.docFreq(), documents) * word.getValue();
            float[] score = null;
            postings = term.postings(postings, PostingsEnum.FREQS);
            for (int doc = postings.advance(first); doc < resource; doc = postings.nextDoc()) {
                if (score == null) {
                    score = new float[resource - first];
                    (words.together(word.getKey()) ? together : scores).add(score);
                }
                float frequency = postings.freq();
                score[doc - first] = rarity * (1 + frequency / (frequency + 2));
            }
        }
    }

    /// A word of an expansion counts where another one of it is, and nowhere else.
    private void joinExpansions() {
        for (int i = 0; i < resource - first; i++) {
            int held = 0;
            for (float[] score : together) {
                held += score[i] > 0 ? 1 : 0;
            }
            for (float[] score : held == 1 ? together : List.<float[]>of()) {
                score[i] = 0;
            }
        }
        scores.addAll(together);
    }

    private Answer choose() throws IOException {
        boolean[] seen = new boolean[scores.size()];
        float[] gains = gains(seen);
        int matching = 0;
        for (float gain : gains) {
            matching += gain > 0 ? 1 : 0;
        }
        List<Chosen> chosen = new ArrayList<>();
        boolean[] taken = new boolean[gains.length];
        while (chosen.size() < Math.min(MOST, matching)) {
            int best = chosen.isEmpty() ? closest(gains) : highest(gains, taken);
            taken[best] = true;
            chosen.add(new Chosen(first + best, places(first + best, term, words)));
            for (int word = 0; word < seen.length; word++) {
                seen[word] |= scores.get(word)[best] > 0;
            }
            gains = gains(seen);
        }
        return new Answer(chosen, matching - chosen.size());
    }

    private static int highest(float[] gains, boolean[] taken) {
        int best = -1;
        for (int i = 0; i < gains.length; i++) {
            if (!taken[i] && gains[i] > 0 && (best < 0 || gains[i] > gains[best])) {
                best = i;
            }
        }
        return best;
    }

    /// Of the few that promise most, the one where the words stand closest together.
    private int closest(float[] gains) throws IOException {
        boolean[] tried = new boolean[gains.length];
        int best = highest(gains, tried);
        if (scores.size() < 2) {
            return best;
        }
        float bestWorth = 0;
        for (int candidate = best, n = 0; candidate >= 0 && n < CANDIDATES; n++) {
            tried[candidate] = true;
            float density = Snippets.density(places(first + candidate, term, words));
            float worth = gains[candidate] * (1 + density / scores.size());
            if (worth > bestWorth) {
                bestWorth = worth;
                best = candidate;
            }
            candidate = highest(gains, tried);
        }
        return best;
    }

    private float[] gains(boolean[] seen) {
        float[] gains = new float[resource - first];
        for (int word = 0; word < seen.length; word++) {
            float share = seen[word] ? AGAIN : 1;
            float[] score = scores.get(word);
            for (int i = 0; i < gains.length; i++) {
                gains[i] += share * score[i];
            }
        }
        return gains;
    }

    private static List<Snippets.Mark> places(int document, TermsEnum term, MarkedWords words) throws IOException {
        List<Snippets.Mark> places = new ArrayList<>();
        for (String stem : words.weights().keySet()) {
            if (!term.seekExact(new BytesRef(stem))) {
                continue;
            }
            PostingsEnum postings = term.postings(null, PostingsEnum.OFFSETS);
            if (postings.advance(document) == document) {
                for (int i = postings.freq(); i > 0; i--) {
                    postings.nextPosition();
                    places.add(words.mark(postings.startOffset(), postings.endOffset(), stem));
                }
            }
        }
        places.sort(Comparator.comparingInt(Snippets.Mark::start));
        return places;
    }

    private static float rarity(int frequency, int documents) {
        return (float) Math.log(1 + (documents - frequency + 0.5) / (frequency + 0.5));
    }
}
