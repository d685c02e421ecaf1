package org.vitaressources.uploads;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A file on its way, as a database says it, for who takes a copy of both.
///
/// @param received bytes that its sender was told to be safe
public record UnfinishedUpload(String id, long received) {
    /// Those that a database holds.
    public static List<UnfinishedUpload> all(JdbcClient jdbc) {
        return jdbc.sql("select id, received from uploads.uploads where not finished and received > 0 order by id")
                .query((row, number) -> new UnfinishedUpload(row.getString("id"), row.getLong("received")))
                .list();
    }

    /// Name of the file with its bytes in the folder of uploads.
    public String file() {
        return id + UploadParts.SUFFIX;
    }
}
