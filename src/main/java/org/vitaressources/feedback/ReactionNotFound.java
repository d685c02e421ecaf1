package org.vitaressources.feedback;

/// There is no such reaction, or none that this person may know of: the two are not told apart.
public final class ReactionNotFound extends RuntimeException {
    private ReactionNotFound(String message) {
        super(message);
    }

    /// By what was asked for.
    public static ReactionNotFound byId(String asked) {
        return new ReactionNotFound("No reaction " + asked.replaceAll("[^A-Za-z0-9_-]", "?"));
    }
}
