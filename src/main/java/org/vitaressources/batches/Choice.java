package org.vitaressources.batches;

/// What somebody says of a row that the collection may hold already.
public enum Choice {
    /// Nobody has chosen.
    NONE,
    /// It is left out.
    SKIP,
    /// It is a new version of what is there.
    VERSION,
    /// It is something else.
    DISTINCT
}
