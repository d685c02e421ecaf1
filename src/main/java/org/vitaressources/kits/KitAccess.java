package org.vitaressources.kits;

/// What a member may do with a kit; each includes those before it.
public enum KitAccess {
    /// Reads it, and makes copies.
    READ,
    /// Also says something about its parts.
    COMMENT,
    /// Also changes it.
    EDIT,
    /// It is theirs: also shares it and throws it away.
    OWN;

    /// This or more.
    public boolean includes(KitAccess other) {
        return compareTo(other) >= 0;
    }
}
