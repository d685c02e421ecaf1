package org.vitaressources.batches.web;

import java.util.List;
import org.vitaressources.batches.Choice;
import org.vitaressources.batches.Finding;
import org.vitaressources.batches.RowState;

/// A row of a batch as its page shows it.
///
/// @param where row of the table or path, in words
/// @param link of the resource, empty when there is none
/// @param findings in words, the worst first
/// @param reason why it failed or was kept, in words; empty when it was not
/// @param choices what may be said of it; empty when nothing may
/// @param changes of tags
record RowView(
        int ordinal,
        String where,
        String source,
        String title,
        String link,
        RowState state,
        List<Found> findings,
        String reason,
        Choice choice,
        List<Choice> choices,
        List<Change> changes) {

    /// Something that was found.
    ///
    /// @param link of what it speaks of, perhaps empty
    record Found(Finding.Level level, String words, String link) {}

    /// A key before and after.
    record Change(String key, List<String> removed, List<String> stayed, List<String> added) {}
}
