package org.vitaressources.contributions;

import java.util.List;

/// A draft cannot be handed in yet.
public final class NotReady extends RuntimeException {
    private final transient List<String> missing;

    NotReady(List<String> missing) {
        super("Not ready: " + missing);
        this.missing = List.copyOf(missing);
    }

    /// What must be done first, as in [Submissions#missing(Contribution)].
    public List<String> missing() {
        return missing;
    }
}
