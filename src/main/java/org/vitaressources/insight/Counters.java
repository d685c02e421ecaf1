package org.vitaressources.insight;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Counts in memory, added to those of the database once a minute: a page waits for none of it, and a kill
/// loses the last minute at most.
@Component
class Counters {
    private static final Logger LOG = LoggerFactory.getLogger(Counters.class);
    /// Between two writings; more at once is a machine.
    private static final int MOST_AT_ONCE = 20_000;
    private static final int LONGEST = 120;

    private final CountedRows rows;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private Map<Counted, LongAdder> counts = new HashMap<>();

    Counters(CountedRows rows, TransactionTemplate transaction, Clock clock) {
        this.rows = rows;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// One more.
    synchronized void count(CountKind kind, String subject, String detail) {
        if (subject.length() > LONGEST || detail.length() > LONGEST) {
            return;
        }
        Counted counted = new Counted(LocalDate.now(clock), kind, subject, detail);
        if (counts.containsKey(counted) || counts.size() < MOST_AT_ONCE) {
            counts.computeIfAbsent(counted, key -> new LongAdder()).increment();
        }
    }

    /// Puts what was counted into the database.
    @Scheduled(initialDelayString = "${vita.insight.every:1m}", fixedDelayString = "${vita.insight.every:1m}")
    void write() {
        Map<Counted, LongAdder> taken = take();
        if (taken.isEmpty()) {
            return;
        }
        try {
            Map<Counted, Integer> sums = new HashMap<>();
            taken.forEach((counted, times) -> sums.put(counted, times.intValue()));
            transaction.executeWithoutResult(status -> rows.add(sums));
        } catch (RuntimeException e) {
            LOG.warn(
                    "Les comptes de recherches n'ont pas pu être écrits ; ils le seront plus tard ({})",
                    e.getMessage());
            giveBack(taken);
        }
    }

    @PreDestroy
    void close() {
        write();
    }

    private synchronized Map<Counted, LongAdder> take() {
        Map<Counted, LongAdder> taken = counts;
        counts = new HashMap<>();
        return taken;
    }

    private synchronized void giveBack(Map<Counted, LongAdder> taken) {
        taken.forEach((counted, times) ->
                counts.computeIfAbsent(counted, key -> new LongAdder()).add(times.longValue()));
    }
}
