package org.vitaressources.batches;

/// Where a row of a batch stands.
public enum RowState {
    /// Can be carried out.
    READY,
    /// The collection may hold it already: somebody must choose.
    DUPLICATE,
    /// Cannot be carried out as it is.
    BLOCKED,
    /// Is left out: by choice, or since nothing changes.
    LEFT,
    /// The library is being asked.
    BEGUN,
    /// Was carried out.
    DONE,
    /// Could not be carried out.
    FAILED,
    /// Is being undone.
    UNDOING,
    /// Was undone.
    UNDONE,
    /// Was left alone by the undoing, since somebody changed it.
    KEPT
}
