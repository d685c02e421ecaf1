package org.vitaressources.batches;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vitaressources.accounts.SqlTime;

/// The batches, as the database keeps them.
@Component
public class Batches {
    private static final int LONGEST_NAME = 300;
    private static final int LONGEST_DETAIL = 1000;

    private final JdbcClient jdbc;
    private final BatchEvents events;

    Batches(JdbcClient jdbc, BatchEvents events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    /// A new one, of which nothing was done.
    ///
    /// @param state [BatchState#COLLECTING], or [BatchState#EXAMINING] when all is known
    @Transactional
    Batch open(BatchKind kind, BatchState state, String by, String name, List<TagEdit> edits, Instant now) {
        KeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("""
                insert into batches.batches (kind, state, made_by, name, edits, table_name, problem, detail, reason,
                    created, changed)
                values (:kind, :state, :by, :name, :edits, '', '', '', '', :now, :now)
                """)
                .param("kind", kind.name())
                .param("state", state.name())
                .param("by", by)
                .param("name", cut(name, LONGEST_NAME))
                .param("edits", BatchJson.of(edits))
                .param("now", SqlTime.of(now))
                .update(key, "id");
        BatchId id = new BatchId(Objects.requireNonNull(key.getKey()).longValue());
        events.add(new BatchEvent(id, "opening", by, now, kind.name()));
        return byId(id).orElseThrow();
    }

    /// Stores a step, when the batch still stands where it stood.
    ///
    /// @throws BatchRefused when it does not: then nothing was stored
    @Transactional
    Batch store(Batch batch) {
        int written = jdbc.sql("""
                update batches.batches set state = :state, name = :name, table_name = :table, problem = :problem,
                    detail = :detail, reason = :reason, changed = :changed
                where id = :id and state = :before
                """)
                .param("state", batch.state().name())
                .param("name", cut(batch.name(), LONGEST_NAME))
                .param("table", batch.source().table())
                .param("problem", batch.source().problem())
                .param("detail", cut(batch.source().detail(), LONGEST_DETAIL))
                .param("reason", cut(batch.reason(), 500))
                .param("changed", SqlTime.of(batch.changed()))
                .param("id", batch.id().value())
                .param("before", batch.before().name())
                .update();
        if (written == 0) {
            Batch now = byId(batch.id()).orElse(batch);
            throw new BatchRefused(now.state(), batch.state().name());
        }
        batch.takeEvents().forEach(events::add);
        return byId(batch.id()).orElseThrow();
    }

    /// One of them.
    public Optional<Batch> byId(BatchId id) {
        return jdbc.sql("select * from batches.batches where id = :id")
                .param("id", id.value())
                .query((row, number) -> batch(row))
                .optional();
    }

    /// The newest first.
    ///
    /// @param madeBy account, empty for everybody's
    public List<Batch> newest(String madeBy, int skip, int most) {
        return jdbc.sql("""
                select * from batches.batches where (:by = '' or made_by = :by)
                order by id desc offset :skip rows fetch first :most rows only
                """)
                .param("by", madeBy)
                .param("skip", skip)
                .param("most", most)
                .query((row, number) -> batch(row))
                .list();
    }

    /// How many there are.
    public long count(String madeBy) {
        return jdbc.sql("select count(*) from batches.batches where (:by = '' or made_by = :by)")
                .param("by", madeBy)
                .query(Long.class)
                .single();
    }

    /// Those that the program works on, the one that waits longest first.
    List<Batch> working() {
        return jdbc.sql("select * from batches.batches where state in (:states) order by changed, id")
                .param("states", BatchState.WORKING.stream().map(Enum::name).toList())
                .query((row, number) -> batch(row))
                .list();
    }

    private static Batch batch(java.sql.ResultSet row) throws java.sql.SQLException {
        return new Batch(
                new BatchId(row.getLong("id")),
                BatchKind.valueOf(row.getString("kind")),
                BatchState.valueOf(row.getString("state")),
                row.getString("made_by"),
                row.getString("name"),
                new ArrayList<>(BatchJson.edits(row.getString("edits"))),
                new Batch.Source(row.getString("table_name"), row.getString("problem"), row.getString("detail")),
                row.getString("reason"),
                SqlTime.read(row, "created"),
                SqlTime.read(row, "changed"));
    }

    static String cut(String text, int longest) {
        return text.length() > longest ? text.substring(0, longest - 1) + "…" : text;
    }
}
