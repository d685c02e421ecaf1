package org.vitaressources.exports;

import java.time.Instant;

/// Something that is being taken away, or waits to be fetched.
///
/// @param id secret of a reader without an account
/// @param owner account, empty for a reader without one
/// @param reason end of the key `export.refused.…` when it was refused, else empty
/// @param name of its file once it is ready
/// @param sha256 of its file once it is ready
public record ExportJob(
        String id,
        String owner,
        Wish wish,
        State state,
        String reason,
        String name,
        long bytes,
        String sha256,
        Instant asked) {
    /// How far it is.
    public enum State {
        /// Waits for its turn; also after a stop of the program.
        QUEUED,
        /// Is being made.
        RUNNING,
        /// Waits to be fetched.
        READY,
        /// Nothing came of it, for a reason that is said.
        REFUSED
    }

    /// Nothing is known yet of how it ends.
    public boolean isUnderWay() {
        return state == State.QUEUED || state == State.RUNNING;
    }
}
