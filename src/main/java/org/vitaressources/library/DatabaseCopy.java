package org.vitaressources.library;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.zip.ZipInputStream;
import javax.sql.DataSource;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.stereotype.Component;

/// Copies of the database while it is in use, and what can be done with one. Only where the database is the H2 file of
/// the centre; others are copied by their own tools.
@Component
public class DatabaseCopy {
    /// Ending of the file of a database.
    public static final String SUFFIX = ".mv.db";

    private final DataSource database;
    private final DataSourceProperties source;

    DatabaseCopy(DataSource database, DataSourceProperties source) {
        this.database = database;
        this.source = source;
    }

    /// Whether the database is a file that can be copied so.
    public boolean isPossible() {
        return DatabaseFile.isOne(source.determineUrl());
    }

    /// Writes a copy as the database stands now: every commit before the call, and none that is half done.
    ///
    /// @param file to write; its name ends with [#SUFFIX]
    public void to(Path file) throws IOException {
        Path zip = file.resolveSibling(file.getFileName() + ".zip");
        try (Connection connection = database.getConnection();
                PreparedStatement backup = connection.prepareStatement("backup to ?")) {
            backup.setString(1, zip.toString());
            backup.execute();
        } catch (SQLException e) {
            throw new IOException("The database could not be copied", e);
        }
        try (ZipInputStream entries = new ZipInputStream(Files.newInputStream(zip))) {
            if (entries.getNextEntry() == null) {
                throw new IOException("The copy of the database is empty");
            }
            InputStream bytes = entries;
            Files.copy(bytes, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(zip);
        }
    }

    /// Opens a copy, once every row of it was read: a copy that cannot be opened is no copy.
    ///
    /// @param user of the database that was copied
    public static Connection open(Path file, String user, String password) throws SQLException {
        return DatabaseFile.sound(url(file), user, password);
    }

    /// Closes a copy and leaves its file as small as what it holds.
    public static void closeCompact(Connection copy) throws SQLException {
        try (copy;
                Statement statement = copy.createStatement()) {
            statement.execute("shutdown compact");
        }
    }

    /// How to connect to a copy.
    public static String url(Path file) {
        String path = file.toAbsolutePath().normalize().toString();
        return DatabaseFile.URL_START
                + path.substring(0, path.length() - SUFFIX.length())
                + DatabaseConfiguration.OPTIONS;
    }

    /// Where the database file of a centre is.
    ///
    /// @param url as configured, empty for the usual place
    /// @return nothing when it is no H2 file
    public static java.util.Optional<Path> place(String url, Path data) {
        if (url.isEmpty()) {
            return java.util.Optional.of(data.resolve("vita" + SUFFIX));
        }
        return DatabaseFile.isOne(url) ? java.util.Optional.of(DatabaseFile.file(url)) : java.util.Optional.empty();
    }
}
