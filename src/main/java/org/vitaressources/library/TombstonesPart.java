package org.vitaressources.library;

import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.vitaressources.archive.ArchivePart;
import org.vitaressources.archive.PartReader;
import org.vitaressources.archive.PartWriter;

/// What stands at the addresses of resources that were withdrawn.
@Component
@Order(3)
class TombstonesPart implements ArchivePart {
    private final JdbcClient jdbc;

    TombstonesPart(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "retraits";
    }

    @Override
    public String about() {
        return """
                Les ressources retirées : ce que leur adresse dit depuis. « muet » : elle ne dit rien, ce n’était qu’un essai.""";
    }

    @Override
    public Set<String> tables() {
        return Set.of("library.tombstones");
    }

    @Override
    public void write(PartWriter out) {
        jdbc.sql("select * from library.tombstones order by resource_id").query(row -> {
            Map<String, Object> values = new LinkedHashMap<>();
            values.put("ressource", row.getString("resource_id"));
            values.put("adresse", row.getString("slug"));
            values.put("titre", row.getString("title"));
            values.put("motif", row.getString("reason"));
            values.put(
                    "date", row.getObject("withdrawn_at", OffsetDateTime.class).toInstant());
            values.put("muet", row.getBoolean("silent"));
            out.add(values);
        });
    }

    @Override
    public void read(PartReader in) {
        in.each(one -> jdbc.sql("""
                insert into library.tombstones (resource_id, slug, title, reason, withdrawn_at, silent)
                values (:id, :slug, :title, :reason, :at, :silent)
                """)
                .param("id", one.text("ressource", ResourceId.FORM))
                .param("slug", ArchivedPaths.slug(one, "adresse", one.text("adresse")))
                .param("title", one.text("titre"))
                .param("reason", one.text("motif"))
                .param("silent", one.flag("muet"))
                .param("at", CatalogueWriter.sql(one.instant("date")))
                .update());
    }
}
