package org.vitaressources.contributions;

import java.util.Optional;

/// Words of a text, found again when only spaces, typography or Markdown's signs differ: a passage is quoted as it is
/// read, and looked for in what is written.
public final class Quote {
    private Quote() {}

    /// A stretch of a text.
    public record Span(int start, int end) {}

    /// Where the first such words are.
    public static Optional<Span> in(String text, String quote) {
        Folded folded = new Folded(text);
        String wanted = new Folded(quote).letters.toString();
        int at = wanted.isEmpty() ? -1 : folded.letters.indexOf(wanted);
        return at < 0
                ? Optional.empty()
                : Optional.of(new Span(folded.places[at], folded.places[at + wanted.length() - 1] + 1));
    }

    /// The letters and digits of a text, with where each stands; all else is what typography and Markdown change.
    private static final class Folded {
        private final StringBuilder letters = new StringBuilder();
        private final int[] places;

        Folded(String text) {
            places = new int[text.length()];
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if (Character.isLetterOrDigit(c) || Character.isSurrogate(c) || "%€+".indexOf(c) >= 0) {
                    places[letters.length()] = i;
                    letters.append(c);
                }
            }
        }
    }
}
