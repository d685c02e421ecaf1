package org.vitaressources.accounts;

/// What a member may do; each role includes those before it.
public enum Role {
    CONTRIBUTOR,
    MODERATOR,
    ADMINISTRATOR;

    /// This role or a higher one.
    public boolean includes(Role other) {
        return compareTo(other) >= 0;
    }
}
