package org.vitaressources.feedback;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;
import org.vitaressources.accounts.SignedInMember;
import org.vitaressources.feedback.StepRefused.Reason;

/// One step on many reactions: each by itself, so that what hinders one leaves the others.
@Component
public class Declining {
    /// How many at once.
    public static final int MOST = 100;

    private final FeedbackDesk desk;
    private final Moderation moderation;

    Declining(FeedbackDesk desk, Moderation moderation) {
        this.desk = desk;
        this.moderation = moderation;
    }

    /// A step that can be taken on many.
    public enum Many {
        /// Not taken, whatever it is.
        DECLINE,
        /// No spam.
        RELEASE,
        /// Spam.
        HOLD,
        /// The last step is taken back.
        UNDO
    }

    /// What came of it.
    ///
    /// @param done those on which it was taken
    /// @param refused those on which it was not, each with the reason
    public record Outcome(List<FeedbackDesk.Row> done, List<Refused> refused) {}

    /// One that was left as it was.
    public record Refused(FeedbackDesk.Row row, Reason reason) {}

    /// Takes a step on each of these that this moderator may see; the others are left out in silence.
    ///
    /// @param note to who sent them, perhaps blank when all were held
    public Outcome take(Many step, Collection<ReactionId> ids, String note, SignedInMember member) {
        List<FeedbackDesk.Row> done = new ArrayList<>();
        List<Refused> refused = new ArrayList<>();
        for (ReactionId id : ids.stream().distinct().limit(MOST).toList()) {
            desk.find(id, member).ifPresent(row -> {
                try {
                    take(step, row.reaction(), note, member);
                    done.add(row);
                } catch (StepRefused e) {
                    refused.add(new Refused(row, e.reason()));
                }
            });
        }
        return new Outcome(List.copyOf(done), List.copyOf(refused));
    }

    private void take(Many step, Reaction reaction, String note, SignedInMember member) {
        switch (step) {
            case DECLINE -> moderation.decline(reaction, member, note);
            case RELEASE -> moderation.release(reaction, member);
            case HOLD -> moderation.hold(reaction, member);
            case UNDO -> moderation.undo(reaction, member);
        }
    }
}
