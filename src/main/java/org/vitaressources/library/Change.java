package org.vitaressources.library;

/// Something that is to be done to one resource in the content folder.
public sealed interface Change permits Publication, Withdrawal {
    /// Whose.
    ResourceId resource();

    /// Account that does it, empty for the centre itself.
    String by();

    /// Number of the state that its author saw last; 0 for a new resource.
    int basedOn();
}
