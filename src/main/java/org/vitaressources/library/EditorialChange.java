package org.vitaressources.library;

import java.time.Instant;

/// A change that an editor made to a file of `content/vocabulaires`.
///
/// @param id counts up
/// @param file name without extension
/// @param step what was done, one word; [#UNDONE] puts back what stood before another change
/// @param about what it was done to
/// @param note more of it, perhaps empty
/// @param before SHA-256 of the state before, empty when there was no file
/// @param after of the state after, likewise
/// @param by account
/// @param undoes the change that it takes back, 0 when it takes back none
/// @param undone another change took it back
public record EditorialChange(
        long id,
        String file,
        String step,
        String about,
        String note,
        String before,
        String after,
        String by,
        Instant at,
        long undoes,
        boolean undone) {
    /// The step that takes back another.
    public static final String UNDONE = "annulation";
}
