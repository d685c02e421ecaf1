package org.vitaressources.notebooks;

import java.util.List;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.vitaressources.accounts.SqlTime;
import org.vitaressources.library.ResourceId;
import org.vitaressources.review.AuditSource.Wanted;

/// Keeps what happened to notebooks and entries, in the transaction in which it happens.
@Component
public class NotebookLog {
    private static final String WANTED = """
            from notebooks.events where (:person = '' or made_by = :person) and (:step = '' or step = :step)
                and happened >= :from and happened < :until
            """;

    private final JdbcClient jdbc;

    NotebookLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener
    void happened(NotebookEvent event) {
        jdbc.sql("""
                insert into notebooks.events (resource_id, entry_id, step, made_by, happened, note)
                values (:notebook, :entry, :step, :by, :at, :note)
                """)
                .param("notebook", event.notebook().value())
                .param("entry", event.entry().map(EntryId::value).orElse(""))
                .param("step", event.step())
                .param("by", event.by())
                .param("at", SqlTime.of(event.at()))
                .param("note", event.note())
                .update();
    }

    /// What happened to an entry, the last first.
    public List<NotebookEvent> of(EntryId entry) {
        return jdbc.sql("select * from notebooks.events where entry_id = ? order by id desc")
                .param(entry.value())
                .query(NotebookLog::event)
                .list();
    }

    /// What happened, the newest first.
    List<NotebookEvent> newest(Wanted wanted, int most) {
        return wanted(
                        jdbc.sql("select * " + WANTED + " order by happened desc, id desc fetch first :most rows only"),
                        wanted)
                .param("most", most)
                .query(NotebookLog::event)
                .list();
    }

    long count(Wanted wanted) {
        return wanted(jdbc.sql("select count(*) " + WANTED), wanted)
                .query(Long.class)
                .single();
    }

    private static JdbcClient.StatementSpec wanted(JdbcClient.StatementSpec statement, Wanted wanted) {
        return statement
                .param("person", wanted.person())
                .param("step", wanted.step())
                .param("from", SqlTime.of(wanted.from()))
                .param("until", SqlTime.of(wanted.until()));
    }

    private static NotebookEvent event(java.sql.ResultSet row, int number) throws java.sql.SQLException {
        return new NotebookEvent(
                new ResourceId(row.getString("resource_id")),
                Optional.of(row.getString("entry_id"))
                        .filter(id -> !id.isEmpty())
                        .map(EntryId::new),
                row.getString("step"),
                row.getString("made_by"),
                SqlTime.read(row, "happened"),
                row.getString("note"));
    }
}
