package org.vitaressources.notebooks;

/// Where an entry is on its way.
public enum EntryState {
    /// Its author writes.
    DRAFT,
    /// Somebody is to read it.
    PROPOSED,
    /// It came back with words; its author writes again.
    RETURNED,
    /// It does not go into the collection, and why was said; its author keeps the text.
    DECLINED,
    /// It was found good and goes into the collection.
    ACCEPTED,
    /// It is in the collection.
    PUBLISHED,
    /// It was, and was taken out.
    WITHDRAWN;

    /// Its author may throw it away.
    public boolean isAuthorsToDelete() {
        return isWithAuthor() || this == DECLINED;
    }

    /// Its author may write in it.
    public boolean isWithAuthor() {
        return this == DRAFT || this == RETURNED;
    }
}
