package org.vitaressources.notebooks;

import java.time.Instant;
import org.vitaressources.library.ResourceId;

/// An entry as it is stored.
///
/// @param version 0 before it is stored for the first time
/// @param name of its file once one is chosen, empty before
/// @param base checksum of the file that a correction began from, empty for a new entry
record EntryMemento(
        EntryId id,
        ResourceId notebook,
        String author,
        int version,
        EntryState state,
        String name,
        String base,
        EntryDraft draft,
        Instant changed) {}
