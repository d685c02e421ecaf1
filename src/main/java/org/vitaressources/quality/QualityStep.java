package org.vitaressources.quality;

/// What somebody may do about quality, as the log keeps it.
public enum QualityStep {
    /// Wrote to a member about their resources.
    LETTER,
    /// Had a link asked for again.
    LINK_CHECK,
    /// Said that a link is not to be asked for.
    LINK_EXCLUSION,
    /// Said that it is again.
    LINK_RETURN
}
