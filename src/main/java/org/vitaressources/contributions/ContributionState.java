package org.vitaressources.contributions;

/// Where a contribution is in its life.
public enum ContributionState {
    /// With its author, seen by nobody else.
    DRAFT,
    /// With the moderators; its author waits.
    SUBMITTED,
    /// Back with its author, with remarks.
    CHANGES_REQUESTED,
    /// Good to be published, now or at the time set.
    ACCEPTED,
    /// In the collection.
    PUBLISHED,
    /// Taken out of the collection; its address says so.
    WITHDRAWN,
    /// Still in the collection, said to be of the past.
    ARCHIVED,
    /// Not taken; its author may begin again from it.
    REJECTED,
    /// Thrown away by its author; deleted after a delay unless taken back.
    TRASHED;

    /// Its author may write in it.
    public boolean isWithAuthor() {
        return this == DRAFT || this == CHANGES_REQUESTED;
    }
}
