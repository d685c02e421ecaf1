package org.vitaressources.preservation;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vitaressources.accounts.SqlTime;

/// Who asked for archives, took or deleted them.
@Component
public class PreservationLog {
    private static final String CHOSEN = """
            from fixity.steps where happened >= :from and happened < :until
            and (:by = '' or made_by = :by) and (:step = '' or step = :step)
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    PreservationLog(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// Something that was done.
    ///
    /// @param by account, empty for the centre itself
    /// @param about id of a [Preparation]
    public record Entry(Instant at, PreservationStep step, String by, String about) {}

    @Transactional
    void write(PreservationStep step, String by, String about) {
        jdbc.sql("insert into fixity.steps (happened, step, made_by, about) values (:now, :step, :by, :about)")
                .param("now", SqlTime.of(clock.instant()))
                .param("step", step.name())
                .param("by", by)
                .param("about", about)
                .update();
    }

    /// The newest first.
    ///
    /// @param by account, empty for all
    /// @param step empty for all
    public List<Entry> newest(String by, String step, Instant from, Instant until, int most) {
        return chosen("select *", " order by happened desc, id desc fetch first :most rows only", by, step, from, until)
                .param("most", most)
                .query((row, number) -> new Entry(
                        SqlTime.read(row, "happened"),
                        PreservationStep.valueOf(row.getString("step")),
                        row.getString("made_by"),
                        row.getString("about")))
                .list();
    }

    /// How many there are.
    public long count(String by, String step, Instant from, Instant until) {
        return chosen("select count(*)", "", by, step, from, until)
                .query(Long.class)
                .single();
    }

    private JdbcClient.StatementSpec chosen(
            String what, String order, String by, String step, Instant from, Instant until) {
        return jdbc.sql(what + " " + CHOSEN + order)
                .param("by", by)
                .param("step", step)
                .param("from", SqlTime.of(from))
                .param("until", SqlTime.of(until));
    }
}
