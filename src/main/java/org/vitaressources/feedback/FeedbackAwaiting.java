package org.vitaressources.feedback;

import java.time.Instant;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.vitaressources.accounts.Limits;
import org.vitaressources.accounts.MemberId;
import org.vitaressources.review.Awaiting;

/// What readers sent back and waits for moderators, on their desk and in their letter of the morning.
@Component
@Order(20)
class FeedbackAwaiting implements Awaiting {
    private final FeedbackDesk desk;

    FeedbackAwaiting(FeedbackDesk desk) {
        this.desk = desk;
    }

    @Override
    public Waiting of(MemberId moderator, Limits limits, Instant since) {
        List<Reaction> waiting = desk.waiting(limits).stream()
                .filter(reaction -> !reaction.sender().is(moderator))
                .toList();
        long fresh = waiting.stream()
                .filter(reaction -> reaction.changed().isAfter(since))
                .count();
        return new Waiting("feedback.awaiting", waiting.size(), (int) fresh, "/relecture/retours");
    }
}
