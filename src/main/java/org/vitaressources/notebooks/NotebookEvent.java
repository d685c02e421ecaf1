package org.vitaressources.notebooks;

import java.time.Instant;
import java.util.Optional;
import org.vitaressources.library.ResourceId;

/// Something that happened to a notebook or to one of its entries: what the log keeps, and others listen to.
///
/// @param entry that it happened to; nothing for the notebook itself
/// @param step what happened, a noun: `proposal`, `acceptance`, `publication`…
/// @param by id of the account that did it, empty for the centre itself
/// @param note the words that went with it, perhaps empty
public record NotebookEvent(
        ResourceId notebook, Optional<EntryId> entry, String step, String by, Instant at, String note) {
    /// Stands for an account that was erased: shown as "ancien membre".
    static final String FORMER_MEMBER = "ancien-membre";
}
