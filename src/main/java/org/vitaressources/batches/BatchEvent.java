package org.vitaressources.batches;

import java.time.Instant;
import java.util.List;

/// Something that was done with a batch: what the audit log tells.
///
/// @param step one of [#STEPS]
/// @param by account, empty for the command line and the program itself
/// @param note what went with it, perhaps empty
public record BatchEvent(BatchId batch, String step, String by, Instant at, String note) {
    /// All of them.
    public static final List<String> STEPS =
            List.of("opening", "examination", "execution", "stop", "completion", "undoing", "undone", "abandonment");
}
