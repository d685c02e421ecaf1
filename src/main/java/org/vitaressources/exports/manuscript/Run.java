package org.vitaressources.exports.manuscript;

/// Words in one manner, within a line. A line feed in them is a line break.
///
/// @param address of a link: `http(s)://…` or `mailto:…`; empty for plain words
public record Run(String text, boolean strong, boolean emphasis, boolean code, String address) {
    /// Words as they are.
    public static Run of(String text) {
        return new Run(text, false, false, false, "");
    }

    /// Words that stand out.
    public static Run strong(String text) {
        return new Run(text, true, false, false, "");
    }

    /// Words that lead somewhere.
    public static Run link(String text, String address) {
        return new Run(text, false, false, false, address);
    }

    /// They lead somewhere.
    public boolean isLink() {
        return !address.isEmpty();
    }
}
