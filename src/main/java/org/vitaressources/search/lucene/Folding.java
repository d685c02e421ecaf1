package org.vitaressources.search.lucene;

import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;

/// Case and accents aside: `Été` and `ete`, `cœur` and `coeur` become one. Combining marks and invisible characters
/// (soft hyphen, zero-width space) vanish.
final class Folding {
    private Folding() {}

    /// Folds a stretch of text.
    static String fold(char[] text, int from, int to) {
        char[] lower = new char[to - from];
        boolean plain = true;
        int length = 0;
        for (int i = from; i < to; i++) {
            char c = text[i];
            if (c < 0x80) {
                lower[length++] = c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
            } else if (!vanishes(c)) {
                plain = false;
                lower[length++] = Character.toLowerCase(c);
            }
        }
        if (plain) {
            return new String(lower, 0, length);
        }
        char[] folded = new char[length * 4];
        int size = ASCIIFoldingFilter.foldToASCII(lower, 0, folded, 0, length);
        return new String(folded, 0, size);
    }

    /// Folds a whole text.
    static String fold(String text) {
        return fold(text.toCharArray(), 0, text.length());
    }

    /// Characters inside a word that say nothing of it.
    static boolean vanishes(char c) {
        return c == '\u00AD' || (c >= '\u0300' && c <= '\u036F') || (c >= '\u200B' && c <= '\u200D') || c == '\uFEFF';
    }
}
