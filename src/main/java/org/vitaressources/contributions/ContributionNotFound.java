package org.vitaressources.contributions;

/// There is no such contribution, or none that this person may know of: the two are not told apart.
public final class ContributionNotFound extends RuntimeException {
    private ContributionNotFound(String message) {
        super(message);
    }

    /// By what was asked for.
    public static ContributionNotFound byId(String asked) {
        return new ContributionNotFound("No contribution " + asked.replaceAll("[^A-Za-z0-9_-]", "?"));
    }
}
