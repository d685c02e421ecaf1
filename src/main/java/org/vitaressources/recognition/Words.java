package org.vitaressources.recognition;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Cuts a text into words, in one pass.
final class Words {
    private static final String LATIN = "àâäáãåçéèêëíìîïñóòôöõúùûüýÿ";
    private static final String PLAIN = "aaaaaaceeeeiiiinooooouuuuyy";

    private Words() {}

    static List<Word> of(String text) {
        List<Word> words = new ArrayList<>(text.length() / 6 + 1);
        int end = -1;
        int at = 0;
        while (at < text.length()) {
            if (!isPart(text.charAt(at))) {
                at++;
                continue;
            }
            int from = at;
            boolean small = false;
            while (at < text.length() && isPart(text.charAt(at))) {
                small |= Character.isLowerCase(text.charAt(at));
                at++;
            }
            boolean capital = Character.isUpperCase(text.charAt(from));
            words.add(new Word(
                    key(text, from, at),
                    from,
                    at,
                    capital,
                    capital && !small && at - from > 1,
                    end >= 0 && joins(text, end, from),
                    end < 0 || opens(text, end, from)));
            end = at;
        }
        return words;
    }

    /// A word, or several, as they are compared: lower case, without accents, plurals as singulars.
    static String stem(String key) {
        return key.length() > 3 && (key.endsWith("s") || key.endsWith("x")) ? key.substring(0, key.length() - 1) : key;
    }

    private static boolean isPart(char c) {
        return Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    private static boolean joins(String text, int end, int from) {
        int lines = 0;
        for (int i = end; i < from; i++) {
            char c = text.charAt(i);
            if (c == '\n') {
                lines++;
            } else if (c != ' '
                    && c != '\u00a0'
                    && c != '\u202f'
                    && c != '-'
                    && c != '\u2010'
                    && c != '\u2011'
                    && c != '\''
                    && c != '’'
                    && c != '\r') {
                return false;
            }
        }
        return lines < 2 && from - end <= 3;
    }

    private static boolean opens(String text, int end, int from) {
        for (int i = end; i < from; i++) {
            char c = text.charAt(i);
            if (c == '.' || c == '!' || c == '?' || c == ':' || c == '\n' || c == '|' || c == '•' || c == '«'
                    || c == '“' || c == '#' || c == '*' || c == ';' || c == '–' || c == '—' || c == '…') {
                return true;
            }
        }
        return false;
    }

    private static String key(String text, int from, int to) {
        StringBuilder key = new StringBuilder(to - from);
        for (int i = from; i < to; i++) {
            char c = Character.toLowerCase(text.charAt(i));
            int accent = c < 'à' || c > 'ÿ' ? -1 : LATIN.indexOf(c);
            if (accent >= 0) {
                key.append(PLAIN.charAt(accent));
            } else if (c == 'œ') {
                key.append("oe");
            } else if (c == 'æ') {
                key.append("ae");
            } else if (c < 128) {
                key.append(c);
            } else {
                return Normalizer.normalize(text.substring(from, to), Normalizer.Form.NFKD)
                        .replaceAll("\\p{M}+", "")
                        .toLowerCase(Locale.ROOT);
            }
        }
        return key.toString();
    }
}
