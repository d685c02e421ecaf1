package org.vitaressources.contributions;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.vitaressources.library.KeptStates;
import org.vitaressources.library.LibraryChanged;
import org.vitaressources.library.Publishing;
import org.vitaressources.library.ResourceId;
import org.vitaressources.library.Revision;

/// Makes contributions say of their resource what the library says: published, archived or withdrawn. Whatever a kill
/// left between the two is made good by asking again.
@Component
class ContributionsFollow {
    private static final Logger LOG = LoggerFactory.getLogger(ContributionsFollow.class);

    private final Contributions contributions;
    private final Publishing publishing;
    private final KeptStates states;
    private final Clock clock;

    ContributionsFollow(Contributions contributions, Publishing publishing, KeptStates states, Clock clock) {
        this.contributions = contributions;
        this.publishing = publishing;
        this.states = states;
        this.clock = clock;
    }

    /// All resources that contributions became.
    void followAll() {
        Set<ResourceId> resources = contributions.in(HeldResources.PUBLISHED).stream()
                .flatMap(one -> one.resource().stream())
                .collect(Collectors.toSet());
        for (ResourceId resource : resources) {
            try {
                follow(resource);
            } catch (RuntimeException e) {
                LOG.error("L'état d'une contribution n'a pas pu suivre celui de sa ressource", e);
            }
        }
    }

    /// What another part of the centre takes out of the collection is out of it for its authors too.
    @EventListener
    void on(LibraryChanged change) {
        change.removed().forEach(this::follow);
    }

    /// Those of one resource.
    void follow(ResourceId resource) {
        List<Revision> revisions = publishing.revisions(resource);
        if (!revisions.isEmpty()) {
            Revision latest = revisions.getFirst();
            ContributionState wanted = wanted(latest);
            contributions.of(resource).stream()
                    .filter(one -> HeldResources.PUBLISHED.contains(one.state()))
                    .forEach(one -> follow(one.id(), latest, wanted));
        }
    }

    private ContributionState wanted(Revision latest) {
        if (latest.kind() == Revision.Kind.WITHDRAWAL) {
            return ContributionState.WITHDRAWN;
        }
        return states.read(latest).description().archived().isPresent()
                ? ContributionState.ARCHIVED
                : ContributionState.PUBLISHED;
    }

    private void follow(ContributionId id, Revision latest, ContributionState wanted) {
        while (true) {
            Contribution contribution = contributions.byId(id).orElseThrow();
            if (contribution.state() == wanted) {
                return;
            }
            step(contribution, latest, wanted);
            try {
                contributions.store(contribution);
                return;
            } catch (EditedMeanwhile e) {
                LOG.debug("Again", e);
            }
        }
    }

    private void step(Contribution contribution, Revision latest, ContributionState wanted) {
        if (contribution.state() == ContributionState.WITHDRAWN) {
            contribution.published(latest.by(), latest.resource(), latest.number(), clock.instant());
        }
        if (wanted == ContributionState.WITHDRAWN) {
            contribution.withdrawn(latest.by(), latest.note(), latest.number(), clock.instant());
        } else if (wanted == ContributionState.ARCHIVED) {
            contribution.archived(latest.by(), latest.note(), latest.number(), clock.instant());
        } else if (contribution.state() == ContributionState.ARCHIVED) {
            contribution.unarchived(latest.by(), latest.note(), latest.number(), clock.instant());
        }
    }
}
