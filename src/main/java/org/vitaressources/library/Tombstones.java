package org.vitaressources.library;

import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What stands at the addresses of resources that were withdrawn.
@Component
class Tombstones {
    private final JdbcClient jdbc;

    Tombstones(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Tombstone> at(String slug) {
        return where("slug", slug);
    }

    Optional<Tombstone> of(ResourceId resource) {
        return where("resource_id", resource.value());
    }

    private Optional<Tombstone> where(String column, String value) {
        return jdbc
                .sql("select * from library.tombstones where " + column + " = ? order by withdrawn_at desc")
                .param(value)
                .query((row, number) -> new Tombstone(
                        new ResourceId(row.getString("resource_id")),
                        row.getString("slug"),
                        row.getString("title"),
                        row.getString("reason"),
                        row.getObject("withdrawn_at", OffsetDateTime.class).toInstant(),
                        row.getBoolean("silent")))
                .list()
                .stream()
                .findFirst();
    }

    @Transactional
    void put(Revision withdrawal, CatalogueEntry entry) {
        remove(withdrawal.resource());
        jdbc.sql("""
                insert into library.tombstones (resource_id, slug, title, reason, withdrawn_at, silent)
                values (:id, :slug, :title, :reason, :at, false)
                """)
                .param("id", withdrawal.resource().value())
                .param("slug", entry.slug())
                .param("title", entry.title())
                .param("reason", withdrawal.note())
                .param("at", CatalogueWriter.sql(withdrawal.at()))
                .update();
    }

    void silence(ResourceId resource) {
        jdbc.sql("update library.tombstones set silent = true where resource_id = ?")
                .param(resource.value())
                .update();
    }

    void remove(ResourceId resource) {
        jdbc.sql("delete from library.tombstones where resource_id = ?")
                .param(resource.value())
                .update();
    }
}
