package org.vitaressources.library;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The H2 file: opened with a look at all that it holds; set aside, never deleted, when it is damaged.
final class DatabaseFile {
    private static final Logger LOG = LoggerFactory.getLogger(DatabaseFile.class);
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("uuuu-MM-dd-HHmmss");
    static final String URL_START = "jdbc:h2:file:";
    private static final String SUFFIX = ".mv.db";
    /// H2's code for a file that another process holds.
    private static final int ALREADY_OPEN = 90020;
    /// H2's codes: corrupted, old format, and general for what a damaged page may raise.
    private static final List<Integer> DAMAGED = List.of(90030, 90048, 50000, 90028, 90031);

    /// Below this size nobody minds what the file holds.
    private static final long SMALL = 32L << 20;
    /// Percentage of the file's chunks that is still of use, below which it is written anew.
    private static final int WORTH_KEEPING = 60;

    private DatabaseFile() {}

    /// A connection that keeps the file open until the pool holds it.
    ///
    /// @param setAside where the damaged file went
    record Opened(Connection connection, Optional<Path> setAside) {}

    static boolean isOne(String url) {
        return url.startsWith(URL_START);
    }

    static Opened open(String url, String user, String password, Clock clock) {
        Path file = file(url);
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            try {
                return new Opened(sound(url, user, password), Optional.empty());
            } catch (SQLException | RuntimeException e) {
                if (!isDamage(e)) {
                    throw failure(file, e);
                }
                Path aside = file.resolveSibling(file.getFileName() + ".damaged-"
                        + LocalDateTime.now(clock).format(STAMP));
                LOG.error(
                        "La base de données {} est endommagée : elle est mise de côté sous {} ({})",
                        file,
                        aside,
                        e.getMessage());
                Files.move(file, aside);
                return new Opened(sound(url, user, password), Optional.of(aside));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Dossier des données inaccessible : " + file.getParent(), e);
        } catch (SQLException e) {
            throw failure(file, e);
        }
    }

    /// Writes the file anew without what is no longer of use, when that is most of it: with each commit put on
    /// disk at
    /// once (`WRITE_DELAY=0`), H2 never tidies in the background, and many small commits leave many times the size
    /// of the data behind. To be called when nobody uses the database any more; a kill on the way leaves the old
    /// file.
    static void compact(String url, String user, String password) {
        Path file = file(url);
        try {
            if (Files.size(file) < SMALL) {
                return;
            }
            try (Connection connection = DriverManager.getConnection(url, user, password);
                    Statement statement = connection.createStatement()) {
                if (fillRate(statement) < WORTH_KEEPING) {
                    statement.execute("shutdown compact");
                }
            }
        } catch (IOException | SQLException e) {
            // It is only larger than it need be.
            LOG.warn("La base de données {} n'a pas pu être compactée", file, e);
        }
    }

    private static int fillRate(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery("select setting_value from information_schema.settings"
                + " where setting_name = 'info.CHUNKS_FILL_RATE'")) {
            return row.next() ? row.getInt(1) : 100;
        }
    }

    static Path file(String url) {
        return Path.of(url.substring(URL_START.length()).split(";", 2)[0] + SUFFIX);
    }

    private static RuntimeException failure(Path file, Exception cause) {
        String why = cause instanceof SQLException sql && sql.getErrorCode() == ALREADY_OPEN
                ? "La base de données est déjà ouverte par un autre processus : arrêtez-le d'abord. "
                : "La base de données ne peut pas être ouverte. ";
        return new IllegalStateException(why + file, cause);
    }

    private static boolean isDamage(Exception cause) {
        return cause instanceof RuntimeException
                || (cause instanceof SQLException sql && DAMAGED.contains(sql.getErrorCode()));
    }

    /// Opens the database and reads every row of it once: damage shows now rather than under a reader.
    static Connection sound(String url, String user, String password) throws SQLException {
        Connection connection = DriverManager.getConnection(url, user, password);
        try (Statement statement = connection.createStatement()) {
            List<String> tables = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery(
                    "select table_schema, table_name from information_schema.tables where table_type = 'BASE TABLE'"
                            + " and table_schema <> 'INFORMATION_SCHEMA'")) {
                while (rows.next()) {
                    tables.add("\"%s\".\"%s\"".formatted(rows.getString(1), rows.getString(2)));
                }
            }
            for (String table : tables) {
                readAll(statement, table);
            }
            return connection;
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    private static void readAll(Statement statement, String table) throws SQLException {
        // A condition on whole rows that is never true makes H2 read each page without building a result.
        try (ResultSet rows = statement.executeQuery("select * from " + table + " where rand() < 0")) {
            if (rows.next()) {
                throw new IllegalStateException("A number below zero from rand()");
            }
        }
    }
}
