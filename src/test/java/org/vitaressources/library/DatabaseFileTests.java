package org.vitaressources.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseFileTests {
    private static final int COMMITS = 400;
    private static final int ROWS = 40;

    private final Path folder;
    private final String url;

    DatabaseFileTests(@TempDir Path folder) {
        this.folder = folder;
        url = "jdbc:h2:file:" + folder.resolve("vita") + ";WRITE_DELAY=0";
    }

    @Test
    void writesAFileAnewThatIsMostlyWaste() throws SQLException, IOException {
        fill(COMMITS);
        long before = size();
        DatabaseFile.compact(url, "vita", "");
        assertThat(size()).isLessThan(before / 4);
        assertThat(rows()).isEqualTo(COMMITS * ROWS);
    }

    @Test
    void leavesASmallFileAsItIs() throws SQLException, IOException {
        fill(10);
        long before = size();
        DatabaseFile.compact(url, "vita", "");
        assertThat(size()).isEqualTo(before);
        assertThat(rows()).isEqualTo(10 * ROWS);
    }

    /// Small commits of keys in no order: each touches most pages of the index.
    private void fill(int commits) throws SQLException {
        Random keys = new Random(7);
        try (Connection connection = DriverManager.getConnection(url, "vita", "")) {
            connection.createStatement().execute("create table words (word varchar(200) primary key)");
            connection.setAutoCommit(false);
            try (PreparedStatement insert = connection.prepareStatement("insert into words values (?)")) {
                for (int commit = 0; commit < commits; commit++) {
                    for (int row = 0; row < ROWS; row++) {
                        insert.setString(1, Long.toHexString(keys.nextLong()).repeat(8));
                        insert.addBatch();
                    }
                    insert.executeBatch();
                    connection.commit();
                }
            }
        }
    }

    private int rows() throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, "vita", "");
                ResultSet row = connection.createStatement().executeQuery("select count(*) from words")) {
            return row.next() ? row.getInt(1) : -1;
        }
    }

    private long size() throws IOException {
        return Files.size(folder.resolve("vita.mv.db"));
    }
}
