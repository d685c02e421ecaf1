package org.vitaressources.library;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.vitaressources.archive.ArchivePart;
import org.vitaressources.archive.ArchiveRecord;
import org.vitaressources.archive.PartReader;
import org.vitaressources.archive.PartWriter;

/// What the catalogue remembers of resources that their files cannot say: identity, address and former ones, when they
/// came; also of those whose files are gone.
@Component
@Order(1)
class ResourcesPart implements ArchivePart {
    private final JdbcClient jdbc;

    ResourcesPart(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "ressources";
    }

    @Override
    public String about() {
        return """
                Les ressources : identité, adresse, anciennes adresses, date d’arrivée dans le fonds.
                « chemin » est le fichier principal sous content/ ; « partie » est la date où ses fichiers ont quitté le fonds.""";
    }

    @Override
    public Set<String> tables() {
        return Set.of("library.resources", "library.former_slugs");
    }

    @Override
    public void write(PartWriter out) {
        Map<String, List<String>> former = new HashMap<>();
        jdbc.sql("select slug, resource_id from library.former_slugs order by slug")
                .query(row -> {
                    former.computeIfAbsent(row.getString("resource_id"), id -> new ArrayList<>())
                            .add(row.getString("slug"));
                });
        jdbc.sql("select * from library.resources order by id").query(row -> {
            Map<String, Object> values = new LinkedHashMap<>();
            values.put("id", row.getString("id"));
            values.put("titre", row.getString("title"));
            values.put("chemin", row.getString("path"));
            values.put("dossier", row.getBoolean("bundle"));
            values.put("adresse", row.getString("slug"));
            values.put("adresse-tiree-de", row.getString("slug_base"));
            if (former.containsKey(row.getString("id"))) {
                values.put("anciennes-adresses", former.get(row.getString("id")));
            }
            if (row.getString("declared_id") != null) {
                values.put("id-demande", row.getString("declared_id"));
            }
            values.put(
                    "arrivee", row.getObject("first_seen", OffsetDateTime.class).toInstant());
            values.put(
                    "modifiee", row.getObject("modified", OffsetDateTime.class).toInstant());
            OffsetDateTime gone = row.getObject("gone", OffsetDateTime.class);
            if (gone != null) {
                values.put("partie", gone.toInstant());
            }
            values.put("en-tete-etranger", row.getBoolean("foreign_front_matter"));
            values.put("sha256", row.getString("main_sha256"));
            values.put("empreinte", row.getString("fingerprint"));
            values.put("lue-avec", row.getString("read_with"));
            out.add(values);
        });
    }

    @Override
    public void read(PartReader in) {
        in.each(this::insert);
    }

    private void insert(ArchiveRecord one) {
        String id = one.text("id", ResourceId.FORM);
        jdbc.sql("""
                insert into library.resources (id, slug, slug_base, path, bundle, foreign_front_matter, declared_id,
                    title, main_sha256, fingerprint, read_with, first_seen, modified, gone)
                values (:id, :slug, :base, :path, :bundle, :foreign, :declared, :title, :sha256, :fingerprint,
                    :readWith, :firstSeen, :modified, :gone)
                """)
                .param("id", id)
                .param("slug", ArchivedPaths.slug(one, "adresse", one.text("adresse")))
                .param("base", one.text("adresse-tiree-de"))
                .param("path", ArchivedPaths.path(one, "chemin"))
                .param("bundle", one.flag("dossier"))
                .param("foreign", one.flag("en-tete-etranger"))
                .param("declared", one.text("id-demande").isEmpty() ? null : one.text("id-demande"))
                .param("title", one.text("titre"))
                .param("sha256", one.text("sha256", "[0-9a-f]{64}|"))
                .param("fingerprint", one.text("empreinte"))
                .param("readWith", one.text("lue-avec"))
                .param("firstSeen", CatalogueWriter.sql(one.instant("arrivee")))
                .param("modified", CatalogueWriter.sql(one.instant("modifiee")))
                .param("gone", one.moment("partie").map(CatalogueWriter::sql).orElse(null))
                .update();
        for (String former : one.texts("anciennes-adresses")) {
            jdbc.sql("insert into library.former_slugs (slug, resource_id) values (:slug, :id)")
                    .param("slug", ArchivedPaths.slug(one, "anciennes-adresses", former))
                    .param("id", id)
                    .update();
        }
    }
}
