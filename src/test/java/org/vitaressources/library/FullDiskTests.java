package org.vitaressources.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import org.h2.store.fs.FileBaseDefault;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A disk that fills up under the database: H2 gives its file up at the first write that fails.
class FullDiskTests {
    private static final FullDisk DISK = new FullDisk();

    @BeforeAll
    static void mount() {
        FilePath.register(DISK);
    }

    @AfterAll
    static void unmount() {
        FilePath.unregister(DISK);
    }

    @Test
    void readsGoOnAndWritesComeBackWithTheRoom(@TempDir Path folder) {
        try (HikariDataSource pool = new HikariDataSource()) {
            pool.setJdbcUrl("jdbc:h2:" + FullDisk.SCHEME + ":" + folder.resolve("vita") + ";WRITE_DELAY=0");
            LostDatabase.noticedBy(pool);
            JdbcClient database = JdbcClient.create(pool);
            database.sql("create table words (word varchar)").update();
            insert(database, "avant");

            FullDisk.FULL.set(true);
            try {
                assertThatThrownBy(() -> insert(database, "pendant")).isInstanceOf(DataAccessException.class);
                assertThat(wordsAfterTheLostConnections(database, pool)).isEqualTo(1);
                assertThatThrownBy(() -> insert(database, "pendant")).isInstanceOf(DataAccessException.class);
            } finally {
                FullDisk.FULL.set(false);
            }

            assertThat(wordsAfterTheLostConnections(database, pool)).isEqualTo(1);
            insert(database, "après");
            assertThat(words(database)).isEqualTo(2);
        }
    }

    /// A connection lent within half a second of its last use is not tried: each may fail once, and is dropped by it.
    private static int wordsAfterTheLostConnections(JdbcClient database, HikariDataSource pool) {
        for (int i = 0; i < pool.getMaximumPoolSize(); i++) {
            try {
                return words(database);
            } catch (DataAccessException lost) {
                assertThat(lost).hasStackTraceContaining("90098");
            }
        }
        return words(database);
    }

    private static int words(JdbcClient database) {
        return database.sql("select count(*) from words").query(Integer.class).single();
    }

    private static void insert(JdbcClient database, String word) {
        database.sql("insert into words values (?)").param(word).update();
    }

    /// The usual files, as long as there is room; public because H2 makes more of them.
    public static final class FullDisk extends FilePathWrapper {
        static final String SCHEME = "full";
        static final AtomicBoolean FULL = new AtomicBoolean();

        @Override
        public String getScheme() {
            return SCHEME;
        }

        @Override
        public FileChannel open(String mode) throws IOException {
            return new Limited(super.open(mode));
        }
    }

    private static final class Limited extends FileBaseDefault {
        private final FileChannel disk;

        Limited(FileChannel disk) {
            this.disk = disk;
        }

        @Override
        public synchronized int write(ByteBuffer bytes, long position) throws IOException {
            if (FullDisk.FULL.get()) {
                throw new IOException("No space left on device");
            }
            return disk.write(bytes, position);
        }

        @Override
        public synchronized int read(ByteBuffer bytes, long position) throws IOException {
            return disk.read(bytes, position);
        }

        @Override
        public long size() throws IOException {
            return disk.size();
        }

        @Override
        protected void implTruncate(long size) throws IOException {
            disk.truncate(size);
        }

        @Override
        public void force(boolean metaData) throws IOException {
            disk.force(metaData);
        }

        @Override
        public java.nio.channels.FileLock tryLock(long position, long size, boolean shared) throws IOException {
            return disk.tryLock(position, size, shared);
        }

        @Override
        protected void implCloseChannel() throws IOException {
            disk.close();
        }
    }
}
