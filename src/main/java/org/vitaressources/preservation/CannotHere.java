package org.vitaressources.preservation;

/// It cannot be done in these folders or with this database, whatever the archive. Its message says why in French, and
/// what to do.
public final class CannotHere extends RuntimeException {
    public CannotHere(String message) {
        super(message);
    }

    public CannotHere(String message, Throwable cause) {
        super(message, cause);
    }
}
