package org.vitaressources.contributions;

import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;
import org.vitaressources.accounts.SignedInMember;

/// Finds a draft for who may see it, and changes it beside its author, who may be writing at the same moment: the
/// change is made again on what was stored meanwhile.
@Component
public class DraftChanges {
    private static final int TRIES = 8;
    private static final Set<ContributionState> UNSEEN = Set.of(ContributionState.DRAFT, ContributionState.TRASHED);

    private final Contributions contributions;
    private final Jurisdiction jurisdiction;
    private final Clock clock;

    DraftChanges(Contributions contributions, Jurisdiction jurisdiction, Clock clock) {
        this.contributions = contributions;
        this.jurisdiction = jurisdiction;
        this.clock = clock;
    }

    /// One of this author's.
    ///
    /// @throws ContributionNotFound when there is none, or it is another's
    public Contribution own(SignedInMember author, String id) {
        Contribution found = any(id);
        if (!found.author().equals(author.id().value())) {
            throw ContributionNotFound.byId(id);
        }
        return found;
    }

    /// One that this member may read: their own, or, from its submission on, one that they moderate.
    ///
    /// @throws ContributionNotFound when they may not
    public Contribution readable(SignedInMember member, String id) {
        Contribution found = any(id);
        boolean own = found.author().equals(member.id().value());
        if (!own && (UNSEEN.contains(found.state()) || !jurisdiction.covers(member, found.draft()))) {
            throw ContributionNotFound.byId(id);
        }
        return found;
    }

    /// Changes a draft.
    ///
    /// @param change made again when somebody wrote meanwhile; what it returns unchanged is not stored
    /// @throws TransitionRefused when it is not with its author
    public Contribution change(ContributionId id, UnaryOperator<Draft> change) {
        for (int tries = 1; ; tries++) {
            Contribution contribution = any(id.value());
            Draft changed = change.apply(contribution.draft());
            if (changed.equals(contribution.draft())) {
                return contribution;
            }
            contribution.write(changed, clock.instant());
            try {
                return contributions.store(contribution);
            } catch (EditedMeanwhile e) {
                if (tries == TRIES) {
                    throw e;
                }
            }
        }
    }

    Optional<Contribution> find(ContributionId id) {
        return contributions.byId(id);
    }

    private Contribution any(String id) {
        return ContributionId.parse(id).flatMap(contributions::byId).orElseThrow(() -> ContributionNotFound.byId(id));
    }
}
