package org.vitaressources.vocabulary;

import java.text.Normalizer;

/// Brings a name to the form in which names are compared: lower case, without accents, ligatures opened, apostrophes
/// and hyphens as single spaces, `St` and `Ste` in full. `L'Haÿ-les-Roses` becomes `l hay les roses`.
final class NameKey {
    /// No name is longer; what is typed beyond says nothing more.
    private static final int LONGEST = 160;

    /// What U+00E0 to U+00FF become, `?` for those that take two letters or none.
    private static final String LATIN = "aaaaaa?ceeeeiiiidnooooo?ouuuuy?y";

    private NameKey() {}

    /// The comparable form of what is written.
    static String of(String written) {
        StringBuilder key = new StringBuilder(written.length() + 8);
        int wordStart = 0;
        String text = plain(written);
        for (int i = 0; i < text.length(); i++) {
            int before = key.length();
            append(key, Character.toLowerCase(text.charAt(i)));
            boolean mark = text.charAt(i) >= '\u0300' && text.charAt(i) <= '\u036f';
            if (key.length() == before && !mark) {
                boolean abbreviatedSur =
                        text.charAt(i) == '/' && before - wordStart == 1 && key.charAt(wordStart) == 's';
                wordStart = endWord(key, wordStart, abbreviatedSur);
            }
        }
        endWord(key, wordStart, false);
        int end = key.length();
        return end > 0 && key.charAt(end - 1) == ' ' ? key.substring(0, end - 1) : key.toString();
    }

    /// The key after its leading article, itself when it has none or nothing else.
    static String withoutArticle(String key) {
        return key.substring(articleLength(key));
    }

    /// How many characters of a key its leading article takes, the space after it included.
    static int articleLength(String key) {
        for (String article : new String[] {"la ", "le ", "les ", "l "}) {
            if (key.startsWith(article)) {
                return article.length();
            }
        }
        return 0;
    }

    /// The rest after "de", "du", "des", "d'", "de la", "de l'", as they follow a word such as "région".
    static String withoutOf(String key) {
        for (String of : new String[] {"de la ", "de l ", "de ", "du ", "des ", "d "}) {
            if (key.startsWith(of)) {
                return key.substring(of.length());
            }
        }
        return key;
    }

    private static String plain(String written) {
        String text = written.length() > LONGEST ? written.substring(0, LONGEST) : written;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c > '\u00ff' && c != '\u2019' && c != 'œ' && c != 'Œ') {
                return Normalizer.normalize(text, Normalizer.Form.NFKD);
            }
        }
        return text;
    }

    private static void append(StringBuilder key, char c) {
        if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
            key.append(c);
        } else if (c == 'œ') {
            key.append("oe");
        } else if (c == 'æ') {
            key.append("ae");
        } else if (c >= '\u00e0' && c <= '\u00ff' && LATIN.charAt(c - '\u00e0') != '?') {
            key.append(LATIN.charAt(c - '\u00e0'));
        } else if (c == '\u00df') {
            key.append("ss");
        }
    }

    private static int endWord(StringBuilder key, int wordStart, boolean abbreviatedSur) {
        int length = key.length() - wordStart;
        if (length == 0) {
            return wordStart;
        }
        if (abbreviatedSur) {
            key.append("ur");
        } else if (length <= 3 && key.charAt(wordStart) == 's' && length > 1 && key.charAt(wordStart + 1) == 't') {
            if (length == 2) {
                key.replace(wordStart, wordStart + 2, "saint");
            } else if (key.charAt(wordStart + 2) == 'e') {
                key.replace(wordStart, wordStart + 3, "sainte");
            }
        }
        key.append(' ');
        return key.length();
    }
}
