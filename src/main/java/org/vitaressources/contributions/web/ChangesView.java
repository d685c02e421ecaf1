package org.vitaressources.contributions.web;

import java.util.List;
import org.vitaressources.contributions.DraftComparison;
import org.vitaressources.contributions.Piece;

/// What a version that is being worked on changes, and where the collection changed meanwhile.
///
/// @param id of the contribution
/// @param own it is its reader's
/// @param writable its author may write in it now
/// @param publishable its reader may publish it without another's review
/// @param comparison of what it began from and what it says
/// @param conflict both changed since it began; false when nothing happened in between
/// @param asked fields that both changed
/// @param taken fields that only the collection changed, by the heading of each
record ChangesView(
        String id,
        boolean own,
        boolean writable,
        boolean publishable,
        DraftComparison comparison,
        boolean conflict,
        List<Asked> asked,
        List<String> taken) {

    /// A field to decide about.
    ///
    /// @param heading in words
    /// @param base what both began from
    /// @param theirs what the collection says, against the base
    /// @param mine what the version says, against the base
    record Asked(
            String key,
            String heading,
            String base,
            List<Piece> theirs,
            List<Piece> mine,
            boolean bothPossible,
            String chosen) {}
}
