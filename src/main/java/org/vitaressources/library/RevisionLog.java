package org.vitaressources.library;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    /// The latest state of each of these, those without any left out.
    public Map<ResourceId, Latest> latest(Collection<ResourceId> resources) {
        Map<ResourceId, Latest> latest = new HashMap<>();
        if (!resources.isEmpty()) {
            jdbc.sql("""
                    select r.resource_id, r.number, r.kind, r.made_by, r.made_at from library.revisions r
                    where r.resource_id in (:ids) and not r.pending and r.number = (select max(o.number)
                        from library.revisions o where o.resource_id = r.resource_id and not o.pending)
                    """)
                    .param("ids", resources.stream().map(ResourceId::value).toList())
                    .query(row -> {
                        latest.put(
                                new ResourceId(row.getString("resource_id")),
                                new Latest(
                                        row.getInt("number"),
                                        Revision.Kind.valueOf(row.getString("kind")),
                                        row.getString("made_by"),
                                        row.getObject("made_at", OffsetDateTime.class)
                                                .toInstant()));
                    });
        }
        return latest;
    }

    /// What is known of a latest state without its files.
    ///
    /// @param by account; empty for the disk
    public record Latest(int number, Revision.Kind kind, String by, Instant at) {}

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
