package org.vitaressources.kits;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.vitaressources.accounts.MemberId;

/// Opens kits for those who may see them; what is not for somebody is said not to exist.
@Component
public class OpenKits {
    private final Kits kits;
    private final KitMembers members;

    OpenKits(Kits kits, KitMembers members) {
        this.kits = kits;
        this.members = members;
    }

    /// A kit for whoever may at least read it.
    ///
    /// @param id as an address has it
    /// @throws KitNotFound when there is none, or it is not theirs to see
    public OpenKit open(String id, MemberId member) {
        Kit kit = KitId.parse(id).flatMap(kits::byId).orElseThrow(() -> KitNotFound.byId(id));
        if (kit.owner().equals(member)) {
            return new OpenKit(kit, member, KitAccess.OWN);
        }
        Optional<KitAccess> access = kit.trashed() ? Optional.empty() : members.access(kit.id(), member);
        return new OpenKit(kit, member, access.orElseThrow(() -> KitNotFound.byId(id)));
    }

    /// A kit for who may change it.
    ///
    /// @throws KitNotFound when there is none, or they may not
    public OpenKit toEdit(String id, MemberId member) {
        OpenKit open = open(id, member);
        if (!open.edits()) {
            throw KitNotFound.byId(id);
        }
        return open;
    }

    /// A kit of their own, also one that they threw away.
    ///
    /// @throws KitNotFound when there is none, or it is another's
    public OpenKit own(String id, MemberId member) {
        OpenKit open = open(id, member);
        if (!open.owns()) {
            throw KitNotFound.byId(id);
        }
        return open;
    }
}
