package org.vitaressources.search.lucene;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// How far the work in progress is, for the site and for the log.
final class IndexProgress {
    private static final Logger LOG = LoggerFactory.getLogger(IndexProgress.class);
    private static final long BETWEEN_LINES = Duration.ofSeconds(5).toNanos();

    private final AtomicInteger done = new AtomicInteger();
    private final AtomicInteger total = new AtomicInteger();
    private final AtomicLong started = new AtomicLong();
    private final AtomicLong lastLine = new AtomicLong();

    void start(int resources) {
        done.set(0);
        total.set(resources);
        started.set(System.nanoTime());
        lastLine.set(System.nanoTime());
        if (resources > 0) {
            LOG.info("Index : {} ressources à écrire", resources);
        }
    }

    void advance(int count) {
        int now = done.addAndGet(count);
        long last = lastLine.get();
        long time = System.nanoTime();
        if (time - last > BETWEEN_LINES && lastLine.compareAndSet(last, time)) {
            double seconds = (time - started.get()) / 1e9;
            double rate = now / seconds;
            LOG.info(
                    "Index : {}/{} ressources, {} par seconde, encore {} s",
                    now,
                    total.get(),
                    Math.round(rate),
                    Math.round((total.get() - now) / rate));
        }
    }

    void finish(String what) {
        if (total.get() > 0) {
            LOG.info(
                    "Index : {} ({} ressources en {} ms)",
                    what,
                    done.get(),
                    Duration.ofNanos(System.nanoTime() - started.get()).toMillis());
        }
    }

    int done() {
        return done.get();
    }

    int total() {
        return total.get();
    }
}
