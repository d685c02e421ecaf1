package org.vitaressources.feedback;

import static org.vitaressources.feedback.Kind.CORRECTION;
import static org.vitaressources.feedback.Kind.QUESTION;
import static org.vitaressources.feedback.Kind.REPORT;
import static org.vitaressources.feedback.Kind.TRIAL;
import static org.vitaressources.feedback.ReactionState.ACCEPTED;
import static org.vitaressources.feedback.ReactionState.ANSWERED;
import static org.vitaressources.feedback.ReactionState.ASKED;
import static org.vitaressources.feedback.ReactionState.CLOSED;
import static org.vitaressources.feedback.ReactionState.HELD;
import static org.vitaressources.feedback.ReactionState.REFUSED;
import static org.vitaressources.feedback.ReactionState.WAITING;
import static org.vitaressources.feedback.ReactionState.WITHDRAWN;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The ways of reactions: which step may be taken where, and where it leads. Whatever is not listed is refused.
final class Ways {
    private static final Set<Kind> ANY = EnumSet.allOf(Kind.class);
    private static final Set<Kind> QUESTIONS = EnumSet.of(QUESTION);
    private static final Set<Kind> PUBLISHED = EnumSet.of(TRIAL, QUESTION);

    private static final List<Way> ALL = List.of(
            new Way(Step.HOLDING, ANY, EnumSet.of(WAITING), HELD),
            new Way(Step.RELEASE, ANY, EnumSet.of(HELD), WAITING),
            new Way(Step.PASSING, QUESTIONS, EnumSet.of(WAITING), ASKED),
            new Way(Step.ANSWER, QUESTIONS, EnumSet.of(WAITING, ASKED, ANSWERED), ANSWERED),
            new Way(Step.ACCEPTANCE, EnumSet.of(TRIAL, CORRECTION), EnumSet.of(WAITING), ACCEPTED),
            new Way(Step.ACCEPTANCE, QUESTIONS, EnumSet.of(ANSWERED), ACCEPTED),
            new Way(Step.CLOSING, EnumSet.of(REPORT), EnumSet.of(WAITING), CLOSED),
            new Way(Step.CLOSING, QUESTIONS, EnumSet.of(ANSWERED), CLOSED),
            new Way(Step.REFUSAL, ANY, EnumSet.of(HELD), REFUSED),
            new Way(Step.REFUSAL, EnumSet.of(TRIAL, QUESTION, CORRECTION), EnumSet.of(WAITING), REFUSED),
            new Way(Step.REFUSAL, QUESTIONS, EnumSet.of(ASKED), REFUSED),
            new Way(Step.REMOVAL, PUBLISHED, EnumSet.of(ACCEPTED), REFUSED),
            new Way(Step.WITHDRAWAL, ANY, EnumSet.of(HELD, WAITING), WITHDRAWN),
            new Way(Step.WITHDRAWAL, QUESTIONS, EnumSet.of(ASKED, ANSWERED), WITHDRAWN),
            new Way(Step.WITHDRAWAL, PUBLISHED, EnumSet.of(ACCEPTED), WITHDRAWN));

    private Ways() {}

    private record Way(Step step, Set<Kind> kinds, Set<ReactionState> from, ReactionState to) {}

    /// Where a step leads from here; nothing when it cannot be taken.
    static Optional<ReactionState> of(Step step, Kind kind, ReactionState from) {
        return ALL.stream()
                .filter(way -> way.step() == step
                        && way.kinds().contains(kind)
                        && way.from().contains(from))
                .map(Way::to)
                .findFirst();
    }
}
