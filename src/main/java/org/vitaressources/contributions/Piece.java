package org.vitaressources.contributions;

/// A stretch of words of a comparison.
///
/// @param text as written
public record Piece(Kind kind, String text) {
    /// What became of it.
    public enum Kind {
        SAME,
        REMOVED,
        ADDED
    }
}
