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
    /// The pool, and where a damaged file went before it was opened.
    record Database(HikariDataSource pool, Optional<String> setAside) {}

    @Bean(destroyMethod = "")
    Database database(DataSourceProperties source, LibraryProperties properties, Clock clock) throws SQLException {
        if (source.getUrl() == null) {
            source.setUrl("jdbc:h2:file:"
                    + properties.data().toAbsolutePath().normalize().resolve("vita")
                    + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE");
        }
        String user = Objects.requireNonNullElse(source.getUsername(), "vita");
        String password = Objects.requireNonNullElse(source.getPassword(), "");
        source.setUsername(user);
        source.setPassword(password);
        String url = source.determineUrl();
        if (!DatabaseFile.isOne(url)) {
            return new Database(pool(source), Optional.empty());
        }
        DatabaseFile.Opened opened = DatabaseFile.open(url, user, password, clock);
        try {
            HikariDataSource pool = pool(source);
            pool.getConnection().close();
            return new Database(
                    pool, opened.setAside().map(path -> path.getFileName().toString()));
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
        return source.initializeDataSourceBuilder().type(HikariDataSource.class).build();
    }
}
