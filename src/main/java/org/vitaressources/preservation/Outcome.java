package org.vitaressources.preservation;

import java.time.Instant;
import java.util.List;

/// What came of making or putting back an archive.
///
/// @param moment that the archive shows
/// @param files in it
/// @param bytes of all of them
/// @param moved files that really had to be written; the others were there already
/// @param remarks what the operator must know, a French sentence each; empty when all is well
public record Outcome(Instant moment, long files, long bytes, long moved, List<String> remarks) {
    public Outcome {
        remarks = List.copyOf(remarks);
    }
}
