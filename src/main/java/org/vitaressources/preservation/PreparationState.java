package org.vitaressources.preservation;

/// Where something that was asked for stands.
public enum PreparationState {
    /// The program works on it.
    RUNNING,
    /// It is done; an archive can be downloaded.
    READY,
    /// It could not be done.
    FAILED,
    /// Somebody stopped it.
    STOPPED,
    /// The centre was stopped meanwhile.
    INTERRUPTED,
    /// The archive is deleted: its time was over, or somebody did it.
    GONE
}
