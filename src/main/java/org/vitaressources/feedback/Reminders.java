package org.vitaressources.feedback;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Reminds authors, once, of a question that they have not answered.
@Component
class Reminders {
    private static final int MOST = 1000;

    private final Reactions reactions;
    private final FeedbackLetters letters;
    private final FeedbackProperties properties;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Reminders(
            Reactions reactions,
            FeedbackLetters letters,
            FeedbackProperties properties,
            TransactionTemplate transaction,
            Clock clock) {
        this.reactions = reactions;
        this.letters = letters;
        this.properties = properties;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "${vita.feedback.daily:20m}", fixedDelayString = "${vita.feedback.daily:6h}")
    void remind() {
        Instant since = clock.instant().minus(properties.remindedAfter());
        reactions.in(EnumSet.of(ReactionState.ASKED), MOST).stream()
                .filter(reaction ->
                        reaction.reminded().isEmpty() && reaction.changed().isBefore(since))
                .forEach(this::remind);
    }

    private void remind(Reaction reaction) {
        try {
            transaction.executeWithoutResult(status -> {
                reaction.remind(clock.instant());
                letters.remind(reactions.store(reaction));
            });
        } catch (StepRefused e) {
            // Answered at this very moment.
        }
    }
}
