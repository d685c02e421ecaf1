package org.vitaressources.contributions;

import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.vitaressources.accounts.SignedInMember;

/// Finds a draft for who may see it, and changes it beside its author, who may be writing at the same moment: the
/// change is made again on what was stored meanwhile.
@Component
public class DraftChanges {
    private static final int TRIES = 8;
    private static final Set<ContributionState> UNSEEN = Set.of(ContributionState.DRAFT, ContributionState.TRASHED);

    private final Contributions contributions;
    private final Jurisdiction jurisdiction;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DraftChanges(Contributions contributions, Jurisdiction jurisdiction, TransactionTemplate transaction, Clock clock) {
        this.contributions = contributions;
        this.jurisdiction = jurisdiction;
        this.transaction = transaction;
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

    /// One that this member may read: their own, or, from its submission on, one that concerns them as a
    /// moderator.
    ///
    /// @throws ContributionNotFound when they may not
    public Contribution readable(SignedInMember member, String id) {
        Contribution found = any(id);
        boolean own = found.author().equals(member.id().value());
        if (!own && (UNSEEN.contains(found.state()) || !jurisdiction.concerns(member, found.draft()))) {
            throw ContributionNotFound.byId(id);
        }
        return found;
    }

    /// Changes a draft.
    ///
    /// @param change made again when somebody wrote meanwhile; what it returns unchanged is not stored
    /// @throws TransitionRefused when it is not with its author
    public Contribution change(ContributionId id, UnaryOperator<Draft> change) {
        return change(id, change, stored -> {});
    }

    /// The same, with something else in the same transaction. Not to be called within one: a try that came too late
    /// leaves nothing behind.
    ///
    /// @param also given the contribution as it is stored
    Contribution change(ContributionId id, UnaryOperator<Draft> change, Consumer<Contribution> also) {
        for (int tries = 1; ; tries++) {
            try {
                return Objects.requireNonNull(transaction.execute(status -> {
                    Contribution stored = changed(any(id.value()), change);
                    also.accept(stored);
                    return stored;
                }));
            } catch (EditedMeanwhile e) {
                if (tries == TRIES) {
                    throw e;
                }
            }
        }
    }

    private Contribution changed(Contribution contribution, UnaryOperator<Draft> change) {
        Draft changed = change.apply(contribution.draft());
        if (changed.equals(contribution.draft())) {
            return contribution;
        }
        contribution.write(changed, clock.instant());
        return contributions.store(contribution);
    }

    Optional<Contribution> find(ContributionId id) {
        return contributions.byId(id);
    }

    private Contribution any(String id) {
        return ContributionId.parse(id).flatMap(contributions::byId).orElseThrow(() -> ContributionNotFound.byId(id));
    }
}
