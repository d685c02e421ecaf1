package org.vitaressources.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// A word among the plain words of a query; `d'`, `l'` and `jusqu'` are words of their own.
///
/// @param text as typed
/// @param key without case and accents
/// @param from where it begins in what was typed
/// @param to where it ends
/// @param joined nothing but space stands between it and the word before
record SpokenWord(String text, String key, int from, int to, boolean joined) {
    private static final Set<String> ELIDED = Set.of("d", "l", "qu", "jusqu");

    /// The plain words of a query: outside quotes, alternatives and fields.
    static List<SpokenWord> of(TypedQuery typed, String words, List<Stretch> taken) {
        List<SpokenWord> spoken = new ArrayList<>();
        for (List<TypedQuery.Item> group : typed.groups()) {
            TypedQuery.Item item = group.getFirst();
            boolean free = taken.stream().noneMatch(stretch -> stretch.overlaps(item.from(), item.to()));
            if (group.size() == 1 && item.plain() && item.field().isEmpty() && free) {
                split(words, item.from(), item.to(), spoken);
            }
        }
        return spoken;
    }

    static String key(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replace("œ", "oe")
                .replace('\u2019', '\'');
    }

    boolean startsWithCapital() {
        return Character.isUpperCase(text.codePointAt(0));
    }

    boolean startsSmall() {
        return Character.isLowerCase(text.codePointAt(0));
    }

    private static void split(String words, int from, int to, List<SpokenWord> spoken) {
        int at = from;
        while (at < to) {
            if (!Character.isLetterOrDigit(words.charAt(at))) {
                at++;
                continue;
            }
            int start = at;
            int end = at;
            while (at < to && belongs(words, at, to)) {
                at++;
                end = at;
                boolean apostrophe = at < to && isApostrophe(words.charAt(at));
                if (apostrophe && ELIDED.contains(key(words.substring(start, at)))) {
                    at++;
                    break;
                }
            }
            String text = words.substring(start, end);
            boolean joined = !spoken.isEmpty() && isGap(words.substring(spoken.getLast().to, start));
            spoken.add(new SpokenWord(text, key(text), start, end, joined));
        }
    }

    private static boolean belongs(String words, int at, int to) {
        char c = words.charAt(at);
        boolean inside = at + 1 < to && Character.isLetterOrDigit(words.charAt(at + 1));
        return Character.isLetterOrDigit(c)
                || Character.getType(c) == Character.NON_SPACING_MARK
                || (inside && (c == '-' || c == '\u2010' || c == '\u2011' || c == '.' || isApostrophe(c)));
    }

    private static boolean isGap(String between) {
        return between.isBlank() || between.equals("'") || between.equals("\u2019") || between.equals(" (");
    }

    private static boolean isApostrophe(char c) {
        return c == '\'' || c == '\u2019';
    }
}
