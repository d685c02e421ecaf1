package org.vitaressources.exports;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.vitaressources.accounts.MemberId;
import org.vitaressources.exports.manuscript.Manuscript;
import org.vitaressources.kits.KitNotFound;
import org.vitaressources.kits.OpenKit;
import org.vitaressources.kits.OpenKits;
import org.vitaressources.library.Library;
import org.vitaressources.library.Resource;
import org.vitaressources.library.ResourceId;

/// What is taken away, for who may have it: asked when it is wanted, when it is made and when it is fetched.
@Component
class ExportSubjects {
    private final OpenKits kits;
    private final Library library;
    private final KitManuscripts ofKits;
    private final ResourceManuscripts ofResources;

    ExportSubjects(OpenKits kits, Library library, KitManuscripts ofKits, ResourceManuscripts ofResources) {
        this.kits = kits;
        this.library = library;
        this.ofKits = ofKits;
        this.ofResources = ofResources;
    }

    /// As it stands now; nothing when there is none, or this person may not have it.
    ///
    /// @param owner account, empty for a reader without one
    Optional<Manuscript> of(Wish wish, String owner) {
        return switch (wish.kind()) {
            case KIT ->
                kit(wish, owner).map(open -> ofKits.of(open.kit(), wish.version(), wish.originals(), wish.language()));
            case RESOURCE -> resource(wish).map(found -> ofResources.of(found, wish.originals()));
        };
    }

    /// This person may have it.
    boolean areOpen(Wish wish, String owner) {
        return switch (wish.kind()) {
            case KIT -> kit(wish, owner).isPresent();
            case RESOURCE -> resource(wish).isPresent();
        };
    }

    private Optional<OpenKit> kit(Wish wish, String owner) {
        if (owner.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(kits.open(wish.subject(), new MemberId(owner)))
                    .filter(open -> !open.kit().trashed());
        } catch (KitNotFound e) {
            return Optional.empty();
        }
    }

    private Optional<Resource> resource(Wish wish) {
        return library.byId(new ResourceId(wish.subject()));
    }
}
