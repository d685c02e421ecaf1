package org.vitaressources.notebooks;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vitaressources.accounts.SqlTime;
import org.vitaressources.library.DatabaseSync;
import org.vitaressources.library.ResourceId;

/// What stands at the address of entries that were taken out.
@Component
public class Withdrawals {
    private final JdbcClient jdbc;
    private final DatabaseSync sync;

    Withdrawals(JdbcClient jdbc, DatabaseSync sync) {
        this.jdbc = jdbc;
        this.sync = sync;
    }

    /// An entry that was taken out.
    ///
    /// @param name of the file that it had
    /// @param reason for readers, perhaps empty
    public record Withdrawn(String name, String title, String reason, Instant at) {}

    @Transactional
    void put(ResourceId notebook, Withdrawn withdrawn, String by) {
        forget(notebook, withdrawn.name());
        jdbc.sql("""
                insert into notebooks.withdrawals (resource_id, name, title, reason, made_by, withdrawn)
                values (:notebook, :name, :title, :reason, :by, :at)
                """)
                .param("notebook", notebook.value())
                .param("name", withdrawn.name())
                .param("title", withdrawn.title())
                .param("reason", withdrawn.reason())
                .param("by", by)
                .param("at", SqlTime.of(withdrawn.at()))
                .update();
        sync.afterCommit();
    }

    void forget(ResourceId notebook, String name) {
        jdbc.sql("delete from notebooks.withdrawals where resource_id = :notebook and name = :name")
                .param("notebook", notebook.value())
                .param("name", name)
                .update();
    }

    /// What is said at the address of one.
    public Optional<Withdrawn> at(ResourceId notebook, String slug) {
        return jdbc
                .sql("select * from notebooks.withdrawals where resource_id = ?")
                .param(notebook.value())
                .query((row, number) -> new Withdrawn(
                        row.getString("name"),
                        row.getString("title"),
                        row.getString("reason"),
                        SqlTime.read(row, "withdrawn")))
                .list()
                .stream()
                .filter(one -> PublishedEntry.slug(one.name()).equals(slug))
                .findFirst();
    }

    Set<String> names(ResourceId notebook) {
        return jdbc
                .sql("select name from notebooks.withdrawals where resource_id = ?")
                .param(notebook.value())
                .query(String.class)
                .list()
                .stream()
                .collect(Collectors.toSet());
    }
}
