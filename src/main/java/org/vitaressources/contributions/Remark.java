package org.vitaressources.contributions;

import java.time.Instant;
import java.util.Optional;

/// What somebody says about a contribution, or answers to that.
///
/// @param by account of who wrote it
/// @param field id of a section or of a field of the description (see [SheetFields]), empty for the whole
/// @param quote the words concerned as they were read, empty for the whole field
/// @param text what is said, never blank
/// @param settled since when nothing more is asked for
/// @param settledBy account of who said so, empty while it is open
public record Remark(
        long id,
        ContributionId contribution,
        String by,
        Instant at,
        String field,
        String quote,
        String text,
        Optional<Instant> settled,
        String settledBy) {
    /// Longest quote.
    public static final int LONGEST_QUOTE = 1000;

    /// Longest text.
    public static final int LONGEST_TEXT = 4000;

    /// Something is still asked for.
    public boolean isOpen() {
        return settled.isEmpty();
    }
}
