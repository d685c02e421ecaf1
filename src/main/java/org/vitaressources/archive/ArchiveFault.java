package org.vitaressources.archive;

/// Why an archive cannot be used. Its message says so in French, for who gave it.
public final class ArchiveFault extends RuntimeException {
    public ArchiveFault(String message) {
        super(message);
    }

    public ArchiveFault(String message, Throwable cause) {
        super(message, cause);
    }
}
