package org.vitaressources.exports.web;

import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;
import org.vitaressources.accounts.Throttle;
import org.vitaressources.accounts.TooManyTries;

/// How often something may be taken away. Machines are known by a fingerprint in memory only.
@Component
class ExportLimits {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration HOUR = Duration.ofHours(1);

    private final Throttle members;
    private final Throttle readers;

    ExportLimits(Clock clock) {
        members = new Throttle(60, MINUTE, HOUR, HOUR, clock);
        // A room of trainees shares one address.
        readers = new Throttle(20, MINUTE, HOUR, HOUR, clock);
    }

    /// Throws [TooManyTries].
    void beforeAsking(String owner, String client) {
        (owner.isEmpty() ? readers.attempt(client) : members.attempt(owner)).ifPresent(wait -> {
            throw new TooManyTries(wait);
        });
    }
}
