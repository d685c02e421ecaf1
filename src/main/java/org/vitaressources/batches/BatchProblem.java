package org.vitaressources.batches;

/// Why a batch as a whole could not be examined or carried on; the messages `batches.problem.*` say it.
public enum BatchProblem {
    /// There is nothing in what was sent.
    NOTHING,
    /// The table is no CSV and no XLSX.
    NO_TABLE,
    /// The table is locked, or of an old format.
    OLD_OR_LOCKED,
    /// The table is damaged.
    DAMAGED,
    /// A quotation mark of the table is never closed.
    QUOTE,
    /// The table is too large.
    TOO_LARGE,
    /// No row of the table has headings that are known.
    NO_HEADINGS,
    /// The archive cannot be opened.
    ARCHIVE,
    /// The archive asks for a password.
    ARCHIVE_LOCKED,
    /// The archive is out of all measure when unpacked.
    ARCHIVE_TOO_LARGE,
    /// Files could not be written.
    DISK,
    /// The program failed.
    PROGRAM
}
