package org.vitaressources.uploads;

/// A file, or some bytes of it, cannot be taken.
public class UploadRefused extends RuntimeException {
    private final Reason reason;
    private final long limit;

    /// Why.
    public enum Reason {
        /// It has no bytes.
        EMPTY,
        /// The file is larger than files may be; the limit is in bytes.
        TOO_LARGE,
        /// The sender has too many files on their way; the limit is a number of files.
        TOO_MANY,
        /// The sender has sent too much in a day; the limit is in bytes.
        TOO_MUCH,
        /// The disk of the centre is nearly full.
        NO_ROOM,
        /// More bytes than the file was said to have; the limit is in bytes.
        LONGER_THAN_SAID
    }

    UploadRefused(Reason reason, long limit) {
        super("Upload refused: " + reason);
        this.reason = reason;
        this.limit = limit;
    }

    /// Why.
    public Reason reason() {
        return reason;
    }

    /// The limit that it goes beyond, 0 when there is none.
    public long limit() {
        return limit;
    }
}
