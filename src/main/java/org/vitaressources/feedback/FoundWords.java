package org.vitaressources.feedback;

import java.util.Arrays;

/// Looks for words in a text, accents and case aside.
public final class FoundWords {
    private FoundWords() {}

    /// All of the words begin words of the text.
    public static boolean in(String text, String words) {
        String folded = FoldedText.of(text).words();
        return Arrays.stream(FoldedText.of(words).words().strip().split(" "))
                .allMatch(word -> folded.contains(" " + word));
    }
}
