package org.vitaressources.batches;

import java.time.Instant;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.vitaressources.accounts.MemberErased;
import org.vitaressources.accounts.SqlTime;
import org.vitaressources.contributions.ContributionEvent;

/// Who did what with which batch, for good.
@Component
public class BatchEvents {
    private final JdbcClient jdbc;

    BatchEvents(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(BatchEvent event) {
        jdbc.sql("""
                insert into batches.events (batch_id, step, made_by, happened, note)
                values (:batch, :step, :by, :at, :note)
                """)
                .param("batch", event.batch().value())
                .param("step", event.step())
                .param("by", event.by())
                .param("at", SqlTime.of(event.at()))
                .param("note", Batches.cut(event.note(), 500))
                .update();
    }

    /// What happened to one, the first first.
    public List<BatchEvent> of(BatchId batch) {
        return jdbc.sql("select * from batches.events where batch_id = :batch order by id")
                .param("batch", batch.value())
                .query((row, number) -> event(row))
                .list();
    }

    /// The newest first.
    ///
    /// @param by account, empty for all
    /// @param step empty for all
    public List<BatchEvent> newest(String by, String step, Instant from, Instant until, int most) {
        return select(
                        "select *",
                        by,
                        step,
                        from,
                        until,
                        " order by happened desc, id desc fetch first " + most + " rows only")
                .query((row, number) -> event(row))
                .list();
    }

    /// How many there are.
    public long count(String by, String step, Instant from, Instant until) {
        return select("select count(*)", by, step, from, until, "")
                .query(Long.class)
                .single();
    }

    /// What was done stays; who did it is a former member.
    @EventListener
    void forget(MemberErased erased) {
        for (String table : List.of("batches", "events")) {
            jdbc.sql("update batches." + table + " set made_by = :former where made_by = :member")
                    .param("former", ContributionEvent.FORMER_MEMBER)
                    .param("member", erased.member().value())
                    .update();
        }
    }

    private JdbcClient.StatementSpec select(
            String start, String by, String step, Instant from, Instant until, String end) {
        return jdbc.sql(start + """
                 from batches.events where happened >= :from and happened < :until
                 and (:by = '' or made_by = :by) and (:step = '' or step = :step)
                """ + end)
                .param("from", SqlTime.of(from))
                .param("until", SqlTime.of(until))
                .param("by", by)
                .param("step", step);
    }

    private static BatchEvent event(java.sql.ResultSet row) throws java.sql.SQLException {
        return new BatchEvent(
                new BatchId(row.getLong("batch_id")),
                row.getString("step"),
                row.getString("made_by"),
                SqlTime.read(row, "happened"),
                row.getString("note"));
    }
}
