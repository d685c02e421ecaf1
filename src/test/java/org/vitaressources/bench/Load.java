package org.vitaressources.bench;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/// The same requests by several clients at once, for a while.
final class Load {
    private final long[] nanos;
    private final List<String> errors;
    private final Duration took;

    private Load(long[] nanos, List<String> errors, Duration took) {
        this.nanos = nanos;
        this.errors = errors;
        this.took = took;
    }

    static Load of(List<String> queries, Consumer<String> search, int clients, Duration during)
            throws InterruptedException {
        ConcurrentLinkedQueue<Long> nanos = new ConcurrentLinkedQueue<>();
        ConcurrentLinkedQueue<String> errors = new ConcurrentLinkedQueue<>();
        long began = System.nanoTime();
        List<Thread> all = IntStream.range(0, clients)
                .mapToObj(client -> Thread.ofPlatform().start(() -> {
                    for (int next = client * 7; System.nanoTime() - began < during.toNanos(); next++) {
                        long asked = System.nanoTime();
                        try {
                            search.accept(queries.get(next % queries.size()));
                            nanos.add(System.nanoTime() - asked);
                        } catch (IllegalStateException e) {
                            errors.add(e.getMessage() + (e.getCause() == null ? "" : ": " + e.getCause()));
                        }
                    }
                }))
                .toList();
        for (Thread client : all) {
            client.join();
        }
        return new Load(
                nanos.stream().mapToLong(Long::longValue).sorted().toArray(),
                List.copyOf(errors),
                Duration.ofNanos(System.nanoTime() - began));
    }

    /// What was not answered as it should be, with the reason.
    List<String> errors() {
        return errors;
    }

    double perSecond() {
        return nanos.length / (took.toMillis() / 1000.0);
    }

    String percentiles() {
        return String.format(Locale.FRENCH, "%.1f / %.1f / %.1f ms", at(0.5), at(0.95), at(0.99));
    }

    private double at(double quantile) {
        return nanos[Math.min(nanos.length - 1, (int) (quantile * nanos.length))] / 1e6;
    }
}
