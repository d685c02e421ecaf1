package org.vitaressources.search.lucene;

import java.util.Arrays;
import org.apache.lucene.util.BytesRef;

/// The fingerprints by which a text that is somewhere else in the same words is found: of all runs of eight words, the
/// least number in each window of 24 runs (winnowing: Schleimer, Wilkerson and Aiken, 2003). Any 31 words in a row that
/// two texts share give them a fingerprint in common; a text has about one for 12 words.
final class Shingles {
    static final int RUN = 8;
    static final int WINDOW = 24;
    /// Bytes of a fingerprint: among a hundred million of them, one in ten thousand is that of two texts.
    private static final int BYTES = 5;

    private static final long BASE = 0x100000001b3L;

    private Shingles() {}

    /// Distinct fingerprints, sorted; none for a text shorter than a run.
    static long[] of(String text) {
        long[] words = words(text);
        int runs = words.length - RUN + 1;
        if (runs <= 0) {
            return new long[0];
        }
        long[] hashes = new long[runs];
        long power = 1;
        for (int i = 1; i < RUN; i++) {
            power *= BASE;
        }
        long rolling = 0;
        for (int i = 0; i < words.length; i++) {
            if (i >= RUN) {
                rolling -= words[i - RUN] * power;
            }
            rolling = rolling * BASE + words[i];
            if (i >= RUN - 1) {
                hashes[i - RUN + 1] = spread(rolling);
            }
        }
        return winnowed(hashes);
    }

    /// A fingerprint as a term of the index.
    static BytesRef term(long fingerprint) {
        byte[] bytes = new byte[BYTES];
        for (int i = 0; i < BYTES; i++) {
            bytes[i] = (byte) (fingerprint >>> (8 * i));
        }
        return new BytesRef(bytes);
    }

    private static long[] winnowed(long[] hashes) {
        long[] kept = new long[hashes.length];
        int count = 0;
        int last = -1;
        for (int from = 0; from == 0 || from + WINDOW <= hashes.length; from++) {
            int end = Math.min(hashes.length, from + WINDOW);
            if (last < from || hashes[end - 1] <= hashes[last]) {
                int least = last < from ? from : last;
                for (int i = least; i < end; i++) {
                    if (hashes[i] <= hashes[least]) {
                        least = i;
                    }
                }
                if (least != last) {
                    last = least;
                    kept[count++] = hashes[least];
                }
            }
        }
        long[] sorted = Arrays.copyOf(kept, count);
        Arrays.sort(sorted);
        return Arrays.stream(sorted).distinct().toArray();
    }

    private static long[] words(String text) {
        long[] words = new long[16];
        int count = 0;
        long word = 0;
        char[] chars = text.toCharArray();
        for (int i = 0; i <= chars.length; i++) {
            char c = i < chars.length ? chars[i] : ' ';
            if (Folding.vanishes(c)) {
                continue;
            }
            if (Character.isLetterOrDigit(c)) {
                word = c < 0x80 ? mixed(word, c >= 'A' && c <= 'Z' ? (char) (c + 32) : c) : foreign(word, chars, i);
            } else if (word != 0) {
                if (count == words.length) {
                    words = Arrays.copyOf(words, count * 2);
                }
                words[count++] = word;
                word = 0;
            }
        }
        return Arrays.copyOf(words, count);
    }

    private static long foreign(long word, char[] chars, int at) {
        String folded = Folding.fold(chars, at, at + 1);
        long mixed = word;
        for (int i = 0; i < folded.length(); i++) {
            mixed = mixed(mixed, folded.charAt(i));
        }
        return mixed;
    }

    private static long mixed(long word, char c) {
        long mixed = (Long.rotateLeft(word, 7) ^ (c + 1L)) * 0x9E3779B97F4A7C15L;
        return mixed == 0 ? 1 : mixed;
    }

    /// Mixes all bits (the finalizer of SplitMix64), then keeps those of a term, as a number that is not negative.
    private static long spread(long value) {
        long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return (z ^ (z >>> 31)) & ((1L << (8 * BYTES)) - 1);
    }
}
