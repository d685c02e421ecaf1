package org.vitaressources.feedback;

/// Why somebody found a page useful.
public enum UsefulReason {
    /// They did not say.
    UNSAID,
    IDEA,
    METHOD,
    FIGURES,
    CONTACTS,
    MISTAKE_AVOIDED,
    OTHER
}
