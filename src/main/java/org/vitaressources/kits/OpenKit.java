package org.vitaressources.kits;

import org.vitaressources.accounts.MemberId;

/// A kit, and what somebody may do with it. Who holds one has been asked whether they may.
///
/// @param member who opened it
public record OpenKit(Kit kit, MemberId member, KitAccess access) {
    /// May change it.
    public boolean edits() {
        return access.includes(KitAccess.EDIT) && !kit.trashed();
    }

    /// May say something about it.
    public boolean comments() {
        return access.includes(KitAccess.COMMENT) && !kit.trashed();
    }

    /// It is theirs.
    public boolean owns() {
        return access == KitAccess.OWN;
    }

    /// It is one of the collection, and nobody's.
    public boolean isPublished() {
        return kit.owner().equals(MemberId.NOBODY);
    }

    /// Its identity.
    public KitId id() {
        return kit.id();
    }
}
