package org.vitaressources.batches;

/// What a batch does.
public enum BatchKind {
    /// Makes resources out of files and descriptions.
    IMPORT,
    /// Changes tags of resources that are there.
    TAGS
}
