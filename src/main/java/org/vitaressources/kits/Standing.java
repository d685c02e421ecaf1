package org.vitaressources.kits;

/// How what a step takes from a resource compares to what the resource says now.
public enum Standing {
    /// It says the same, perhaps at another place.
    CURRENT,
    /// It says something like it.
    CHANGED,
    /// It is still there, and says nothing like it any more.
    GONE,
    /// It was taken out of the collection.
    WITHDRAWN,
    /// It says something else, and the author of the kit keeps the words as they were.
    KEPT;

    /// The author of the kit should look at it.
    public boolean asks() {
        return this == CHANGED || this == GONE || this == WITHDRAWN;
    }
}
