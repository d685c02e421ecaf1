package org.vitaressources.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;

/// Medians of several starts.
///
/// @param firstPage from launching `bin/vita serve` to the home page
/// @param ready to the end of the first reconciliation
/// @param resident bytes, then
record Starts(Duration firstPage, Duration ready, long resident) {

    static Starts measure(Distribution vita, Distribution.Folders folders, boolean cache, int times)
            throws IOException, InterruptedException {
        long[] pages = new long[times];
        long[] readies = new long[times];
        long[] memories = new long[times];
        for (int i = 0; i < times; i++) {
            long began = System.nanoTime();
            try (Site site = vita.serve(folders, cache)) {
                site.awaitFirstPage();
                pages[i] = System.nanoTime() - began;
                site.awaitReady();
                readies[i] = System.nanoTime() - began;
                memories[i] = site.resident();
            }
        }
        return new Starts(Duration.ofNanos(median(pages)), Duration.ofNanos(median(readies)), median(memories));
    }

    private static long median(long[] values) {
        long[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
