package org.vitaressources.library;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;
import org.vitaressources.library.LibraryReport.Level;
import org.vitaressources.library.LibraryReport.Stage;
import org.vitaressources.text.ReadingStatus;

/// What the librarian should know, as the database keeps it.
@Component
class Reports {
    private static final int MOST = 10_000;
    private static final int LONGEST_MESSAGE = 2000;
    private final NamedParameterJdbcTemplate jdbc;
    private final Clock clock;

    Reports(NamedParameterJdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<LibraryReport> all() {
        return jdbc.query("""
                select p.*, r.slug from library.reports p left join library.resources r on r.id = p.resource_id
                order by p.noticed desc, p.path, p.message fetch first :most rows only
                """, new MapSqlParameterSource("most", MOST), (row, number) -> {
            String slug = row.getString("slug");
            return new LibraryReport(
                    Level.valueOf(row.getString("level")),
                    Stage.valueOf(row.getString("stage")),
                    row.getString("path"),
                    slug == null ? "" : slug,
                    ReadingStatus.valueOf(row.getString("status")),
                    row.getString("message"),
                    row.getObject("noticed", OffsetDateTime.class).toInstant());
        });
    }

    /// Replaces what is said of files of these areas that belong to no resource; what was said before keeps its time.
    void replace(List<Area> areas, List<Problem> problems) {
        List<Problem> known = new ArrayList<>();
        jdbc.query(
                "select * from library.reports where resource_id = :none",
                new MapSqlParameterSource("none", Catalogue.NO_RESOURCE),
                row -> {
                    String path = row.getString("path");
                    if (areas.stream().anyMatch(area -> area.holds(path))) {
                        known.add(new Problem(
                                Level.valueOf(row.getString("level")),
                                Stage.valueOf(row.getString("stage")),
                                path,
                                ReadingStatus.valueOf(row.getString("status")),
                                row.getString("message")));
                    }
                });
        known.stream()
                .filter(problem -> !problems.contains(problem))
                .forEach(problem -> jdbc.update(
                        "delete from library.reports where resource_id = :none and path = :path and message = :message",
                        new MapSqlParameterSource("none", Catalogue.NO_RESOURCE)
                                .addValue("path", problem.path())
                                .addValue("message", problem.message())));
        List<Problem> unknown = problems.stream()
                .distinct()
                .filter(problem -> !known.contains(problem))
                .toList();
        insert(jdbc, unknown, Catalogue.NO_RESOURCE, clock.instant());
    }

    static void insert(NamedParameterJdbcTemplate jdbc, List<Problem> problems, String resourceId, Instant noticed) {
        jdbc.batchUpdate(
                """
                insert into library.reports (path, resource_id, level, stage, status, message, noticed)
                values (:path, :id, :level, :stage, :status, :message, :noticed)
                """,
                problems.stream()
                        .map(problem -> new MapSqlParameterSource("path", problem.path())
                                .addValue("id", resourceId)
                                .addValue("level", problem.level().name())
                                .addValue("stage", problem.stage().name())
                                .addValue("status", problem.status().name())
                                .addValue("message", FileFacts.cut(problem.message(), LONGEST_MESSAGE))
                                .addValue("noticed", CatalogueWriter.sql(noticed)))
                        .toArray(MapSqlParameterSource[]::new));
    }
}
