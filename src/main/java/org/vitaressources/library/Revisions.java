package org.vitaressources.library;

import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The states of resources, as the database keeps them.
@Component
class Revisions {
    private final NamedParameterJdbcTemplate jdbc;
    private final DatabaseSync sync;

    Revisions(NamedParameterJdbcTemplate jdbc, DatabaseSync sync) {
        this.jdbc = jdbc;
        this.sync = sync;
    }

    /// The latest first; those not yet on disk left out.
    List<Revision> of(ResourceId resource) {
        return select("r.resource_id = :id and not r.pending", new MapSqlParameterSource("id", resource.value()));
    }

    Optional<Revision> latest(ResourceId resource) {
        return of(resource).stream().findFirst();
    }

    /// Written down, not known to be on disk.
    List<Revision> pending() {
        return select("r.pending", new MapSqlParameterSource());
    }

    /// Those of these resources of which the site keeps states.
    Set<String> kept(Set<String> ids) {
        if (ids.isEmpty()) {
            return Set.of();
        }
        return Set.copyOf(jdbc.queryForList(
                "select distinct resource_id from library.revisions where resource_id in (:ids)",
                new MapSqlParameterSource("ids", ids),
                String.class));
    }

    /// Writes states down, all or none; pending ones are promises, and survive a power cut.
    @Transactional
    void add(List<Revision> all, boolean pending) {
        jdbc.batchUpdate(
                """
                insert into library.revisions (resource_id, number, kind, pending, main, made_at, made_by, note)
                values (:id, :number, :kind, :pending, :main, :at, :by, :note)
                """,
                all.stream()
                        .map(revision -> key(revision)
                                .addValue("kind", revision.kind().name())
                                .addValue("pending", pending)
                                .addValue("main", revision.main())
                                .addValue("at", CatalogueWriter.sql(revision.at()))
                                .addValue("by", revision.by())
                                .addValue("note", FileFacts.cut(revision.note(), 2000)))
                        .toArray(MapSqlParameterSource[]::new));
        jdbc.batchUpdate(
                """
                insert into library.revision_files (resource_id, number, path, sha256, size)
                values (:id, :number, :path, :sha256, :size)
                """,
                all.stream()
                        .flatMap(revision -> revision.files().entrySet().stream()
                                .map(file -> key(revision)
                                        .addValue("path", file.getKey())
                                        .addValue("sha256", file.getValue().sha256())
                                        .addValue("size", file.getValue().size())))
                        .toArray(MapSqlParameterSource[]::new));
        sync.afterCommit();
    }

    /// They are on disk.
    @Transactional
    void done(List<Revision> all) {
        jdbc.batchUpdate(
                "update library.revisions set pending = false where resource_id = :id and number = :number",
                all.stream().map(Revisions::key).toArray(MapSqlParameterSource[]::new));
        sync.afterCommit();
    }

    /// A promise that could not be kept, and that nobody was told of.
    @Transactional
    void drop(Revision revision) {
        jdbc.update("delete from library.revision_files where resource_id = :id and number = :number", key(revision));
        jdbc.update("delete from library.revisions where resource_id = :id and number = :number", key(revision));
        sync.afterCommit();
    }

    private List<Revision> select(String condition, MapSqlParameterSource parameters) {
        Map<String, Map<String, KeptFiles.Kept>> files = new HashMap<>();
        jdbc.query(
                "select f.* from library.revision_files f join library.revisions r"
                        + " on r.resource_id = f.resource_id and r.number = f.number where "
                        + condition,
                parameters,
                row -> {
                    files.computeIfAbsent(
                                    row.getString("resource_id") + "/" + row.getInt("number"), key -> new HashMap<>())
                            .put(
                                    row.getString("path"),
                                    new KeptFiles.Kept(row.getString("sha256"), row.getLong("size")));
                });
        return jdbc.query(
                "select r.* from library.revisions r where " + condition + " order by r.resource_id, r.number desc",
                parameters,
                (row, index) -> new Revision(
                        new ResourceId(row.getString("resource_id")),
                        row.getInt("number"),
                        Revision.Kind.valueOf(row.getString("kind")),
                        row.getString("main"),
                        row.getObject("made_at", OffsetDateTime.class).toInstant(),
                        row.getString("made_by"),
                        row.getString("note"),
                        files.getOrDefault(row.getString("resource_id") + "/" + row.getInt("number"), Map.of())));
    }

    private static MapSqlParameterSource key(Revision revision) {
        return new MapSqlParameterSource("id", revision.resource().value()).addValue("number", revision.number());
    }
}
