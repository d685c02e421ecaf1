package org.vitaressources.batches;

import java.util.EnumSet;
import java.util.Set;

/// Where a batch stands.
public enum BatchState {
    /// What it is made of is being sent.
    COLLECTING,
    /// It is being looked at; nothing of the collection changes.
    EXAMINING,
    /// It was looked at, row by row; a person decides.
    EXAMINED,
    /// It is being carried out.
    RUNNING,
    /// It was carried out, or stopped on the way.
    DONE,
    /// It is being undone.
    UNDOING,
    /// It was undone, but for what was left alone.
    UNDONE,
    /// It was given up before anything was done.
    ABANDONED;

    /// The program works on it.
    static final Set<BatchState> WORKING = EnumSet.of(EXAMINING, RUNNING, UNDOING);

    /// The program works on it.
    public boolean isWorking() {
        return WORKING.contains(this);
    }

    /// Nothing of the collection was changed yet.
    public boolean isBefore() {
        return this == COLLECTING || this == EXAMINING || this == EXAMINED;
    }
}
