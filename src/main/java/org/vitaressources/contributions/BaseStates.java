package org.vitaressources.contributions;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.vitaressources.library.KeptState;
import org.vitaressources.library.KeptStates;
import org.vitaressources.library.Publishing;
import org.vitaressources.library.ResourceId;
import org.vitaressources.library.Revision;

/// The states of a resource that its revisions begin from.
@Component
class BaseStates {
    private final Publishing publishing;
    private final KeptStates states;

    BaseStates(Publishing publishing, KeptStates states) {
        this.publishing = publishing;
        this.states = states;
    }

    /// What the author of a revision saw; nothing for a new resource.
    Optional<KeptState> of(Contribution contribution) {
        return contribution
                .resource()
                .filter(resource -> contribution.basedOn() > 0)
                .flatMap(resource -> at(resource, contribution.basedOn()));
    }

    /// What a resource said at a revision; for a withdrawal, what it said before it.
    Optional<KeptState> at(ResourceId resource, int number) {
        return publishing.revisions(resource).stream()
                .filter(revision -> revision.number() <= number && revision.kind() != Revision.Kind.WITHDRAWAL)
                .findFirst()
                .map(states::read);
    }
}
