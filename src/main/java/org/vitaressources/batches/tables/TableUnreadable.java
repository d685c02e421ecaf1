package org.vitaressources.batches.tables;

import org.jspecify.annotations.Nullable;

/// A file is no table, or none that can be read.
public class TableUnreadable extends RuntimeException {
    private final Reason reason;
    private final int row;

    /// Why.
    public enum Reason {
        /// Neither CSV nor XLSX: another office format, a picture, a program.
        NO_TABLE,
        /// Protected by a password, or a workbook of before 2007.
        OLD_OR_LOCKED,
        /// It ends too early or makes no sense.
        DAMAGED,
        /// A quotation mark is opened and never closed.
        QUOTE,
        /// Too many rows, too long a cell, or out of all measure when unpacked.
        TOO_LARGE
    }

    TableUnreadable(Reason reason, int row) {
        this(reason, row, null);
    }

    TableUnreadable(Reason reason, int row, @Nullable Throwable cause) {
        super("Table unreadable: " + reason, cause);
        this.reason = reason;
        this.row = row;
    }

    /// Why.
    public Reason reason() {
        return reason;
    }

    /// Row near which it happened, 0 when it is not known.
    public int row() {
        return row;
    }
}
