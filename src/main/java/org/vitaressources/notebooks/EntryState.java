package org.vitaressources.notebooks;

/// Where an entry is on its way.
public enum EntryState {
    /// Its author writes.
    DRAFT,
    /// Somebody is to read it.
    PROPOSED,
    /// It came back with words; its author writes again.
    RETURNED,
    /// It was found good and goes into the collection.
    ACCEPTED,
    /// It is in the collection.
    PUBLISHED,
    /// It was, and was taken out.
    WITHDRAWN;

    /// Its author may write in it.
    public boolean isWithAuthor() {
        return this == DRAFT || this == RETURNED;
    }
}
