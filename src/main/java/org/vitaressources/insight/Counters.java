package org.vitaressources.insight;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Counts in memory, added to those of the database once a minute: a page waits for none of it, and a kill loses the
/// last minute at most.
@Component
class Counters {
    private static final Logger LOG = LoggerFactory.getLogger(Counters.class);
    /// Between two writings; more at once is a machine.
    private static final int MOST_AT_ONCE = 20_000;
    private static final int LONGEST = 120;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final InsightProperties properties;
    private final Clock clock;
    private Map<Counted, LongAdder> counts = new HashMap<>();

    Counters(JdbcClient jdbc, TransactionTemplate transaction, InsightProperties properties, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.properties = properties;
        this.clock = clock;
    }

    /// Something on a day.
    private record Counted(LocalDate day, CountKind kind, String subject, String detail) {}

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
            transaction.executeWithoutResult(status -> {
                Map<LocalDate, Integer> room = new HashMap<>();
                taken.forEach((counted, times) -> add(counted, times.intValue(), room));
            });
        } catch (RuntimeException e) {
            LOG.warn("Les comptes de recherches n'ont pas pu être écrits ; ils le seront plus tard ({})", e.getMessage());
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

    private void add(Counted counted, int times, Map<LocalDate, Integer> room) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("day", counted.day());
        row.put("kind", counted.kind().name());
        row.put("subject", counted.subject());
        row.put("detail", counted.detail());
        row.put("times", times);
        int updated = jdbc.sql("""
                update insight.counts set counted = counted + :times
                where counted_on = :day and kind = :kind and subject = :subject and detail = :detail
                """).params(row).update();
        if (updated == 0 && hasRoom(counted, room)) {
            jdbc.sql("""
                    insert into insight.counts (counted_on, kind, subject, detail, counted)
                    values (:day, :kind, :subject, :detail, :times)
                    """).params(row).update();
        }
    }

    /// So many different words a day are not typed by people.
    private boolean hasRoom(Counted counted, Map<LocalDate, Integer> room) {
        if (!List.of(CountKind.ASKED, CountKind.OPENED_AFTER).contains(counted.kind())) {
            return true;
        }
        int left = room.computeIfAbsent(counted.day(), day -> properties.wordsADay()
                - jdbc.sql("select count(*) from insight.counts where counted_on = :day and kind in ('ASKED', 'OPENED_AFTER')")
                        .param("day", day)
                        .query(Integer.class)
                        .single());
        room.put(counted.day(), left - 1);
        return left > 0;
    }
}
