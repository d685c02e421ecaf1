package org.vitaressources.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/// How long each query took, warm: all queries several times over, one after the other.
final class Latencies {
    private static final int WARM_UPS = 40;
    private static final int PASSES = 5;

    private final long[][] nanos;

    private Latencies(long[][] nanos) {
        this.nanos = nanos;
    }

    static Latencies of(List<String> queries, Consumer<String> search) {
        for (int pass = 0; pass < WARM_UPS; pass++) {
            queries.forEach(search);
        }
        long[][] nanos = new long[queries.size()][PASSES];
        for (int pass = 0; pass < PASSES; pass++) {
            for (int query = 0; query < queries.size(); query++) {
                long began = System.nanoTime();
                search.accept(queries.get(query));
                nanos[query][pass] = System.nanoTime() - began;
            }
        }
        return new Latencies(nanos);
    }

    String percentiles() {
        return String.format(Locale.FRENCH, "%.1f / %.1f / %.1f ms", at(0.5) / 1e6, at(0.95) / 1e6, at(0.99) / 1e6);
    }

    /// Milliseconds.
    double median() {
        return at(0.5) / 1e6;
    }

    String ratioTo(Latencies other) {
        return String.format(Locale.FRENCH, "%.2f ×", (double) at(0.5) / other.at(0.5));
    }

    String medianRatioTo(Latencies other) {
        double[] ratios = new double[nanos.length];
        for (int query = 0; query < nanos.length; query++) {
            ratios[query] = (double) quantile(nanos[query], 0.5) / quantile(other.nanos[query], 0.5);
        }
        Arrays.sort(ratios);
        return String.format(Locale.FRENCH, "%.2f ×", ratios[ratios.length / 2]);
    }

    private long at(double quantile) {
        return quantile(Arrays.stream(nanos).flatMapToLong(Arrays::stream).toArray(), quantile);
    }

    private static long quantile(long[] values, double quantile) {
        long[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[Math.min(sorted.length - 1, (int) (quantile * sorted.length))];
    }
}
