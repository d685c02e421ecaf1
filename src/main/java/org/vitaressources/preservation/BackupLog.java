package org.vitaressources.preservation;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// When backups were made, as far as the centre was told.
@Component
public class BackupLog {
    private static final int KEPT = 100;

    private final JdbcClient jdbc;

    BackupLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// A backup.
    ///
    /// @param made the moment that it shows
    public record Entry(Instant made, long files, long bytes) {}

    /// The latest.
    public Optional<Entry> latest() {
        return jdbc.sql("select made, files, bytes from fixity.backups order by made desc fetch first 1 rows only")
                .query((row, number) -> new Entry(
                        row.getObject("made", OffsetDateTime.class).toInstant(),
                        row.getLong("files"),
                        row.getLong("bytes")))
                .optional();
    }

    /// One was made.
    @Transactional
    public void note(Instant made, long files, long bytes) {
        jdbc.sql("insert into fixity.backups (made, files, bytes) values (:made, :files, :bytes)")
                .param("made", made.atOffset(ZoneOffset.UTC))
                .param("files", files)
                .param("bytes", bytes)
                .update();
        jdbc.sql("delete from fixity.backups where id not in"
                        + " (select id from fixity.backups order by made desc fetch first " + KEPT + " rows only)")
                .update();
    }
}
