package org.vitaressources.library;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/// Words as a piece of a URL: lower-case letters without accents, digits and hyphens.
public final class Slug {
    private static final int LONGEST = 80;
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NOT_KEPT = Pattern.compile("[^a-z0-9]+");
    private static final Pattern EDGES = Pattern.compile("^-+|-+$");
    /// Marks of inclusive writing inside a word: `salarié·e·s`.
    private static final Pattern MIDDLE_DOT = Pattern.compile("(?<=\\p{L})[·•‧⋅](?=\\p{L})");

    private Slug() {}

    /// The slug of some words, empty when they hold no letter or digit of ours.
    public static String of(String words) {
        String folded = words.replace("œ", "oe")
                .replace("Œ", "oe")
                .replace("æ", "ae")
                .replace("Æ", "ae")
                .replace("ß", "ss");
        folded = MIDDLE_DOT.matcher(folded).replaceAll("");
        folded = MARKS.matcher(Normalizer.normalize(folded, Normalizer.Form.NFKD))
                .replaceAll("");
        return shortened(
                trimmed(NOT_KEPT.matcher(folded.toLowerCase(Locale.ROOT)).replaceAll("-")));
    }

    private static String shortened(String slug) {
        if (slug.length() <= LONGEST) {
            return slug;
        }
        int hyphen = slug.lastIndexOf('-', LONGEST);
        return trimmed(slug.substring(0, hyphen > LONGEST / 2 ? hyphen : LONGEST));
    }

    private static String trimmed(String slug) {
        return EDGES.matcher(slug).replaceAll("");
    }
}
