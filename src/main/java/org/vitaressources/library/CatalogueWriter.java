package org.vitaressources.library;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Writes what the catalogue remembers, a batch a transaction. One writer at a time: [Reconciliation] sees to it.
@Component
class CatalogueWriter {
    private final NamedParameterJdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final TranspositionRows transpositions;
    private final Clock clock;

    CatalogueWriter(NamedParameterJdbcTemplate jdbc, PlatformTransactionManager transactions, Clock clock) {
        this.jdbc = jdbc;
        this.transpositions = new TranspositionRows(jdbc);
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /// @return the sources that resources of the batch said, or say now, that they come from
    Set<String> store(List<IdentifiedResource> batch) {
        Set<String> sources = new HashSet<>();
        transaction.executeWithoutResult(status -> {
            Set<String> ids = new HashSet<>();
            Set<String> slugs = new HashSet<>();
            List<String> paths = new ArrayList<>();
            for (IdentifiedResource resource : batch) {
                ids.add(resource.entry().id());
                resource.replaces().ifPresent(ids::add);
                slugs.add(resource.entry().slug());
                resource.read().stored().forEach(file -> paths.add(file.seen().path()));
            }
            forget(ids, paths);
            deleteWhere("library.resources", "id", ids);
            deleteWhere("library.former_slugs", "slug", slugs);
            insertResources(batch);
            insertFiles(batch);
            insertOrigins(batch);
            insertReports(batch);
            sources.addAll(transpositions.forget(ids));
            sources.addAll(transpositions.insert(batch));
            for (IdentifiedResource resource : batch) {
                String id = resource.entry().id();
                resource.replaces()
                        .ifPresent(old -> jdbc.update(
                                "update library.former_slugs set resource_id = :id where resource_id = :old",
                                new MapSqlParameterSource("id", id).addValue("old", old)));
                resource.formerSlug().filter(slug -> !slugs.contains(slug)).ifPresent(slug -> {
                    MapSqlParameterSource values = new MapSqlParameterSource("id", id).addValue("slug", slug);
                    jdbc.update("delete from library.former_slugs where slug = :slug", values);
                    jdbc.update("insert into library.former_slugs (slug, resource_id) values (:slug, :id)", values);
                });
            }
        });
        return sources;
    }

    /// Remembers resources as gone; what was said of their files is forgotten.
    ///
    /// @return the sources that they said that they come from
    Set<String> leave(Collection<String> ids) {
        Set<String> sources = new HashSet<>();
        transaction.executeWithoutResult(status -> {
            forget(ids, List.of());
            sources.addAll(transpositions.forget(ids));
            if (!ids.isEmpty()) {
                jdbc.update(
                        "update library.resources set gone = :now where id in (:ids)",
                        new MapSqlParameterSource("now", sql(clock.instant())).addValue("ids", ids));
            }
        });
        return sources;
    }

    /// Remembers files that belong to no resource, and forgets others.
    void storeBeside(List<StoredFile> files, Collection<String> left) {
        transaction.executeWithoutResult(status -> {
            deleteWhere(
                    "library.files",
                    "path",
                    files.stream().map(file -> file.seen().path()).toList());
            if (!left.isEmpty()) {
                jdbc.update(
                        "delete from library.files where resource_id = :none and path in (:paths)",
                        new MapSqlParameterSource("none", Catalogue.NO_RESOURCE).addValue("paths", left));
            }
            insert(files.stream().map(file -> row(file, Catalogue.NO_RESOURCE)).toList());
        });
    }

    private void forget(Collection<String> ids, Collection<String> paths) {
        deleteWhere("library.files", "resource_id", ids);
        deleteWhere("library.files", "path", paths);
        deleteWhere("library.reports", "resource_id", ids);
        deleteWhere("library.origins", "resource_id", ids);
    }

    private void deleteWhere(String table, String column, Collection<String> values) {
        if (!values.isEmpty()) {
            jdbc.update(
                    "delete from " + table + " where " + column + " in (:values)",
                    new MapSqlParameterSource("values", values));
        }
    }

    private void insertResources(List<IdentifiedResource> batch) {
        jdbc.batchUpdate(
                """
                insert into library.resources (id, slug, slug_base, path, bundle, foreign_front_matter, declared_id,
                    title, main_sha256, fingerprint, read_with, came_back, first_seen, modified)
                values (:id, :slug, :base, :path, :bundle, :foreign, :declared,
                    :title, :sha256, :fingerprint, :readWith, :cameBack, :firstSeen, :modified)
                """,
                batch.stream()
                        .map(IdentifiedResource::entry)
                        .map(entry -> new MapSqlParameterSource("id", entry.id())
                                .addValue("slug", entry.slug())
                                .addValue("base", entry.slugBase())
                                .addValue("path", entry.path())
                                .addValue("bundle", entry.bundle())
                                .addValue("foreign", entry.foreignFrontMatter())
                                .addValue("declared", entry.declaredId().orElse(null))
                                .addValue("title", entry.title())
                                .addValue("sha256", entry.mainSha256())
                                .addValue("fingerprint", entry.fingerprint())
                                .addValue("readWith", entry.readWith())
                                .addValue("cameBack", entry.cameBack())
                                .addValue("firstSeen", sql(entry.firstSeen()))
                                .addValue("modified", sql(entry.modified())))
                        .toArray(MapSqlParameterSource[]::new));
    }

    private void insertFiles(List<IdentifiedResource> batch) {
        List<MapSqlParameterSource> rows = new ArrayList<>();
        for (IdentifiedResource resource : batch) {
            for (StoredFile file : resource.read().stored()) {
                rows.add(row(file, resource.entry().id()));
            }
        }
        insert(rows);
    }

    private static MapSqlParameterSource row(StoredFile file, String resourceId) {
        return new MapSqlParameterSource("path", file.seen().path())
                .addValue("id", resourceId)
                .addValue("size", file.seen().size())
                .addValue("modified", file.seen().modified())
                .addValue("sha256", file.sha256())
                .addValue("mediaType", file.facts().mediaType())
                .addValue("title", file.facts().title())
                .addValue("language", file.facts().language())
                .addValue("created", file.facts().created())
                .addValue("lead", file.facts().lead());
    }

    private void insert(List<MapSqlParameterSource> rows) {
        jdbc.batchUpdate("""
                insert into library.files (path, resource_id, size, modified, sha256, media_type, title, language,
                    created, lead)
                values (:path, :id, :size, :modified, :sha256, :mediaType, :title, :language, :created, :lead)
                """, rows.toArray(MapSqlParameterSource[]::new));
    }

    private void insertOrigins(List<IdentifiedResource> batch) {
        jdbc.batchUpdate(
                "insert into library.origins (resource_id, origin) values (:id, :origin)",
                batch.stream()
                        .flatMap(resource -> resource.read().described().description().origin().stream()
                                .map(origin -> new MapSqlParameterSource(
                                                "id", resource.entry().id())
                                        .addValue("origin", origin.value())))
                        .toArray(MapSqlParameterSource[]::new));
    }

    private void insertReports(List<IdentifiedResource> batch) {
        for (IdentifiedResource resource : batch) {
            List<Problem> problems = new ArrayList<>(resource.read().problems());
            problems.addAll(resource.cameBack().returned().problems());
            resource.remarks()
                    .forEach(remark ->
                            problems.add(Problem.description(resource.entry().path(), remark)));
            if (!problems.isEmpty()) {
                Reports.insert(jdbc, problems, resource.entry().id(), clock.instant());
            }
        }
    }

    static OffsetDateTime sql(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
