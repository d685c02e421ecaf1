package org.vitaressources.library;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Makes what was committed survive a power cut, for the few commits that are promises. H2 writes at once (its URL says
/// `WRITE_DELAY=0`) but leaves the last step to the system unless asked; other databases do it by themselves.
@Component
public class DatabaseSync {
    private final DataSource database;
    private final boolean h2;

    DatabaseSync(DataSource database) throws SQLException {
        this.database = database;
        try (Connection connection = database.getConnection()) {
            h2 = connection.getMetaData().getDatabaseProductName().equals("H2");
        }
    }

    /// After the transaction in progress.
    public void afterCommit() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            now();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                now();
            }
        });
    }

    /// At once.
    public void now() {
        if (!h2) {
            return;
        }
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("checkpoint sync");
        } catch (SQLException e) {
            throw new IllegalStateException("What was written may not survive a power cut", e);
        }
    }
}
