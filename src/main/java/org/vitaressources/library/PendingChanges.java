package org.vitaressources.library;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/// Paths that changed and whether they have come to rest. A burst is waited for as a whole, but not for ever: a file
/// that keeps growing does not hold up the others.
final class PendingChanges {
    /// No event for this long: nothing is being written any more.
    static final long QUIET = TimeUnit.MILLISECONDS.toNanos(200);
    /// Longest wait for the whole to be quiet.
    private static final long PATIENCE = TimeUnit.MILLISECONDS.toNanos(600);

    private final Map<String, Long> lastTouched = new HashMap<>();
    private long oldest;
    private long latest;

    /// @param now from `System.nanoTime`
    void touch(String path, long now) {
        if (lastTouched.isEmpty()) {
            oldest = now;
        }
        lastTouched.put(path, now);
        latest = now;
    }

    boolean isEmpty() {
        return lastTouched.isEmpty();
    }

    /// What came to rest, taken out; empty while it is better to wait.
    Set<String> takeSettled(long now) {
        Set<String> settled = new LinkedHashSet<>();
        boolean quiet = now - latest >= QUIET;
        if (lastTouched.isEmpty() || (!quiet && now - oldest < PATIENCE)) {
            return settled;
        }
        lastTouched.forEach((path, touched) -> {
            if (quiet || now - touched >= QUIET) {
                settled.add(path);
            }
        });
        settled.forEach(lastTouched::remove);
        oldest = now;
        return settled;
    }

    /// Still being written.
    boolean isInFlux(String path) {
        return lastTouched.containsKey(path);
    }
}
