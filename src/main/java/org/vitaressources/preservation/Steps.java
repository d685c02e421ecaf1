package org.vitaressources.preservation;

/// Is told how far a long work is.
@FunctionalInterface
public interface Steps {
    /// Tells nobody.
    Steps UNSEEN = (phase, done, total) -> {};

    /// What is being done.
    enum Phase {
        /// An archive is looked at, byte by byte.
        VERIFYING,
        /// Files go into an archive.
        COPYING,
        /// Files come out of an archive.
        PLACING
    }

    /// @param done files
    /// @param total files; 0 when nobody knows
    void at(Phase phase, long done, long total);
}
