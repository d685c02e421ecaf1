package org.vitaressources.insight;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Words of a query as they are counted: all ways to write them count together.
///
/// @param key lower case, without accents and punctuation
/// @param shown lower case, as typed
record AskedWords(String key, String shown) {
    /// Longer ones were pasted rather than typed: they are not counted.
    static final int LONGEST = 100;

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHERS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern SPACES = Pattern.compile("\\s+");

    /// Nothing when there are no words, or too many.
    static Optional<AskedWords> of(String typed) {
        String shown = SPACES.matcher(Normalizer.normalize(typed, Normalizer.Form.NFC))
                .replaceAll(" ")
                .strip()
                .toLowerCase(Locale.FRENCH);
        String folded =
                MARKS.matcher(Normalizer.normalize(shown, Normalizer.Form.NFD)).replaceAll("");
        String key = OTHERS.matcher(folded.replace("œ", "oe").replace("æ", "ae"))
                .replaceAll(" ")
                .strip();
        return key.isEmpty() || shown.length() > LONGEST || key.length() > LONGEST
                ? Optional.empty()
                : Optional.of(new AskedWords(key, shown));
    }
}
