package org.vitaressources.accounts;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Slows down who tries too often: some tries are free, then each asks for a wait twice as long as the last, up to a
/// longest one. Nobody is locked out for good, and after a quiet while all is forgotten. Kept in memory only, for a
/// bounded number of keys, as fingerprints: no address outlives the process, and a restart forgives.
public final class Throttle {
    private static final int MOST_KEYS = 50_000;

    private final int free;
    private final Duration first;
    private final Duration longest;
    private final Duration forgotten;
    private final Clock clock;

    private final Map<String, Tries> tries = new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Tries> eldest) {
            return size() > MOST_KEYS;
        }
    };

    private record Tries(int count, Instant last, Instant until) {}

    /// @param free tries without a wait
    /// @param first wait after them, doubled at each further try
    /// @param longest wait
    /// @param forgotten after so long without a try
    public Throttle(int free, Duration first, Duration longest, Duration forgotten, Clock clock) {
        this.free = free;
        this.first = first;
        this.longest = longest;
        this.forgotten = forgotten;
        this.clock = clock;
    }

    /// How long this key must still wait; empty when it may try now.
    public synchronized Optional<Duration> wait(String key) {
        Tries known = tries.get(Secrets.fingerprint(key));
        Instant now = clock.instant();
        return known != null && known.until().isAfter(now)
                ? Optional.of(Duration.between(now, known.until()))
                : Optional.empty();
    }

    /// Counts a try.
    public synchronized void count(String key) {
        Instant now = clock.instant();
        String print = Secrets.fingerprint(key);
        Tries known = tries.get(print);
        int count = known == null || known.last().plus(forgotten).isBefore(now) ? 1 : known.count() + 1;
        tries.put(print, new Tries(count, now, count < free ? now : now.plus(waitAfter(count - free))));
    }

    /// Forgets the tries of a key: it has shown that it is who it says.
    public synchronized void forgive(String key) {
        tries.remove(Secrets.fingerprint(key));
    }

    /// Counts a try unless one must wait: then says how long.
    public synchronized Optional<Duration> attempt(String key) {
        Optional<Duration> wait = wait(key);
        if (wait.isEmpty()) {
            count(key);
        }
        return wait;
    }

    private Duration waitAfter(int further) {
        Duration wait = first.multipliedBy(1L << Math.min(further, 30));
        return wait.compareTo(longest) > 0 ? longest : wait;
    }
}
