package org.vitaressources.feedback;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vitaressources.accounts.SqlTime;
import org.vitaressources.library.DatabaseSync;
import org.vitaressources.library.ResourceId;
import tools.jackson.databind.json.JsonMapper;

/// The reactions, as the database keeps them. What [#store(Reaction)] has returned for survives a power cut.
@Component
public class Reactions {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final NamedParameterJdbcTemplate jdbc;
    private final DatabaseSync sync;
    private final ApplicationEventPublisher events;

    Reactions(NamedParameterJdbcTemplate jdbc, DatabaseSync sync, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.sync = sync;
        this.events = events;
    }

    /// Stores it with what happened to it, and announces each event in the same transaction.
    ///
    /// @return as it is stored, one version on
    /// @throws StepRefused when it was stored by somebody else since it was read
    @Transactional
    public Reaction store(Reaction reaction) {
        ReactionMemento memento = reaction.memento();
        MapSqlParameterSource row = row(memento);
        int written = memento.version() == 0 ? insert(row) : update(row);
        if (written == 0) {
            throw new StepRefused(StepRefused.Reason.MEANWHILE);
        }
        for (ReactionEvent event : reaction.takeEvents()) {
            log(event, memento.resource());
            events.publishEvent(event);
        }
        sync.afterCommit();
        return byId(memento.id()).orElseThrow();
    }

    /// One of them.
    public Optional<Reaction> byId(ReactionId id) {
        return select("id = :id", new MapSqlParameterSource("id", id.value())).stream()
                .findFirst();
    }

    /// Those in any of these states, the longest waiting first.
    ///
    /// @param most the latest of them at most
    List<Reaction> in(Collection<ReactionState> states, int most) {
        return select(
                        "state in (:states)",
                        "changed desc, id fetch first " + most + " rows only",
                        new MapSqlParameterSource(
                                "states", states.stream().map(Enum::name).toList()))
                .reversed();
    }

    /// What a member sent, the latest first.
    List<Reaction> by(String member) {
        return select("author = :author", new MapSqlParameterSource("author", member));
    }

    /// What was sent about any of these resources and is in any of these states, the latest first.
    List<Reaction> about(Collection<ResourceId> resources, Collection<ReactionState> states) {
        return resources.isEmpty()
                ? List.of()
                : select(
                        "resource_id in (:resources) and state in (:states)",
                        new MapSqlParameterSource(
                                        "resources",
                                        resources.stream()
                                                .map(ResourceId::value)
                                                .toList())
                                .addValue(
                                        "states",
                                        states.stream().map(Enum::name).toList()));
    }

    /// The same words were sent since then.
    boolean holds(String print, Instant since) {
        return !jdbc.queryForList(
                        "select 1 from feedback.reactions where print = :print and sent > :since fetch first 1 rows only",
                        new MapSqlParameterSource("print", print).addValue("since", SqlTime.of(since)),
                        Integer.class)
                .isEmpty();
    }

    /// What happened to it, the last first.
    public List<ReactionEvent> history(ReactionId id) {
        return jdbc.query(
                "select * from feedback.events where reaction_id = :id order by id desc",
                new MapSqlParameterSource("id", id.value()),
                (row, number) -> event(row));
    }

    private static ReactionEvent event(ResultSet row) throws SQLException {
        return new ReactionEvent(
                new ReactionId(row.getString("reaction_id")),
                Step.valueOf(row.getString("step")),
                ReactionState.valueOf(row.getString("state")),
                row.getString("made_by"),
                SqlTime.read(row, "happened"),
                row.getString("note"));
    }

    private int insert(MapSqlParameterSource row) {
        return jdbc.update("""
                insert into feedback.reactions (id, kind, resource_id, author, email, language, version, state, matter,
                    urgent, score, signals, print, sent, changed, reminded)
                values (:id, :kind, :resource, :author, :email, :language, 1, :state, :matter, :urgent, :score, :signals,
                    :print, :sent, :changed, :reminded)
                """, row);
    }

    private int update(MapSqlParameterSource row) {
        return jdbc.update("""
                update feedback.reactions set version = version + 1, state = :state, matter = :matter,
                    changed = :changed, reminded = :reminded
                where id = :id and version = :version
                """, row);
    }

    private void log(ReactionEvent event, ResourceId resource) {
        jdbc.update(
                """
                insert into feedback.events (reaction_id, resource_id, step, state, made_by, happened, note)
                values (:id, :resource, :step, :state, :by, :at, :note)
                """,
                new MapSqlParameterSource("id", event.reaction().value())
                        .addValue("resource", resource.value())
                        .addValue("step", event.step().name())
                        .addValue("state", event.state().name())
                        .addValue("by", event.by())
                        .addValue("at", SqlTime.of(event.at()))
                        .addValue("note", event.note()));
    }

    private List<Reaction> select(String condition, MapSqlParameterSource parameters) {
        return select(condition, "sent desc, id", parameters);
    }

    private List<Reaction> select(String condition, String order, MapSqlParameterSource parameters) {
        return jdbc.query(
                "select * from feedback.reactions where " + condition + " order by " + order,
                parameters,
                (row, number) -> reaction(row));
    }

    private static Reaction reaction(ResultSet row) throws SQLException {
        return Reaction.restore(new ReactionMemento(
                new ReactionId(row.getString("id")),
                new ResourceId(row.getString("resource_id")),
                new Sender(
                        row.getString("author"),
                        row.getString("email"),
                        Locale.forLanguageTag(row.getString("language"))),
                row.getInt("version"),
                ReactionState.valueOf(row.getString("state")),
                JSON.readValue(row.getString("matter"), type(Kind.valueOf(row.getString("kind")))),
                new Suspicion(signals(row.getString("signals"))),
                SqlTime.read(row, "sent"),
                SqlTime.read(row, "changed"),
                Optional.ofNullable(row.getObject("reminded", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant)));
    }

    private static Class<? extends Matter> type(Kind kind) {
        return switch (kind) {
            case TRIAL -> TrialReport.class;
            case QUESTION -> Question.class;
            case CORRECTION -> Correction.class;
            case REPORT -> ProblemReport.class;
        };
    }

    private static Set<Signal> signals(String written) {
        Set<Signal> signals = EnumSet.noneOf(Signal.class);
        Arrays.stream(written.split(" "))
                .filter(name -> !name.isEmpty())
                .map(Signal::valueOf)
                .forEach(signals::add);
        return signals;
    }

    private static MapSqlParameterSource row(ReactionMemento memento) {
        return new MapSqlParameterSource("id", memento.id().value())
                .addValue("kind", memento.matter().kind().name())
                .addValue("resource", memento.resource().value())
                .addValue("author", memento.sender().member())
                .addValue("email", memento.sender().email())
                .addValue("language", memento.sender().language().getLanguage())
                .addValue("version", memento.version())
                .addValue("state", memento.state().name())
                .addValue("matter", JSON.writeValueAsString(memento.matter()))
                .addValue("urgent", memento.matter().isUrgent())
                .addValue("score", memento.suspicion().score())
                .addValue(
                        "signals",
                        memento.suspicion().signals().stream().map(Enum::name).collect(Collectors.joining(" ")))
                .addValue("print", FoldedText.of(memento.matter().words()).print())
                .addValue("sent", SqlTime.of(memento.sent()))
                .addValue("changed", SqlTime.of(memento.changed()))
                .addValue("reminded", memento.reminded().map(SqlTime::of).orElse(null));
    }
}
