package org.vitaressources.uploads;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What the database knows of files on their way. The number of bytes received is written after they are safe on disk,
/// so it never promises too much.
@Component
class UploadRows {
    private final JdbcClient jdbc;

    UploadRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Upload upload) {
        jdbc.sql("""
                insert into uploads.uploads (id, owner, destination, name, fingerprint, size, received, touched, finished)
                values (:id, :owner, :destination, :name, :fingerprint, :size, 0, :touched, false)
                """)
                .param("id", upload.id())
                .param("owner", upload.owner())
                .param("destination", upload.destination())
                .param("name", upload.name())
                .param("fingerprint", upload.fingerprint())
                .param("size", upload.size())
                .param("touched", sql(upload.touched()))
                .update();
    }

    Optional<Upload> find(String id) {
        return jdbc.sql("select * from uploads.uploads where id = :id")
                .param("id", id)
                .query((row, number) -> upload(row))
                .optional();
    }

    List<Upload> of(String owner) {
        return jdbc.sql("select * from uploads.uploads where owner = :owner order by touched, id")
                .param("owner", owner)
                .query((row, number) -> upload(row))
                .list();
    }

    /// Those that nothing was heard of since.
    List<Upload> untouchedSince(Instant moment) {
        return jdbc.sql("select * from uploads.uploads where touched < :moment")
                .param("moment", sql(moment))
                .query((row, number) -> upload(row))
                .list();
    }

    void received(String id, long bytes, Instant now) {
        jdbc.sql("update uploads.uploads set received = :bytes, touched = :now where id = :id")
                .param("bytes", bytes)
                .param("now", sql(now))
                .param("id", id)
                .update();
    }

    void finished(String id) {
        jdbc.sql("update uploads.uploads set finished = true where id = :id")
                .param("id", id)
                .update();
    }

    void remove(String id) {
        jdbc.sql("delete from uploads.uploads where id = :id").param("id", id).update();
    }

    private static Upload upload(java.sql.ResultSet row) throws java.sql.SQLException {
        return new Upload(
                row.getString("id"),
                row.getString("owner"),
                row.getString("destination"),
                row.getString("name"),
                row.getString("fingerprint"),
                row.getLong("size"),
                row.getLong("received"),
                row.getObject("touched", OffsetDateTime.class).toInstant(),
                row.getBoolean("finished"));
    }

    private static OffsetDateTime sql(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
