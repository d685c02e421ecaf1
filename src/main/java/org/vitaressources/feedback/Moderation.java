package org.vitaressources.feedback;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.vitaressources.accounts.SignedInMember;
import org.vitaressources.contributions.Authors;
import org.vitaressources.feedback.StepRefused.Reason;
import org.vitaressources.review.ReviewProperties;

/// What moderators do with what was sent back. Whoever calls has made sure ([FeedbackDesk]) that they answer for it.
@Component
public class Moderation {
    private final Reactions reactions;
    private final Authors authors;
    private final Carrying carrying;
    private final ReviewProperties properties;
    private final Clock clock;

    Moderation(Reactions reactions, Authors authors, Carrying carrying, ReviewProperties properties, Clock clock) {
        this.reactions = reactions;
        this.authors = authors;
        this.carrying = carrying;
        this.properties = properties;
        this.clock = clock;
    }

    /// It is spam, or looks so.
    public void hold(Reaction reaction, SignedInMember member) {
        step(reaction, member, it -> it.hold(by(member), clock.instant()));
    }

    /// It is no spam.
    public void release(Reaction reaction, SignedInMember member) {
        step(reaction, member, it -> it.release(by(member), clock.instant()));
    }

    /// Hands a question to the authors, when they are known.
    public void pass(Reaction reaction, SignedInMember member) {
        if (authors.of(reaction.resource()).isEmpty()) {
            throw new StepRefused(Reason.NO_AUTHOR);
        }
        step(reaction, member, it -> it.pass(by(member), clock.instant()));
    }

    /// Answers a question in the name of the centre.
    public void answer(Reaction reaction, SignedInMember member, String words) {
        String said = said(words);
        String today = LocalDate.ofInstant(clock.instant(), clock.getZone()).toString();
        step(reaction, member, it -> it.answer(by(member), said, today, clock.instant()));
    }

    /// Takes a trial: it stands under the practice when this returns, or a moment after a disk that refused it does
    /// again.
    public void accept(Reaction reaction, SignedInMember member, String note) {
        String words = checked(note);
        step(reaction, member, it -> it.accept(by(member), words, clock.instant()));
        carrying.carry(reaction.resource());
    }

    /// Publishes a question with its answer, in these words.
    public void publish(Reaction reaction, SignedInMember member, String asked, String answered) {
        String question = said(asked);
        String answer = said(answered);
        step(reaction, member, it -> it.publish(by(member), question, answer, clock.instant()));
        carrying.carry(reaction.resource());
    }

    /// Is done with it.
    public void close(Reaction reaction, SignedInMember member, String note) {
        String words = checked(note);
        step(reaction, member, it -> it.close(by(member), words, clock.instant()));
    }

    /// Does not take it.
    public void refuse(Reaction reaction, SignedInMember member, String note) {
        String words = checked(note);
        step(reaction, member, it -> it.refuse(by(member), words, clock.instant()));
    }

    /// Does not take it, whatever it is: of a report, that nothing is done.
    public void decline(Reaction reaction, SignedInMember member, String note) {
        if (reaction.may(Step.REFUSAL)) {
            refuse(reaction, member, note);
        } else {
            close(reaction, member, note);
        }
    }

    /// Takes out again what was published.
    public void remove(Reaction reaction, SignedInMember member, String note) {
        String words = checked(note);
        step(reaction, member, it -> it.remove(by(member), words, clock.instant()));
        carrying.carry(reaction.resource());
    }

    /// What this moderator may take back now.
    public Optional<TakenStep> undoable(Reaction reaction, SignedInMember member) {
        return TakenStep.of(reaction, reactions.history(reaction.id()), by(member), clock.instant());
    }

    /// Takes back the last step, a moment after it.
    public void undo(Reaction reaction, SignedInMember member) {
        TakenStep taken = undoable(reaction, member).orElseThrow(() -> new StepRefused(Reason.LATE));
        reaction.undo(taken, clock.instant());
        reactions.store(reaction);
    }

    /// It is their own, about which they do not decide.
    public boolean isOwn(Reaction reaction, SignedInMember member) {
        return reaction.sender().is(member.id()) && !(properties.ownByAdministrators() && member.administers());
    }

    private void step(Reaction reaction, SignedInMember member, Consumer<Reaction> step) {
        if (isOwn(reaction, member)) {
            throw new StepRefused(Reason.OWN);
        }
        step.accept(reaction);
        reactions.store(reaction);
    }

    private static String by(SignedInMember member) {
        return member.id().value();
    }

    private static String said(String text) {
        String words = PlainWords.of(text);
        if (words.isEmpty()) {
            throw new StepRefused(Reason.WORDS);
        }
        return checked(words);
    }

    private static String checked(String note) {
        String words = PlainWords.of(note);
        if (words.length() > ReactionEvent.LONGEST_NOTE) {
            throw new StepRefused(Reason.LONG);
        }
        return words;
    }
}
