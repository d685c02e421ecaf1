package org.vitaressources.review;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.vitaressources.accounts.SignedInMember;
import org.vitaressources.contributions.Contribution;
import org.vitaressources.contributions.ContributionId;
import org.vitaressources.contributions.ContributionState;
import org.vitaressources.contributions.Contributions;
import org.vitaressources.contributions.Draft;
import org.vitaressources.contributions.Jurisdiction;

/// What a moderator may see: what was handed in, within what they answer for or without the tags that would say who
/// answers for it. Drafts are their author's alone, and what went back to its author is shown as it was handed in.
@Component
public class Desk {
    /// States in which moderators see a contribution.
    static final Set<ContributionState> SHOWN =
            EnumSet.complementOf(EnumSet.of(ContributionState.DRAFT, ContributionState.TRASHED));

    private final Contributions contributions;
    private final Jurisdiction jurisdiction;

    Desk(Contributions contributions, Jurisdiction jurisdiction) {
        this.contributions = contributions;
        this.jurisdiction = jurisdiction;
    }

    /// One of them; nothing when there is none or they may not know of it.
    public Optional<Contribution> find(ContributionId id, SignedInMember member) {
        return contributions.byId(id).filter(contribution -> shows(contribution, member));
    }

    /// It was handed in, and its author has taken it back: a moderator who was reading it is told so.
    public boolean isTakenBack(ContributionId id, SignedInMember member) {
        return contributions
                .byId(id)
                .filter(contribution -> contribution.state() == ContributionState.DRAFT)
                .filter(contribution -> !contributions.submissions(id).isEmpty())
                .filter(contribution -> jurisdiction.concerns(member, contribution.draft()))
                .isPresent();
    }

    /// This moderator may see it.
    boolean shows(Contribution contribution, SignedInMember member) {
        return SHOWN.contains(contribution.state()) && jurisdiction.concerns(member, text(contribution));
    }

    /// The text that moderators read.
    public Draft text(Contribution contribution) {
        if (contribution.state() != ContributionState.CHANGES_REQUESTED) {
            return contribution.draft();
        }
        List<Draft> submissions = contributions.submissions(contribution.id());
        return submissions.isEmpty() ? contribution.draft() : submissions.getFirst();
    }
}
