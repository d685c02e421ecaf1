package org.vitaressources.kits;

/// A file is not taken into a kit.
public class KitFileRefused extends RuntimeException {
    private final Reason reason;

    /// Why; the message `kit.file.refused.{name}` says what to do.
    public enum Reason {
        /// The files of a kit are as large together as they may be.
        FULL,
        /// A picture of a kind that no browser shows and of which the place cannot be taken out.
        KIND,
        /// A picture that is too large to be looked through.
        LARGE,
        /// A picture whose bytes do not hold together.
        DAMAGED
    }

    KitFileRefused(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    /// Why.
    public Reason reason() {
        return reason;
    }
}
