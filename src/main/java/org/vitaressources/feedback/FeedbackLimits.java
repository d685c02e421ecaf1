package org.vitaressources.feedback;

import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;
import org.vitaressources.accounts.Throttle;
import org.vitaressources.accounts.TooManyTries;
import org.vitaressources.library.ResourceId;

/// How often one may send something. Machines are known by a fingerprint in memory only, forgotten in a day.
@Component
class FeedbackLimits {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);
    private static final int FREE_BY_ADDRESS = 6;
    private static final int FREE_BY_ACCOUNT = 15;
    private static final int FREE_MARKS = 30;

    private final Throttle byAddress;
    private final Throttle byAccount;
    private final Throttle marksByAddress;
    private final Throttle oneMark;

    FeedbackLimits(Clock clock) {
        byAddress = new Throttle(FREE_BY_ADDRESS, MINUTE.multipliedBy(10), HOUR, HOUR, clock);
        byAccount = new Throttle(FREE_BY_ACCOUNT, MINUTE.multipliedBy(5), HOUR, HOUR, clock);
        marksByAddress = new Throttle(FREE_MARKS, MINUTE, HOUR, HOUR, clock);
        oneMark = new Throttle(1, DAY, DAY, DAY, clock);
    }

    /// Before something is sent; throws [TooManyTries].
    void beforeSending(Sender sender, String client) {
        if (sender.isMember()) {
            attempt(byAccount, sender.member());
        } else {
            attempt(byAddress, client);
        }
    }

    /// Before a mark of who is not signed in: one a day from a machine for a resource.
    ///
    /// @return there is none yet
    boolean mayMark(ResourceId resource, String client) {
        attempt(marksByAddress, client);
        return oneMark.attempt(client + " " + resource).isEmpty();
    }

    private static void attempt(Throttle throttle, String key) {
        throttle.attempt(key).ifPresent(wait -> {
            throw new TooManyTries(wait);
        });
    }
}
