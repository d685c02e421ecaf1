package org.vitaressources.text;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/// Gives each heading of one document an anchor: its words without accents, unique, stable as long as the words are.
final class Anchors {
    static final String PREFIX = "section-";
    private static final int LONGEST = 60;

    private final Set<String> given = new HashSet<>();
    private int unnamed;

    /// The anchor of the next heading.
    String next(String heading) {
        String slug = slug(heading);
        String base = PREFIX + (slug.isEmpty() ? ++unnamed : slug);
        String anchor = base;
        for (int i = 2; !given.add(anchor); i++) {
            anchor = base + "-" + i;
        }
        return anchor;
    }

    /// Lower-case ASCII letters and digits with single hyphens, at most 60 characters.
    static String slug(String words) {
        String shortened = words.length() > 200 ? words.substring(0, 200) : words;
        String folded = Normalizer.normalize(shortened, Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replace("œ", "oe")
                .replace("æ", "ae");
        StringBuilder slug = new StringBuilder();
        for (int i = 0; i < folded.length() && slug.length() < LONGEST; i++) {
            char c = folded.charAt(i);
            if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
                slug.append(c);
            } else if (Character.getType(c) != Character.NON_SPACING_MARK
                    && !slug.isEmpty()
                    && slug.charAt(slug.length() - 1) != '-') {
                slug.append('-');
            }
        }
        int end = slug.length();
        while (end > 0 && slug.charAt(end - 1) == '-') {
            end--;
        }
        return slug.substring(0, end);
    }
}
