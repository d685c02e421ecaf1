package org.vitaressources.preservation;

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

    @Transactional
    void position(Place place, String position) {
        jdbc.sql("delete from fixity.rounds where place = :place")
                .param("place", place.name())
                .update();
        jdbc.sql("insert into fixity.rounds (place, position) values (:place, :position)")
                .param("place", place.name())
                .param("position", position)
                .update();
    }
}
