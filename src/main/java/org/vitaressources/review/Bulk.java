package org.vitaressources.review;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;
import org.vitaressources.accounts.SignedInMember;
import org.vitaressources.contributions.Contribution;
import org.vitaressources.contributions.ContributionId;

/// One step on many contributions: each by itself, so that what hinders one leaves the others.
@Component
public class Bulk {
    /// How many at once.
    public static final int MOST = 50;

    private final Desk desk;
    private final Review review;

    Bulk(Desk desk, Review review) {
        this.desk = desk;
        this.review = review;
    }

    /// A step that can be taken on many.
    public enum Step {
        CLAIM,
        RELEASE,
        ACCEPT,
        REJECT,
        PUBLISH,
        UNDO
    }

    /// What came of it.
    ///
    /// @param done those on which it was taken
    /// @param refused those on which it was not, each with the reason
    public record Outcome(List<Contribution> done, List<Refused> refused) {}

    /// One that was left as it was.
    public record Refused(Contribution contribution, ReviewRefused.Reason reason) {}

    /// Takes a step on each of these that this moderator may see; the others are left out in silence.
    ///
    /// @param note for the authors, perhaps blank
    /// @throws ReviewRefused when the step asks for words and there are none, or too many: then nothing was done
    public Outcome take(Step step, Collection<ContributionId> ids, String note, SignedInMember member) {
        if (step == Step.REJECT && note.isBlank()) {
            throw new ReviewRefused(ReviewRefused.Reason.WORDS);
        }
        if (note.strip().length() > Review.LONGEST_NOTE) {
            throw new ReviewRefused(ReviewRefused.Reason.LONG);
        }
        List<Contribution> done = new ArrayList<>();
        List<Refused> refused = new ArrayList<>();
        for (ContributionId id : ids.stream().distinct().limit(MOST).toList()) {
            desk.find(id, member).ifPresent(contribution -> {
                try {
                    take(step, contribution, note, member);
                    done.add(contribution);
                } catch (ReviewRefused e) {
                    refused.add(new Refused(contribution, e.reason()));
                }
            });
        }
        return new Outcome(List.copyOf(done), List.copyOf(refused));
    }

    private void take(Step step, Contribution contribution, String note, SignedInMember member) {
        switch (step) {
            case CLAIM -> review.claim(contribution, member);
            case RELEASE -> review.release(contribution, member);
            case ACCEPT -> review.accept(contribution, member, note);
            case REJECT -> review.reject(contribution, member, note);
            case PUBLISH -> review.publish(contribution, member);
            case UNDO -> review.undo(contribution, member);
        }
    }
}
