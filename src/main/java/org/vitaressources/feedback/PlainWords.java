package org.vitaressources.feedback;

/// What people typed, with line ends of one kind and without control characters.
public final class PlainWords {
    private PlainWords() {}

    /// Several lines.
    public static String of(String typed) {
        return typed.replace("\r\n", "\n")
                .replaceAll("[\\p{Cntrl}&&[^\n\t]]", " ")
                .strip();
    }

    /// One line.
    public static String line(String typed) {
        return typed.replaceAll("[\\p{Cntrl}\u2028\u2029]+", " ").strip();
    }
}
