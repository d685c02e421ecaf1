package org.vitaressources.accounts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/// Moments as both databases keep them.
public final class SqlTime {
    private SqlTime() {}

    /// For a parameter.
    public static OffsetDateTime of(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }

    /// From a column that is never null.
    public static Instant read(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
