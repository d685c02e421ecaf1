package org.vitaressources.library;

/// The resource is no longer what the author of a publication saw; nothing was written over it. [#latest()] is what
/// stands there now.
public class ChangedMeanwhile extends RuntimeException {
    private final transient Revision latest;

    ChangedMeanwhile(Revision latest) {
        super("Resource " + latest.resource() + " is at revision " + latest.number());
        this.latest = latest;
    }

    /// What stands there now.
    public Revision latest() {
        return latest;
    }
}
