package org.vitaressources.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.FuzzyTermsEnum;
import org.apache.lucene.util.BytesRef;

/// The words of the collection that a misspelt one may stand for, the likeliest first: near by letters (at most two
/// mistakes, the first letter included) or by sound (two spellings of a sound exchanged).
final class NearWords {
    private static final int LEAST = 2;
    private static final int KEPT = 8;
    private static final int MOST_VARIANTS = 240;
    private static final int SHORT = 6;
    private static final int MIDDLE = 9;
    /// How much one ordinary mistake weighs against the frequency of a word: as much as being so many times rarer, as a
    /// natural logarithm.
    private static final double MISTAKE = 6.5;

    /// A word that only links others is rarely what a query is about, and its frequency says nothing.
    private static final double LINKING = 3;

    private final IndexReader reader;

    NearWords(IndexReader reader) {
        this.reader = reader;
    }

    /// A word of the collection.
    ///
    /// @param form folded
    /// @param frequency resources that hold it
    /// @param cost of the mistakes, see [SpellingCost]
    record Near(String form, int frequency, int cost) {
        /// Likelihood, comparable between the candidates of one word.
        double likelihood() {
            return NearWords.likelihood(frequency, cost) - (FunctionWords.contains(form) ? LINKING : 0);
        }
    }

    /// Likelihood of something so frequent for what was typed with mistakes of that cost.
    static double likelihood(int frequency, int cost) {
        return Math.log(frequency) - MISTAKE * cost / 100;
    }

    List<Near> to(String word) throws IOException {
        Terms terms = MultiTerms.getTerms(reader, IndexFields.TEXT_EXACT);
        if (terms == null) {
            return List.of();
        }
        List<Near> near = new ArrayList<>();
        Set<String> seen = new LinkedHashSet<>();
        int edits = word.length() < SHORT ? 1 : 2;
        FuzzyTermsEnum fuzzy = new FuzzyTermsEnum(terms, new Term(IndexFields.TEXT_EXACT, word), edits, 0, true);
        for (BytesRef term = fuzzy.next(); term != null; term = fuzzy.next()) {
            add(near, seen, word, term.utf8ToString(), fuzzy.docFreq());
        }
        TermsEnum exact = terms.iterator();
        for (String variant : soundingAlike(word)) {
            if (!seen.contains(variant) && exact.seekExact(new BytesRef(variant))) {
                add(near, seen, word, variant, exact.docFreq());
            }
        }
        return near.stream()
                .sorted(Comparator.comparingDouble(Near::likelihood).reversed().thenComparing(Near::form))
                .limit(KEPT)
                .toList();
    }

    private static void add(List<Near> near, Set<String> seen, String word, String form, int frequency) {
        boolean plain = form.chars().allMatch(c -> c >= 'a' && c <= 'z');
        if (frequency >= LEAST && plain && form.length() >= SpelledWord.SHORTEST - 1 && seen.add(form)) {
            int cost = SpellingCost.of(word, form);
            if (cost > 0 && cost <= dearest(word)) {
                near.add(new Near(form, frequency, cost));
            }
        }
    }

    private static int dearest(String word) {
        return word.length() < SHORT ? 110 : word.length() < MIDDLE ? 170 : 220;
    }

    /// The word with one sound, then two, written otherwise.
    private static Set<String> soundingAlike(String word) {
        Set<String> once = new LinkedHashSet<>();
        exchange(word, once);
        Set<String> twice = new LinkedHashSet<>(once);
        for (String variant : once) {
            exchange(variant, twice);
        }
        twice.remove(word);
        return twice;
    }

    private static void exchange(String word, Set<String> variants) {
        for (SpellingCost.Sound sound : SpellingCost.SOUNDS) {
            int at = word.indexOf(sound.one());
            while (at >= 0 && variants.size() < MOST_VARIANTS) {
                int end = at + sound.one().length();
                if (!sound.atEnd() || end == word.length()) {
                    variants.add(word.substring(0, at) + sound.other() + word.substring(end));
                }
                at = word.indexOf(sound.one(), at + 1);
            }
        }
    }
}
