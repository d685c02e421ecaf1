package org.vitaressources.batches;

/// Why a row was not carried out, or not undone; the messages `batches.reason.*` say it.
public enum RowReason {
    /// Somebody changed the resource meanwhile.
    CHANGED,
    /// The resource is no longer there.
    GONE,
    /// Who carries it out, or undoes it, does not answer for it.
    NOT_YOURS,
    /// The program could not do it.
    PROGRAM
}
