package org.vitaressources.library;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// States that resources came to: to be read, never written.
@Component
public class RevisionLog {
    private final JdbcClient jdbc;

    RevisionLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// A resource came to a state.
    ///
    /// @param by account; empty for the disk
    public record Entry(ResourceId resource, Revision.Kind kind, String by, Instant at, String note) {}

    /// The newest first.
    ///
    /// @param by account, empty for all
    /// @param kind name of a kind, empty for all
    public List<Entry> newest(String by, String kind, Instant from, Instant until, int most) {
        return select(
                        "select resource_id, kind, made_by, made_at, note",
                        by,
                        kind,
                        from,
                        until,
                        " order by made_at desc, resource_id, number desc fetch first " + most + " rows only")
                .query((row, number) -> new Entry(
                        new ResourceId(row.getString("resource_id")),
                        Revision.Kind.valueOf(row.getString("kind")),
                        row.getString("made_by"),
                        row.getObject("made_at", OffsetDateTime.class).toInstant(),
                        row.getString("note")))
                .list();
    }

    /// How many there are.
    public long count(String by, String kind, Instant from, Instant until) {
        return select("select count(*)", by, kind, from, until, "")
                .query(Long.class)
                .single();
    }

    private JdbcClient.StatementSpec select(
            String start, String by, String kind, Instant from, Instant until, String end) {
        return jdbc.sql(start + """
                 from library.revisions where not pending and made_at >= :from and made_at < :until
                 and (:by = '' or made_by = :by) and (:kind = '' or kind = :kind)
                """ + end)
                .param("from", from.atOffset(ZoneOffset.UTC))
                .param("until", until.atOffset(ZoneOffset.UTC))
                .param("by", by)
                .param("kind", kind);
    }
}
