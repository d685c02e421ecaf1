package org.vitaressources.quality;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.vitaressources.accounts.MemberId;
import org.vitaressources.accounts.SqlTime;

/// Who did what about quality.
@Component
public class QualityLog {
    private static final int LONGEST = 2_000;
    private static final String CHOSEN = """
            from quality.steps where happened >= :from and happened < :until
            and (:by = '' or made_by = :by) and (:step = '' or step = :step)
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    QualityLog(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// Something that was done.
    ///
    /// @param about id of the member or the link
    /// @param note address of a link; what the moderator added to a letter; perhaps empty
    public record Entry(Instant at, QualityStep step, String by, String about, String note) {}

    void write(QualityStep step, MemberId by, String about, String note) {
        jdbc.sql("insert into quality.steps (happened, step, made_by, about, note)"
                        + " values (:now, :step, :by, :about, :note)")
                .param("now", SqlTime.of(clock.instant()))
                .param("step", step.name())
                .param("by", by.value())
                .param("about", about)
                .param("note", note.length() > LONGEST ? note.substring(0, LONGEST) : note)
                .update();
    }

    /// The newest first.
    ///
    /// @param by account, empty for all
    /// @param step empty for all
    public List<Entry> newest(String by, String step, Instant from, Instant until, int most) {
        return bound(
                        "select * " + CHOSEN + " order by happened desc, id desc fetch first :most rows only",
                        by,
                        step,
                        from,
                        until)
                .param("most", most)
                .query(QualityLog::read)
                .list();
    }

    /// How many there are.
    public long count(String by, String step, Instant from, Instant until) {
        return bound("select count(*) " + CHOSEN, by, step, from, until)
                .query(Long.class)
                .single();
    }

    private JdbcClient.StatementSpec bound(String sql, String by, String step, Instant from, Instant until) {
        return jdbc.sql(sql)
                .param("by", by)
                .param("step", step)
                .param("from", SqlTime.of(from))
                .param("until", SqlTime.of(until));
    }

    private static Entry read(ResultSet row, int number) throws SQLException {
        return new Entry(
                SqlTime.read(row, "happened"),
                QualityStep.valueOf(row.getString("step")),
                row.getString("made_by"),
                row.getString("about"),
                row.getString("note"));
    }
}
