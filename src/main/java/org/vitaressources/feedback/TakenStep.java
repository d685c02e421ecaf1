package org.vitaressources.feedback;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A step that a moderator took a moment ago and may still take back. What was published is not undone but removed.
///
/// @param event the last that happened
/// @param before the state before it
public record TakenStep(ReactionEvent event, ReactionState before) {
    /// How long a step may be taken back; letters that tell of it wait as long.
    public static final Duration WITHIN = Duration.ofMinutes(5);

    private static final Set<Step> STEPS =
            EnumSet.of(Step.HOLDING, Step.RELEASE, Step.PASSING, Step.REFUSAL, Step.CLOSING);

    /// What this person may take back now.
    ///
    /// @param history the last first
    static Optional<TakenStep> of(Reaction reaction, List<ReactionEvent> history, String by, Instant now) {
        if (history.size() < 2) {
            return Optional.empty();
        }
        ReactionEvent last = history.getFirst();
        boolean undoable = STEPS.contains(last.step())
                && last.by().equals(by)
                && last.at().plus(WITHIN).isAfter(now)
                && reaction.changed().equals(last.at());
        return undoable ? Optional.of(new TakenStep(last, history.get(1).state())) : Optional.empty();
    }

    /// Until when.
    public Instant until() {
        return event.at().plus(WITHIN);
    }
}
