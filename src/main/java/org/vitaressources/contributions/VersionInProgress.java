package org.vitaressources.contributions;

/// Somebody is working on a version of a resource already; nothing is written over it.
public class VersionInProgress extends RuntimeException {
    private final transient ContributionId id;

    VersionInProgress(ContributionId id) {
        super("A version is in progress: " + id);
        this.id = id;
    }

    /// That version.
    public ContributionId id() {
        return id;
    }
}
