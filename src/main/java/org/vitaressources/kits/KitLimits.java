package org.vitaressources.kits;

import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;
import org.vitaressources.accounts.Throttle;
import org.vitaressources.accounts.TooManyTries;

/// How often one may put something aside, make kits and comment. Machines are known by a fingerprint in memory only.
@Component
public class KitLimits {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration HOUR = Duration.ofHours(1);

    private final Throttle byAddress;
    private final Throttle making;
    private final Throttle saying;
    private final Throttle codes;
    private final Throttle impressions;

    KitLimits(Clock clock) {
        byAddress = new Throttle(60, MINUTE, HOUR, HOUR, clock);
        making = new Throttle(40, MINUTE, HOUR, HOUR, clock);
        saying = new Throttle(60, MINUTE, HOUR, HOUR, clock);
        // A room shares one address: many people ask, each once.
        codes = new Throttle(120, MINUTE, HOUR, HOUR, clock);
        impressions = new Throttle(80, MINUTE, HOUR, HOUR, clock);
    }

    /// Before who is not signed in puts something aside; throws [TooManyTries].
    public void beforePuttingAside(String client) {
        attempt(byAddress, client);
    }

    /// Before a member makes or copies a kit; throws [TooManyTries].
    public void beforeMaking(String member) {
        attempt(making, member);
    }

    /// Before a member says something about a kit; throws [TooManyTries].
    public void beforeSaying(String member) {
        attempt(saying, member);
    }

    /// After a code that names no run, so that nobody tries them all; throws [TooManyTries].
    public void afterAWrongCode(String client) {
        attempt(codes, client);
    }

    /// Before a participant says something; throws [TooManyTries].
    public void beforeAnImpression(String client) {
        attempt(impressions, client);
    }

    private static void attempt(Throttle throttle, String key) {
        throttle.attempt(key).ifPresent(wait -> {
            throw new TooManyTries(wait);
        });
    }
}
