package org.vitaressources.feedback;

import java.time.Clock;
import org.springframework.stereotype.Component;
import org.vitaressources.library.Resource;

/// Takes in what somebody sends about a resource: within limits, and held when it looks like spam. To who sends it a
/// held one looks like any other.
@Component
public class Sending {
    private final Reactions reactions;
    private final SpamCheck spam;
    private final FeedbackLimits limits;
    private final Clock clock;

    Sending(Reactions reactions, SpamCheck spam, FeedbackLimits limits, Clock clock) {
        this.reactions = reactions;
        this.spam = spam;
        this.limits = limits;
        this.clock = clock;
    }

    /// Keeps it for the moderators, or for the authors.
    ///
    /// @throws org.vitaressources.accounts.TooManyTries when too much comes from the same person or machine
    public Reaction send(Resource resource, Sender sender, Matter matter, FilledForm form) {
        limits.beforeSending(sender, form.client());
        Suspicion suspicion = spam.of(matter.words(), form, sender.isMember());
        return reactions.store(Reaction.send(resource.id(), sender, matter, suspicion, clock.instant()));
    }
}
