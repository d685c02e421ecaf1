package org.vitaressources.batches;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vitaressources.accounts.SqlTime;
import org.vitaressources.library.ResourceId;

/// The rows of batches, as the database keeps them.
@Component
class BatchRows {
    private final NamedParameterJdbcTemplate jdbc;

    BatchRows(NamedParameterJdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /// Lets go of all of them: the batch is examined anew.
    void clear(BatchId batch) {
        jdbc.update("delete from batches.rows where batch_id = :batch", of(batch));
    }

    @Transactional
    void add(List<BatchRow> rows) {
        jdbc.batchUpdate("""
                insert into batches.rows (batch_id, ordinal, line, source, row_key, title, resource_id, state, worst,
                    choice, duplicate_of, plan, findings, main, wanted, based_on, revision, undo_on, confirmed, reason,
                    changed)
                values (:batch, :ordinal, :line, :source, :key, :title, :resource, :state, :worst, :choice, :duplicate,
                    :plan, :findings, :main, :wanted, :basedOn, :revision, :undoOn, :confirmed, :reason, :changed)
                """, parameters(rows));
    }

    /// Stores where rows stand now, all or none.
    @Transactional
    void store(List<BatchRow> rows) {
        jdbc.batchUpdate("""
                update batches.rows set title = :title, resource_id = :resource, state = :state, worst = :worst,
                    choice = :choice, plan = :plan, findings = :findings, main = :main, wanted = :wanted,
                    based_on = :basedOn, revision = :revision, undo_on = :undoOn, confirmed = :confirmed,
                    reason = :reason, changed = :changed
                where batch_id = :batch and ordinal = :ordinal
                """, parameters(rows));
    }

    /// The first rows in a state.
    List<BatchRow> in(BatchId batch, Collection<RowState> states, int most) {
        return page(batch, states, 0, most);
    }

    /// A page of the rows in some states.
    List<BatchRow> page(BatchId batch, Collection<RowState> states, int skip, int most) {
        return jdbc.query(
                "select * from batches.rows where batch_id = :batch and state in (:states) order by ordinal"
                        + " offset :skip rows fetch first :most rows only",
                of(batch)
                        .addValue("states", states.stream().map(Enum::name).toList())
                        .addValue("skip", skip)
                        .addValue("most", most),
                (row, number) -> row(row));
    }

    /// The last rows in a state, the last first.
    List<BatchRow> last(BatchId batch, RowState state, int most) {
        return jdbc.query(
                "select * from batches.rows where batch_id = :batch and state = :state order by ordinal desc"
                        + " fetch first :most rows only",
                of(batch).addValue("state", state.name()).addValue("most", most),
                (row, number) -> row(row));
    }

    /// Rows of a batch about one resource.
    List<BatchRow> of(BatchId batch, ResourceId resource) {
        return jdbc.query(
                "select * from batches.rows where batch_id = :batch and resource_id = :resource order by ordinal",
                of(batch).addValue("resource", resource.value()),
                (row, number) -> row(row));
    }

    Optional<BatchRow> at(BatchId batch, int ordinal) {
        return jdbc
                .query(
                        "select * from batches.rows where batch_id = :batch and ordinal = :ordinal",
                        of(batch).addValue("ordinal", ordinal),
                        (row, number) -> row(row))
                .stream()
                .findFirst();
    }

    /// How many rows there are in each state.
    Map<RowState, Long> counts(BatchId batch) {
        Map<RowState, Long> counts = new EnumMap<>(RowState.class);
        jdbc.query(
                "select state, count(*) as rows_there from batches.rows where batch_id = :batch group by state",
                of(batch),
                row -> {
                    counts.put(RowState.valueOf(row.getString("state")), row.getLong("rows_there"));
                });
        return counts;
    }

    /// How many rows have something worth a look.
    long warned(BatchId batch) {
        return java.util.Objects.requireNonNullElse(
                jdbc.queryForObject(
                        "select count(*) from batches.rows where batch_id = :batch and worst = 'WARNING'",
                        of(batch),
                        Long.class),
                0L);
    }

    /// How many rows that are ready have this among what was found.
    long ready(BatchId batch, Finding.Code code) {
        return java.util.Objects.requireNonNullElse(
                jdbc.queryForObject(
                        "select count(*) from batches.rows where batch_id = :batch and state = 'READY'"
                                + " and findings like :code",
                        of(batch).addValue("code", "%\"" + code + "\"%"),
                        Long.class),
                0L);
    }

    /// Writes down what somebody chose, so that it is found again when the table is sent anew.
    @Transactional
    void choose(BatchRow chosen, Choice choice, RowState state) {
        MapSqlParameterSource row = of(chosen.batch())
                .addValue("ordinal", chosen.ordinal())
                .addValue("key", Batches.cut(chosen.key(), 400))
                .addValue("state", state.name())
                .addValue("choice", choice.name());
        jdbc.update("delete from batches.choices where batch_id = :batch and row_key = :key", row);
        if (choice != Choice.NONE) {
            jdbc.update("insert into batches.choices (batch_id, row_key, choice) values (:batch, :key, :choice)", row);
        }
        jdbc.update(
                "update batches.rows set choice = :choice, state = :state"
                        + " where batch_id = :batch and ordinal = :ordinal",
                row);
    }

    /// It is to be undone although somebody changed its resource.
    void confirm(BatchRow row) {
        jdbc.update(
                "update batches.rows set confirmed = true, state = 'DONE', reason = ''"
                        + " where batch_id = :batch and ordinal = :ordinal",
                of(row.batch()).addValue("ordinal", row.ordinal()));
    }

    Choice chosen(BatchId batch, String key) {
        return jdbc
                .query(
                        "select choice from batches.choices where batch_id = :batch and row_key = :key",
                        of(batch).addValue("key", key),
                        (row, number) -> Choice.valueOf(row.getString("choice")))
                .stream()
                .findFirst()
                .orElse(Choice.NONE);
    }

    private static MapSqlParameterSource of(BatchId batch) {
        return new MapSqlParameterSource("batch", batch.value());
    }

    private static MapSqlParameterSource[] parameters(List<BatchRow> rows) {
        return rows.stream().map(BatchRows::parameters).toArray(MapSqlParameterSource[]::new);
    }

    private static MapSqlParameterSource parameters(BatchRow row) {
        return of(row.batch())
                .addValue("ordinal", row.ordinal())
                .addValue("line", row.line())
                .addValue("source", Batches.cut(row.source(), 1100))
                .addValue("key", Batches.cut(row.key(), 400))
                .addValue("title", Batches.cut(row.title(), 500))
                .addValue("resource", row.resource().map(ResourceId::value).orElse(""))
                .addValue("state", row.state().name())
                .addValue("worst", row.worst().map(Enum::name).orElse(""))
                .addValue("choice", row.choice().name())
                .addValue("duplicate", row.duplicate().map(ResourceId::value).orElse(""))
                .addValue("plan", row.plan())
                .addValue("findings", BatchJson.of(row.findings()))
                .addValue("main", row.main())
                .addValue("wanted", BatchJson.of(row.wanted()))
                .addValue("basedOn", row.basedOn())
                .addValue("revision", row.revision())
                .addValue("undoOn", row.undoOn())
                .addValue("confirmed", row.confirmed())
                .addValue("reason", row.reason())
                .addValue("changed", SqlTime.of(row.changed()));
    }

    private static BatchRow row(ResultSet row) throws SQLException {
        return new BatchRow(
                new BatchId(row.getLong("batch_id")),
                row.getInt("ordinal"),
                row.getInt("line"),
                row.getString("source"),
                row.getString("row_key"),
                row.getString("title"),
                id(row.getString("resource_id")),
                RowState.valueOf(row.getString("state")),
                Choice.valueOf(row.getString("choice")),
                id(row.getString("duplicate_of")),
                row.getString("plan"),
                BatchJson.findings(row.getString("findings")),
                row.getString("main"),
                BatchJson.files(row.getString("wanted")),
                row.getInt("based_on"),
                row.getInt("revision"),
                row.getInt("undo_on"),
                row.getBoolean("confirmed"),
                row.getString("reason"),
                SqlTime.read(row, "changed"));
    }

    private static Optional<ResourceId> id(String written) {
        return Optional.of(written).filter(id -> !id.isEmpty()).map(ResourceId::new);
    }
}
