package org.vitaressources.feedback;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;

/// A text in the form in which texts are compared here: words in lower case without accents, one space between, one at
/// each end.
record FoldedText(String words) {
    private static final int SHORTEST_TO_COMPARE = 24;
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern GAPS = Pattern.compile("[^\\p{L}\\p{N}]+");

    static FoldedText of(String written) {
        String plain = MARKS.matcher(Normalizer.normalize(written, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        return new FoldedText(" " + GAPS.matcher(plain).replaceAll(" ").strip() + " ");
    }

    /// Holds this phrase, by whole words.
    boolean holds(FoldedText phrase) {
        return !phrase.words.isBlank() && words.contains(phrase.words);
    }

    /// Tells whether two texts are the same; empty for those too short to tell.
    String print() {
        if (words.length() < SHORTEST_TO_COMPARE) {
            return "";
        }
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(words.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
