package org.vitaressources.exports.writing;

import java.util.Locale;
import org.vitaressources.tables.Values;

/// Text that any file can hold and that shows as it reads.
public final class Plain {
    private Plain() {}

    /// Without characters that XML 1.0 (§2.2) cannot hold, and without those that turn the direction of what follows
    /// them: they hide what a text says.
    public static String text(String text) {
        return text.codePoints()
                .filter(c -> c == '\n' || c == '\t' || isPrintable(c))
                .filter(c -> !turnsDirection(c))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /// As [#text], in one line.
    public static String line(String text) {
        return text(text).replaceAll("\\s+", " ").strip();
    }

    /// An address that may be followed, empty for all others.
    public static String address(String address) {
        String clean = text(address).strip();
        String scheme = clean.toLowerCase(Locale.ROOT);
        boolean known = scheme.startsWith("https://") || scheme.startsWith("http://") || scheme.startsWith("mailto:");
        return known && clean.codePoints().noneMatch(Character::isWhitespace) ? clean : "";
    }

    /// A value for a cell of a spreadsheet, which takes none for a formula.
    public static String cell(String text) {
        return Values.inert(text(text));
    }

    private static boolean isPrintable(int c) {
        return (c >= 0x20 && c <= 0xD7FF && (c < 0x7F || c > 0x9F)) || (c >= 0xE000 && c <= 0xFFFD) || c >= 0x10000;
    }

    private static boolean turnsDirection(int c) {
        return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
    }
}
