package org.vitaressources.contributions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vitaressources.library.DatabaseSync;
import org.vitaressources.library.ResourceId;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The contributions, as the database keeps them. What [#store(Contribution)] has returned for survives a power cut.
@Component
public class Contributions {
    private static final int LONGEST_TITLE = 500;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final NamedParameterJdbcTemplate jdbc;
    private final DatabaseSync sync;
    private final ApplicationEventPublisher events;

    Contributions(NamedParameterJdbcTemplate jdbc, DatabaseSync sync, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.sync = sync;
        this.events = events;
    }

    /// Stores it with what happened to it, and announces each event in the same transaction.
    ///
    /// @return as it is stored, one version on
    /// @throws EditedMeanwhile when it was stored by somebody else since it was read
    @Transactional
    public Contribution store(Contribution contribution) {
        ContributionMemento memento = contribution.memento();
        MapSqlParameterSource row = row(memento);
        int written = memento.version() == 0 ? insert(row) : update(row);
        if (written == 0 || leavesItsPublication(memento)) {
            throw new EditedMeanwhile(memento.id(), memento.version());
        }
        for (ContributionEvent event : contribution.takeEvents()) {
            log(event);
            if (event.step().equals("submission")) {
                keepSubmission(memento, event.at());
            }
            events.publishEvent(event);
        }
        sync.afterCommit();
        return byId(memento.id()).orElseThrow();
    }

    /// One of them.
    public Optional<Contribution> byId(ContributionId id) {
        return select("id = :id", new MapSqlParameterSource("id", id.value())).stream()
                .findFirst();
    }

    /// Those of an author, the last changed first.
    public List<Contribution> by(String author) {
        return select("author = :author", new MapSqlParameterSource("author", author));
    }

    /// Those that became a resource, or revise it, the last changed first.
    public List<Contribution> of(ResourceId resource) {
        return select("resource_id = :resource", new MapSqlParameterSource("resource", resource.value()));
    }

    /// Those in any of these states, the last changed first.
    public List<Contribution> in(Collection<ContributionState> states) {
        return select(
                "state in (:states)",
                new MapSqlParameterSource(
                        "states", states.stream().map(Enum::name).toList()));
    }

    /// Accepted ones whose time has come.
    public List<Contribution> due(Instant now) {
        return select("state = 'ACCEPTED' and scheduled <= :now", new MapSqlParameterSource("now", sql(now)));
    }

    /// What happened to it, the last first.
    public List<ContributionEvent> history(ContributionId id) {
        return jdbc.query(
                "select * from contributions.events where contribution_id = :id order by id desc",
                new MapSqlParameterSource("id", id.value()),
                (row, number) -> new ContributionEvent(
                        id,
                        row.getString("step"),
                        ContributionState.valueOf(row.getString("state")),
                        row.getString("made_by"),
                        row.getObject("happened", OffsetDateTime.class).toInstant(),
                        row.getString("note")));
    }

    /// Its texts as they were handed in, the last first.
    public List<Draft> submissions(ContributionId id) {
        return jdbc.query(
                "select draft from contributions.submissions where contribution_id = :id order by number desc",
                new MapSqlParameterSource("id", id.value()),
                (row, number) -> draft(row.getString("draft")));
    }

    private int insert(MapSqlParameterSource row) {
        return jdbc.update("""
                insert into contributions.contributions (id, author, version, state, title, type, draft, resource_id,
                    based_on, claimed_by, scheduled, changed)
                values (:id, :author, 1, :state, :title, :type, :draft, :resource, :basedOn, :claimedBy, :scheduled,
                    :changed)
                """, row);
    }

    private int update(MapSqlParameterSource row) {
        return jdbc.update("""
                update contributions.contributions set version = version + 1, state = :state, title = :title,
                    type = :type, draft = :draft, resource_id = :resource, based_on = :basedOn,
                    claimed_by = :claimedBy, scheduled = :scheduled, changed = :changed
                where id = :id and version = :version
                """, row);
    }

    /// While it is being published, it stays accepted until it is published.
    private boolean leavesItsPublication(ContributionMemento memento) {
        boolean stays = memento.state() == ContributionState.ACCEPTED || memento.state() == ContributionState.PUBLISHED;
        return !stays
                && !jdbc.queryForList(
                                "select 1 from contributions.publications where contribution_id = :id and wanted",
                                row(memento),
                                Integer.class)
                        .isEmpty();
    }

    private void log(ContributionEvent event) {
        jdbc.update(
                """
                insert into contributions.events (contribution_id, step, state, made_by, happened, note)
                values (:id, :step, :state, :by, :at, :note)
                """,
                new MapSqlParameterSource("id", event.contribution().value())
                        .addValue("step", event.step())
                        .addValue("state", event.state().name())
                        .addValue("by", event.by())
                        .addValue("at", sql(event.at()))
                        .addValue("note", event.note()));
    }

    private void keepSubmission(ContributionMemento memento, Instant at) {
        jdbc.update("""
                insert into contributions.submissions (contribution_id, number, submitted, draft)
                select :id, coalesce(max(number), 0) + 1, :at, :draft from contributions.submissions
                where contribution_id = :id
                """, row(memento).addValue("at", sql(at)));
    }

    private List<Contribution> select(String condition, MapSqlParameterSource parameters) {
        return jdbc.query(
                "select * from contributions.contributions where " + condition + " order by changed desc, id",
                parameters,
                (row, number) -> contribution(row));
    }

    private static Contribution contribution(ResultSet row) throws SQLException {
        return Contribution.restore(new ContributionMemento(
                new ContributionId(row.getString("id")),
                row.getString("author"),
                row.getInt("version"),
                ContributionState.valueOf(row.getString("state")),
                draft(row.getString("draft")),
                Optional.of(row.getString("resource_id"))
                        .filter(id -> !id.isEmpty())
                        .map(ResourceId::new),
                row.getInt("based_on"),
                row.getString("claimed_by"),
                Optional.ofNullable(row.getObject("scheduled", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant),
                row.getObject("changed", OffsetDateTime.class).toInstant()));
    }

    private static MapSqlParameterSource row(ContributionMemento memento) {
        String title = memento.draft().title();
        return new MapSqlParameterSource("id", memento.id().value())
                .addValue("author", memento.author())
                .addValue("version", memento.version())
                .addValue("state", memento.state().name())
                .addValue("title", title.substring(0, Math.min(title.length(), LONGEST_TITLE)))
                .addValue("type", memento.draft().type())
                .addValue("draft", JSON.writeValueAsString(memento.draft()))
                .addValue("resource", memento.resource().map(ResourceId::value).orElse(""))
                .addValue("basedOn", memento.basedOn())
                .addValue("claimedBy", memento.claimedBy())
                .addValue(
                        "scheduled", memento.scheduled().map(Contributions::sql).orElse(null))
                .addValue("changed", sql(memento.changed()));
    }

    private static Draft draft(String json) {
        // A draft stored before a field existed has nothing in it.
        ObjectNode whole = JSON.valueToTree(Draft.EMPTY);
        JSON.readTree(json).properties().forEach(field -> whole.set(field.getKey(), field.getValue()));
        return JSON.treeToValue(whole, Draft.class);
    }

    private static OffsetDateTime sql(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
