package org.vitaressources.notebooks;

/// A file is not taken into an entry.
public class FileRefused extends RuntimeException {
    private final Reason reason;

    /// Why; the message `notebook.file.refused.{name}` says what to do.
    public enum Reason {
        /// An entry has as many files as one may have.
        FULL,
        /// A picture of a kind that no browser shows and of which the place cannot be taken out.
        KIND,
        /// A picture that is too large to be looked through.
        LARGE,
        /// A picture whose bytes do not hold together.
        DAMAGED
    }

    FileRefused(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
