package org.vitaressources.preservation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Something that was asked for, and what came of it.
///
/// @param by account of who asked, empty for the centre itself
/// @param moment that the archive shows
/// @param files in the archive
/// @param bytes of the archive itself
/// @param remarks what has to be known, a French sentence each
/// @param problem why nothing came of it, in French, as far as it can be said
/// @param fetched when it was downloaded first
public record Preparation(
        String id,
        PreparationKind kind,
        PreparationState state,
        String by,
        Instant asked,
        Optional<Instant> ended,
        Optional<Instant> moment,
        long files,
        long bytes,
        List<String> remarks,
        String problem,
        Optional<Instant> fetched) {
    public Preparation {
        remarks = List.copyOf(remarks);
    }

    /// There is a file to download.
    public boolean isToFetch() {
        return kind.isArchive() && state == PreparationState.READY;
    }
}
