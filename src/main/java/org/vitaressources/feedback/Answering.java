package org.vitaressources.feedback;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.vitaressources.accounts.SignedInMember;
import org.vitaressources.contributions.Authors;
import org.vitaressources.feedback.StepRefused.Reason;

/// What authors do with what was sent to them: they answer questions and decide about corrections. What is not about a
/// resource of theirs does not exist for them.
@Component
public class Answering {
    /// What authors see; held ones never.
    private static final Set<ReactionState> SHOWN = EnumSet.of(
            ReactionState.WAITING,
            ReactionState.ASKED,
            ReactionState.ANSWERED,
            ReactionState.ACCEPTED,
            ReactionState.CLOSED);

    private final Reactions reactions;
    private final Authors authors;
    private final Carrying carrying;
    private final Clock clock;

    Answering(Reactions reactions, Authors authors, Carrying carrying, Clock clock) {
        this.reactions = reactions;
        this.authors = authors;
        this.carrying = carrying;
        this.clock = clock;
    }

    /// Everything that is for this author, the latest first: questions that were handed on, corrections, trials that
    /// were taken.
    public List<Reaction> of(SignedInMember author) {
        return reactions.about(authors.writtenBy(author.id()), SHOWN).stream()
                .filter(Answering::isForAuthors)
                .toList();
    }

    /// One of them.
    ///
    /// @throws ReactionNotFound when there is none, or it is not for them
    public Reaction find(SignedInMember author, String id) {
        return ReactionId.parse(id)
                .flatMap(reactions::byId)
                .filter(reaction -> SHOWN.contains(reaction.state()) && isForAuthors(reaction))
                .filter(reaction -> authors.wrote(author.id(), reaction.resource()))
                .orElseThrow(() -> ReactionNotFound.byId(id));
    }

    /// Answers a question. With the asker's agreement and a moderator's look at the question, the author may have both
    /// published at once; otherwise a moderator does.
    ///
    /// @param publicly the author wants them to be published
    public void answer(SignedInMember author, Reaction reaction, String words, boolean publicly) {
        String said = PlainWords.of(words);
        if (said.isEmpty()) {
            throw new StepRefused(Reason.WORDS);
        }
        if (said.length() > Matter.LONGEST) {
            throw new StepRefused(Reason.LONG);
        }
        String by = author.id().value();
        reaction.answer(by, said, today(), clock.instant());
        Reaction answered = reactions.store(reaction);
        if (publicly && answered.matter() instanceof Question question && question.agreed()) {
            answered.publish(by, question.text(), said, clock.instant());
            reactions.store(answered);
            carrying.carry(answered.resource());
        }
    }

    /// Does not take a correction.
    ///
    /// @param note why, for who proposed it
    public void refuse(SignedInMember author, Reaction reaction, String note) {
        if (reaction.kind() != Kind.CORRECTION) {
            throw new StepRefused(Reason.STATE);
        }
        String words = PlainWords.of(note);
        if (words.length() > ReactionEvent.LONGEST_NOTE) {
            throw new StepRefused(Reason.LONG);
        }
        reaction.refuse(author.id().value(), words, clock.instant());
        reactions.store(reaction);
    }

    private String today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone()).toString();
    }

    private static boolean isForAuthors(Reaction reaction) {
        return switch (reaction.kind()) {
            case QUESTION -> reaction.state() != ReactionState.WAITING;
            case CORRECTION -> true;
            case TRIAL -> reaction.state() == ReactionState.ACCEPTED;
            case REPORT -> false;
        };
    }
}
