package org.vitaressources.preservation;

/// What the log tells of keeping the centre.
public enum PreservationStep {
    /// Asked for a backup.
    BACKUP,
    /// Asked for an export.
    EXPORT,
    /// Asked for an export with accounts.
    EXPORT_WITH_ACCOUNTS,
    /// Asked for a look at tables and index.
    CHECK,
    /// Stopped what was under way.
    STOP,
    /// Downloaded an archive.
    DOWNLOAD,
    /// Deleted an archive.
    DELETION
}
