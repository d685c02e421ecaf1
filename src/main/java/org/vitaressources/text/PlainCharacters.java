package org.vitaressources.text;

import java.text.Normalizer;

/// Takes out of a text what would hang or garble its display and search: control characters, piles of combining marks,
/// ligatures, soft hyphens, symbol-font bullets.
final class PlainCharacters {
    private static final int MARKS = 4;
    private static final String[] LIGATURES = {"ff", "fi", "fl", "ffi", "ffl", "st", "st"};

    private PlainCharacters() {}

    /// Only what is dangerous to show goes.
    static String calm(String text) {
        StringBuilder calm = new StringBuilder(text.length());
        int run = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c < 0x20 && c != '\n' && c != '\t') || c == 0x7f) {
                continue;
            }
            if (c >= '\u0300') {
                int type = Character.getType(c);
                run = type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK ? run + 1 : 0;
                if (run > MARKS) {
                    continue;
                }
            } else {
                run = 0;
            }
            calm.append(c);
        }
        return calm.toString();
    }

    /// As an author would have typed it: composed accents, plain letters for ligatures. A soft hyphen stays only before
    /// a
    /// line end, where it says that a word goes on.
    static String tidy(String text) {
        StringBuilder tidy = new StringBuilder(text.length());
        String calm = calm(text);
        for (int i = 0; i < calm.length(); i++) {
            char c = calm.charAt(i);
            if (c >= '\ufb00' && c <= '\ufb06') {
                tidy.append(LIGATURES[c - '\ufb00']);
            } else if (c == '\u00ad') {
                if (i + 1 < calm.length() && calm.charAt(i + 1) == '\n') {
                    tidy.append(c);
                }
            } else if (c == '\uf0b7' || c == '\uf0a7' || c == '\uf0d8' || c == '\uf0fc') {
                tidy.append('•');
            } else if (c == '\u2028' || c == '\u2029' || c == '\u000b') {
                tidy.append('\n');
            } else if (c != '\ufeff' && c != '\u200b' && c != '\ufffe' && c != '\uffff') {
                tidy.append(c);
            }
        }
        String result = tidy.toString();
        return Normalizer.isNormalized(result, Normalizer.Form.NFC)
                ? result
                : Normalizer.normalize(result, Normalizer.Form.NFC);
    }
}
