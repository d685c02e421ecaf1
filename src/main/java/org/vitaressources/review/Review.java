package org.vitaressources.review;

import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.vitaressources.accounts.SignedInMember;
import org.vitaressources.contributions.Contribution;
import org.vitaressources.contributions.Contributions;
import org.vitaressources.contributions.EditedMeanwhile;
import org.vitaressources.contributions.Jurisdiction;
import org.vitaressources.contributions.PublicationRefused;
import org.vitaressources.contributions.Publications;
import org.vitaressources.contributions.Remarks;
import org.vitaressources.contributions.TransitionRefused;
import org.vitaressources.contributions.Undoing;
import org.vitaressources.library.ChangedMeanwhile;
import org.vitaressources.review.ReviewRefused.Reason;

/// The steps of a moderator. Each is refused, with the reason, to who wrote the contribution, while somebody else looks
/// after it, and when somebody did something since the page was shown. Whoever sees it may look after it and ask for
/// changes; only who answers for it decides.
@Component
public class Review {
    /// Longest note.
    public static final int LONGEST_NOTE = 4000;

    private final Contributions contributions;
    private final Publications publications;
    private final Remarks remarks;
    private final Jurisdiction jurisdiction;
    private final ReviewProperties properties;
    private final Clock clock;

    Review(
            Contributions contributions,
            Publications publications,
            Remarks remarks,
            Jurisdiction jurisdiction,
            ReviewProperties properties,
            Clock clock) {
        this.contributions = contributions;
        this.publications = publications;
        this.remarks = remarks;
        this.jurisdiction = jurisdiction;
        this.properties = properties;
        this.clock = clock;
    }

    /// Says that one looks after it; does nothing when one does already.
    public void claim(Contribution contribution, SignedInMember member) {
        if (!contribution.claimedBy().equals(member.id().value())) {
            mayHandle(contribution, member);
            store(contribution, it -> it.claim(member.id().value(), clock.instant()));
        }
    }

    /// Lets go of it; an administrator may for somebody else.
    public void release(Contribution contribution, SignedInMember member) {
        if (!member.administers()) {
            notAnothers(contribution, member);
        }
        store(contribution, it -> it.release(member.id().value(), clock.instant()));
    }

    /// Gives it back to its author.
    ///
    /// @param note what is asked for; may be blank when a remark asks for something
    /// @param otherwise the words in place of a blank note
    public void requestChanges(Contribution contribution, SignedInMember member, String note, String otherwise) {
        boolean remarked = remarks.open(List.of(contribution.id())).containsKey(contribution.id());
        if (note.isBlank() && !remarked) {
            throw new ReviewRefused(Reason.WORDS);
        }
        String words = note.isBlank() ? otherwise : checked(note);
        mayHandle(contribution, member);
        store(contribution, it -> it.requestChanges(member.id().value(), words, clock.instant()));
    }

    /// Finds it good.
    public void accept(Contribution contribution, SignedInMember member, String note) {
        String words = checked(note);
        step(contribution, member, it -> it.accept(member.id().value(), words, clock.instant()));
    }

    /// Does not take it.
    public void reject(Contribution contribution, SignedInMember member, String note) {
        if (note.isBlank()) {
            throw new ReviewRefused(Reason.WORDS);
        }
        String words = checked(note);
        step(contribution, member, it -> it.reject(member.id().value(), words, clock.instant()));
    }

    /// Sets when it is to be published.
    public void schedule(Contribution contribution, SignedInMember member, Instant when) {
        if (!when.isAfter(clock.instant())) {
            throw new ReviewRefused(Reason.PAST);
        }
        step(contribution, member, it -> it.schedule(member.id().value(), when, clock.instant()));
    }

    /// Is to be published when somebody says so.
    public void cancelSchedule(Contribution contribution, SignedInMember member) {
        step(contribution, member, it -> it.cancelSchedule(member.id().value(), clock.instant()));
    }

    /// Takes it into the collection now.
    public Contribution publish(Contribution contribution, SignedInMember member) {
        mayDecide(contribution, member);
        try {
            return publications.publish(contribution, member.id());
        } catch (TransitionRefused e) {
            throw new ReviewRefused(Reason.STATE);
        } catch (PublicationRefused e) {
            throw new ReviewRefused(Reason.INCOMPLETE);
        } catch (ChangedMeanwhile e) {
            throw new ReviewRefused(Reason.CHANGED);
        } catch (EditedMeanwhile e) {
            throw new ReviewRefused(Reason.MEANWHILE);
        } catch (UncheckedIOException e) {
            throw new ReviewRefused(Reason.DISK);
        }
    }

    /// What this moderator may take back now.
    public Optional<Undoing> undoable(Contribution contribution, SignedInMember member) {
        return Undoing.of(
                contribution,
                contributions.history(contribution.id()),
                member.id().value(),
                clock.instant());
    }

    /// Takes back the last step, a moment after it.
    public void undo(Contribution contribution, SignedInMember member) {
        Undoing undoing = undoable(contribution, member).orElseThrow(() -> new ReviewRefused(Reason.LATE));
        store(contribution, it -> it.undo(undoing, clock.instant()));
    }

    /// Why this moderator may not decide about it, if so.
    public Optional<ReviewRefused> hindrance(Contribution contribution, SignedInMember member) {
        try {
            mayDecide(contribution, member);
            return Optional.empty();
        } catch (ReviewRefused e) {
            return Optional.of(e);
        }
    }

    private void step(Contribution contribution, SignedInMember member, Consumer<Contribution> step) {
        mayDecide(contribution, member);
        store(contribution, step);
    }

    private void store(Contribution contribution, Consumer<Contribution> step) {
        try {
            step.accept(contribution);
            contributions.store(contribution);
        } catch (TransitionRefused e) {
            throw new ReviewRefused(Reason.STATE);
        } catch (EditedMeanwhile e) {
            throw new ReviewRefused(Reason.MEANWHILE);
        }
    }

    /// It is their own, about which they do not decide.
    public boolean isOwn(Contribution contribution, SignedInMember member) {
        boolean own = contribution.author().equals(member.id().value());
        return own && !(properties.ownByAdministrators() && member.administers());
    }

    private void mayDecide(Contribution contribution, SignedInMember member) {
        mayHandle(contribution, member);
        if (!jurisdiction.covers(member, contribution.draft())) {
            throw new ReviewRefused(Reason.UNTAGGED);
        }
    }

    private void mayHandle(Contribution contribution, SignedInMember member) {
        if (isOwn(contribution, member)) {
            throw new ReviewRefused(Reason.OWN);
        }
        notAnothers(contribution, member);
    }

    private static void notAnothers(Contribution contribution, SignedInMember member) {
        String claimedBy = contribution.claimedBy();
        if (!claimedBy.isEmpty() && !claimedBy.equals(member.id().value())) {
            throw new ReviewRefused(Reason.CLAIMED, claimedBy);
        }
    }

    private static String checked(String note) {
        String words = note.replace("\r\n", "\n")
                .replaceAll("[\\p{Cntrl}&&[^\n\t]]", " ")
                .strip();
        if (words.length() > LONGEST_NOTE) {
            throw new ReviewRefused(Reason.LONG);
        }
        return words;
    }
}
