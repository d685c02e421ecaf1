package org.vitaressources.contributions;

import java.util.List;

/// A row of two texts side by side: a paragraph, a heading, an item of a list or a line of a table.
///
/// @param before empty when it was not there
/// @param after empty when it is no longer there
public record ProseRow(Kind kind, List<Piece> before, List<Piece> after) {
    /// What became of it.
    public enum Kind {
        SAME,
        CHANGED,
        REMOVED,
        ADDED,
        /// It stood here and stands elsewhere now; [#after()] is empty.
        MOVED_AWAY,
        /// It stands here and stood elsewhere; [#before()] shows what changed in it, and is empty when nothing did.
        MOVED_HERE
    }

    public ProseRow {
        before = List.copyOf(before);
        after = List.copyOf(after);
    }
}
