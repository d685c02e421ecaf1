package org.vitaressources.uploads;

/// A file is of no kind that the centre takes.
public class TypeRefused extends RuntimeException {
    private final Reason reason;

    /// Why not.
    public enum Reason {
        /// It has no bytes.
        EMPTY,
        /// A program or a script.
        PROGRAM,
        /// A web page or a drawing that can hold scripts (HTML, SVG).
        WEB_PAGE,
        /// Several files packed in one.
        ARCHIVE,
        /// An office document with macros.
        MACROS,
        /// Unpacked it would be out of all measure.
        BOMB,
        /// None of the kinds that the centre knows.
        UNKNOWN
    }

    TypeRefused(Reason reason) {
        super("Type refused: " + reason);
        this.reason = reason;
    }

    /// Why not.
    public Reason reason() {
        return reason;
    }
}
