package org.vitaressources.accounts.passkeys;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/// Challenges that were given out and not yet answered, each good for one answer within five minutes. In memory: who
/// was asked before a restart is asked again.
final class Ceremonies<T> {
    static final Duration LIFE = Duration.ofMinutes(5);
    private static final int MOST = 2_000;

    private final Clock clock;
    private final Map<String, Begun<T>> open = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Begun<T>> eldest) {
            return size() > MOST;
        }
    };

    private record Begun<T>(T options, Instant expires) {}

    Ceremonies(Clock clock) {
        this.clock = clock;
    }

    /// Keeps the challenge; returns its name.
    synchronized String begin(T options) {
        String name = UUID.randomUUID().toString();
        open.put(name, new Begun<>(options, clock.instant().plus(LIFE)));
        return name;
    }

    /// The challenge of that name, which is then used up.
    synchronized T end(String name) throws PasskeyRefused {
        Begun<T> begun = open.remove(name);
        if (begun == null || begun.expires().isBefore(clock.instant())) {
            throw new PasskeyRefused("No such challenge, or no longer");
        }
        return begun.options();
    }
}
