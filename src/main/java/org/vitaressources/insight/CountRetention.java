package org.vitaressources.insight;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Forgets counts in time: all of them after their period, and words that were not looked for often enough to
/// be shown long before.
@Component
class CountRetention {
    private final JdbcClient jdbc;
    private final InsightProperties properties;
    private final Clock clock;

    CountRetention(JdbcClient jdbc, InsightProperties properties, Clock clock) {
        this.jdbc = jdbc;
        this.properties = properties;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "20m", fixedDelayString = "12h")
    void apply() {
        LocalDate today = LocalDate.now(clock);
        jdbc.sql("delete from insight.counts where counted_on < :day")
                .param("day", today.minusMonths(properties.keptMonths()))
                .update();
        jdbc.sql("""
                delete from insight.counts where kind in ('ASKED', 'UNFOUND', 'WEAK', 'OPENED_AFTER') and counted_on < :day
                and subject not in (
                    select subject from insight.counts where kind = 'ASKED' group by subject
                    having sum(counted) >= :least and count(distinct counted_on) >= :days)
                """)
                .param("day", today.minusDays(properties.rareKept().toDays()))
                .param("least", properties.least())
                .param("days", properties.leastDays())
                .update();
    }
}
