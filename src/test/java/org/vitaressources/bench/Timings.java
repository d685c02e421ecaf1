package org.vitaressources.bench;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;

/// How long what many people do at once took, by kind, and what went wrong. Errors always count; times count from
/// [#begin()] on.
final class Timings {
    private final Map<String, Queue<Long>> nanos = new ConcurrentHashMap<>();
    private final Map<String, AtomicInteger> errors = new ConcurrentSkipListMap<>();
    private volatile boolean begun;

    void begin() {
        begun = true;
    }

    void took(String kind, Duration time) {
        if (begun) {
            nanos.computeIfAbsent(kind, key -> new ConcurrentLinkedQueue<>()).add(time.toNanos());
        }
    }

    void failed(String kind) {
        errors.computeIfAbsent(kind, key -> new AtomicInteger()).incrementAndGet();
    }

    /// How often, by kind.
    Map<String, AtomicInteger> errors() {
        return errors;
    }

    int count(String kind) {
        return nanos.getOrDefault(kind, new ConcurrentLinkedQueue<>()).size();
    }

    /// Median, p95, p99 and longest.
    String percentiles(String kind) {
        long[] sorted = nanos.getOrDefault(kind, new ConcurrentLinkedQueue<>()).stream()
                .mapToLong(Long::longValue)
                .sorted()
                .toArray();
        return sorted.length == 0
                ? "–"
                : String.format(
                        Locale.FRENCH,
                        "%.0f / %.0f / %.0f / %.0f ms",
                        at(sorted, 0.5),
                        at(sorted, 0.95),
                        at(sorted, 0.99),
                        at(sorted, 1));
    }

    private static double at(long[] sorted, double quantile) {
        return sorted[Math.min(sorted.length - 1, (int) (quantile * sorted.length))] / 1e6;
    }
}
