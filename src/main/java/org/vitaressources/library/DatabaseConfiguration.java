package org.vitaressources.library;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The database: an H2 file in the data folder, unless `spring.datasource.url` names another.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DataSourceProperties.class)
class DatabaseConfiguration {
    /// Commits survive the death of the process; small pages, because each commit writes anew every page that it
    /// touches, and keys come in no order (a first reading of 120,000 files left 520 MB instead of 1,420). What is
    /// written goes to the end of the file, never into freed space: there, H2 2.5 finds the latest commits after a
    /// kill only if it had time to write its header too, and lost some of about every fortieth kill. The file is
    /// compacted when the centre stops.
    static final String OPTIONS = ";WRITE_DELAY=0;PAGE_SIZE=1024;REUSE_SPACE=FALSE;DB_CLOSE_ON_EXIT=FALSE";

    /// The pool, and where a damaged file went before it was opened.
    ///
    /// @param afterwards what is left to do when the pool is closed
    record Database(HikariDataSource pool, Optional<String> setAside, Runnable afterwards) {
        /// Called after the pool was closed, since the pool is made from this.
        void tidy() {
            afterwards.run();
        }
    }

    @Bean(destroyMethod = "tidy")
    Database database(DataSourceProperties source, LibraryProperties properties, Clock clock) throws SQLException {
        if (source.getUrl() == null) {
            source.setUrl("jdbc:h2:file:"
                    + properties.data().toAbsolutePath().normalize().resolve("vita") + OPTIONS);
        }
        String user = Objects.requireNonNullElse(source.getUsername(), "vita");
        String password = Objects.requireNonNullElse(source.getPassword(), "");
        source.setUsername(user);
        source.setPassword(password);
        String url = source.determineUrl();
        if (!DatabaseFile.isOne(url)) {
            return new Database(pool(source), Optional.empty(), () -> {});
        }
        DatabaseFile.Opened opened = DatabaseFile.open(url, user, password, clock);
        try {
            HikariDataSource pool = pool(source);
            pool.getConnection().close();
            return new Database(
                    pool,
                    opened.setAside().map(path -> path.getFileName().toString()),
                    () -> DatabaseFile.compact(url, user, password));
        } finally {
            // Only now that the pool has connected, so that the file is not closed and opened again.
            opened.connection().close();
        }
    }

    @Bean
    HikariDataSource dataSource(Database database) {
        return database.pool();
    }

    private static HikariDataSource pool(DataSourceProperties source) {
        HikariDataSource pool = source.initializeDataSourceBuilder()
                .type(HikariDataSource.class)
                .build();
        LostDatabase.noticedBy(pool);
        return pool;
    }
}
