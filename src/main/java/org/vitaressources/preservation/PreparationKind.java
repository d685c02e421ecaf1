package org.vitaressources.preservation;

/// What an administrator may ask for.
public enum PreparationKind {
    /// A backup of the whole centre.
    BACKUP(PreservationStep.BACKUP),
    /// An export of what is published.
    EXPORT(PreservationStep.EXPORT),
    /// An export with accounts, passwords and drafts.
    EXPORT_WITH_ACCOUNTS(PreservationStep.EXPORT_WITH_ACCOUNTS),
    /// A look at what tables and index say of each other; no file comes of it.
    CHECK(PreservationStep.CHECK);

    private final PreservationStep step;

    PreparationKind(PreservationStep step) {
        this.step = step;
    }

    /// A file comes of it.
    public boolean isArchive() {
        return this != CHECK;
    }

    /// The file holds what may not be shown to others.
    public boolean isSecret() {
        return this == BACKUP || this == EXPORT_WITH_ACCOUNTS;
    }

    /// How the log calls asking for it.
    PreservationStep step() {
        return step;
    }
}
