package org.vitaressources.insight;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Counts in the database. Words stand there under a name that says nothing until they were asked often
/// enough, on enough days, to be shown.
@Component
class CountedRows {
    private final JdbcClient jdbc;
    private final RareWords rare;
    private final InsightProperties properties;

    CountedRows(JdbcClient jdbc, RareWords rare, InsightProperties properties) {
        this.jdbc = jdbc;
        this.rare = rare;
        this.properties = properties;
    }

    /// Adds counts, within the transaction of who calls.
    void add(Map<Counted, Integer> counts) {
        Map<LocalDate, Integer> room = new HashMap<>();
        Map<String, String> asked = new HashMap<>();
        Set<String> often = new HashSet<>();
        counts.forEach((counted, times) -> {
            String words = counted.subject();
            if (!counted.kind().ofWords() || often.contains(words) || isThere(words)) {
                often.add(words);
                add(counted, times, room);
                return;
            }
            add(counted.named(rare.name(words)), times, room);
            if (counted.kind() == CountKind.ASKED) {
                asked.put(words, counted.detail());
            }
        });
        asked.forEach(this::showIfOften);
    }

    private boolean isThere(String words) {
        return jdbc.sql("select count(*) from insight.counts where kind = 'ASKED' and subject = :words")
                        .param("words", words)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /// Words that were asked often enough stand there as they are from now on.
    private void showIfOften(String words, String shown) {
        String name = rare.name(words);
        boolean often = jdbc.sql("""
                select count(*) from (
                    select subject from insight.counts where kind = 'ASKED' and subject = :name group by subject
                    having sum(counted) >= :least and count(distinct counted_on) >= :days) often
                """)
                        .param("name", name)
                        .param("least", properties.least())
                        .param("days", properties.leastDays())
                        .query(Integer.class)
                        .single()
                > 0;
        if (often) {
            jdbc.sql("""
                    update insight.counts set subject = :words, detail = case when kind = 'ASKED' then :shown else detail end
                    where subject = :name
                    """)
                    .param("words", words)
                    .param("shown", shown)
                    .param("name", name)
                    .update();
        }
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
        if (!counted.kind().ofWords()) {
            return true;
        }
        int left = room.computeIfAbsent(
                counted.day(),
                day -> properties.wordsADay()
                        - jdbc.sql(
                                        "select count(*) from insight.counts where counted_on = :day and kind in ('ASKED', 'OPENED_AFTER')")
                                .param("day", day)
                                .query(Integer.class)
                                .single());
        room.put(counted.day(), left - 1);
        return left > 0;
    }
}
