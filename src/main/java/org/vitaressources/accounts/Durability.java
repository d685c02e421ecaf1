package org.vitaressources.accounts;

import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.jdbc.support.MetaDataAccessException;
import org.springframework.stereotype.Component;

/// Forces what was committed onto the disk before a promise is made. Without it H2 survives a killed process but not a
/// power cut; PostgreSQL does this by itself.
@Component
public class Durability {
    private final JdbcClient jdbc;
    private final DataSource source;

    Durability(JdbcClient jdbc, DataSource source) {
        this.jdbc = jdbc;
        this.source = source;
    }

    /// Call it after the commit, before the answer.
    public void force() {
        if (isH2()) {
            jdbc.sql("checkpoint sync").update();
        }
    }

    private boolean isH2() {
        try {
            return JdbcUtils.extractDatabaseMetaData(
                    source, metaData -> metaData.getDatabaseProductName().equals("H2"));
        } catch (MetaDataAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
