package org.vitaressources.review;

import java.time.Clock;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.vitaressources.accounts.Limits;
import org.vitaressources.accounts.Member;
import org.vitaressources.accounts.MemberId;
import org.vitaressources.accounts.Members;
import org.vitaressources.accounts.Role;
import org.vitaressources.contributions.Contribution;
import org.vitaressources.contributions.ContributionEvent;
import org.vitaressources.contributions.Contributions;
import org.vitaressources.contributions.Jurisdiction;

/// Gives a contribution back to the team when it comes back with tags that put it out of what its moderator answers
/// for: they no longer see it, and nobody else could decide while they look after it.
@Component
class LostClaims {
    private final Contributions contributions;
    private final Members members;
    private final Jurisdiction jurisdiction;
    private final Clock clock;

    LostClaims(Contributions contributions, Members members, Jurisdiction jurisdiction, Clock clock) {
        this.contributions = contributions;
        this.members = members;
        this.jurisdiction = jurisdiction;
        this.clock = clock;
    }

    @EventListener
    void happened(ContributionEvent event) {
        if (event.step().equals("submission")) {
            Contribution contribution = contributions.byId(event.contribution()).orElseThrow();
            if (!contribution.claimedBy().isEmpty() && isLost(contribution)) {
                contribution.release(contribution.claimedBy(), clock.instant());
                contributions.store(contribution);
            }
        }
    }

    private boolean isLost(Contribution contribution) {
        return members.byId(new MemberId(contribution.claimedBy()))
                .map(claimant -> !jurisdiction.concerns(limits(claimant), contribution.draft()))
                .orElse(true);
    }

    private static Limits limits(Member member) {
        return member.role() == Role.ADMINISTRATOR ? Limits.NONE : member.limits();
    }
}
