package org.vitaressources.archive;

import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The rows of one table, out and in. A record has the name of the table and a value for each column that is not null;
/// columns that an older program did not know keep their default.
final class TableRows {
    static final String TABLE = "table";

    private final JdbcClient jdbc;
    private final String name;
    private final Map<String, Integer> types;

    TableRows(JdbcClient jdbc, String name) {
        this.jdbc = jdbc;
        this.name = name;
        this.types = jdbc.sql("select * from " + name + " where 1 = 0").query(TableRows::types);
    }

    String name() {
        return name;
    }

    void write(PartWriter out) {
        jdbc.sql("select * from " + name + " order by 1").query(row -> {
            Map<String, Object> values = new LinkedHashMap<>();
            values.put(TABLE, name);
            for (Map.Entry<String, Integer> column : types.entrySet()) {
                Object value = value(row, column.getKey(), column.getValue());
                if (value != null) {
                    values.put(column.getKey(), value);
                }
            }
            out.add(values);
        });
    }

    void insert(ArchiveRecord row) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (String column : row.values().keySet()) {
            if (!column.equals(TABLE)) {
                Integer type = types.get(column);
                if (type == null) {
                    throw row.fault(column);
                }
                values.put(column, parameter(row, column, type));
            }
        }
        jdbc.sql("insert into " + name + " (" + String.join(", ", values.keySet()) + ") values ("
                        + values.keySet().stream().map(column -> ":" + column).collect(Collectors.joining(", ")) + ")")
                .params(values)
                .update();
    }

    /// Numbers that the database gives by itself go on after those that were put in.
    void continueNumbers() {
        String[] names = name.split("\\.");
        List<String> given = jdbc.sql("""
                select column_name from information_schema.columns
                where lower(table_schema) = :schema and lower(table_name) = :table and is_identity = 'YES'
                """)
                .param("schema", names[0])
                .param("table", names[1])
                .query(String.class)
                .list();
        for (String column : given) {
            long next = jdbc.sql("select coalesce(max(" + column + "), 0) + 1 from " + name)
                    .query(Long.class)
                    .single();
            jdbc.sql("alter table " + name + " alter column " + column + " restart with " + next)
                    .update();
        }
    }

    private static Object parameter(ArchiveRecord row, String column, int type) {
        return switch (type) {
            case Types.TIMESTAMP_WITH_TIMEZONE, Types.TIMESTAMP ->
                row.instant(column).atOffset(java.time.ZoneOffset.UTC);
            case Types.DATE -> day(row, column);
            case Types.BOOLEAN, Types.BIT -> row.flag(column);
            case Types.INTEGER, Types.BIGINT, Types.SMALLINT -> row.number(column);
            default -> row.text(column);
        };
    }

    private static LocalDate day(ArchiveRecord row, String column) {
        try {
            return LocalDate.parse(row.text(column));
        } catch (DateTimeException e) {
            throw row.fault(column);
        }
    }

    private static @Nullable Object value(ResultSet row, String column, int type) throws SQLException {
        if (row.getObject(column) == null) {
            return null;
        }
        return switch (type) {
            case Types.TIMESTAMP_WITH_TIMEZONE, Types.TIMESTAMP ->
                row.getObject(column, OffsetDateTime.class).toInstant();
            case Types.DATE -> row.getObject(column, LocalDate.class).toString();
            case Types.BOOLEAN, Types.BIT -> row.getBoolean(column);
            case Types.INTEGER, Types.BIGINT, Types.SMALLINT -> row.getLong(column);
            default -> row.getString(column);
        };
    }

    private static Map<String, Integer> types(ResultSet none) throws SQLException {
        ResultSetMetaData columns = none.getMetaData();
        Map<String, Integer> types = new LinkedHashMap<>();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            types.put(columns.getColumnName(i).toLowerCase(Locale.ROOT), columns.getColumnType(i));
        }
        return types;
    }
}
