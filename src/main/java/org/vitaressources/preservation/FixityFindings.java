package org.vitaressources.preservation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vitaressources.library.Fixity.Finding;

/// Files that were found damaged, gone or unreadable while the site runs, until they are found well again.
@Component
public class FixityFindings {
    private final JdbcClient jdbc;
    private final Clock clock;

    FixityFindings(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// Where files are guarded.
    public enum Place {
        /// Under the content folder, named by their path.
        CONTENT,
        /// Under `data/fichiers`, named by their checksum.
        KEPT
    }

    /// A file that is not as it was recorded.
    ///
    /// @param path under the folder of its place
    /// @param noticed for the first time
    public record Found(Place place, String path, Finding finding, Instant noticed) {
        /// Where it is, from the folder of the centre.
        public String file() {
            return place == Place.CONTENT ? "content/" + path : "data/fichiers/" + path.substring(0, 2) + "/" + path;
        }
    }

    /// All of them, in the order of their names.
    public List<Found> all() {
        return jdbc.sql("select * from fixity.findings order by place, path")
                .query((row, number) -> new Found(
                        Place.valueOf(row.getString("place")),
                        row.getString("path"),
                        Finding.valueOf(row.getString("finding")),
                        row.getObject("noticed", OffsetDateTime.class).toInstant()))
                .list();
    }

    /// A file was looked at.
    @Transactional
    void looked(Place place, String path, Optional<Finding> finding) {
        if (finding.isEmpty()) {
            jdbc.sql("delete from fixity.findings where place = :place and path = :path")
                    .param("place", place.name())
                    .param("path", path)
                    .update();
            return;
        }
        int known = jdbc.sql("update fixity.findings set finding = :finding where place = :place and path = :path")
                .param("finding", finding.get().name())
                .param("place", place.name())
                .param("path", path)
                .update();
        if (known == 0) {
            jdbc.sql("insert into fixity.findings (place, path, finding, noticed)"
                            + " values (:place, :path, :finding, :now)")
                    .param("place", place.name())
                    .param("path", path)
                    .param("finding", finding.get().name())
                    .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                    .update();
        }
    }

    /// Up to which file the reading of a place has come; empty at its beginning.
    String position(Place place) {
        return jdbc.sql("select position from fixity.rounds where place = :place")
                .param("place", place.name())
                .query(String.class)
                .optional()
                .orElse("");
    }

    /// The reading of a place has come up to a file.
    @Transactional
    void position(Place place, String position) {
        int known = jdbc.sql("update fixity.rounds set position = :position, began = coalesce(began, :now)"
                        + " where place = :place")
                .param("place", place.name())
                .param("position", position)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        if (known == 0) {
            jdbc.sql("insert into fixity.rounds (place, position, began) values (:place, :position, :now)")
                    .param("place", place.name())
                    .param("position", position)
                    .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                    .update();
        }
    }

    /// The reading of a place has come to its end; the next one begins anew.
    @Transactional
    void ended(Place place) {
        jdbc.sql("update fixity.rounds set position = '', began = null, ended = :now where place = :place")
                .param("place", place.name())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /// How far the readings of the places are.
    ///
    /// @param began the one that is under way
    /// @param ended the last one of all files
    public record Round(Place place, Optional<Instant> began, Optional<Instant> ended) {}

    /// One of each place that was ever read.
    public List<Round> rounds() {
        return jdbc.sql("select * from fixity.rounds order by place")
                .query((row, number) ->
                        new Round(Place.valueOf(row.getString("place")), moment(row, "began"), moment(row, "ended")))
                .list();
    }

    private static Optional<Instant> moment(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
