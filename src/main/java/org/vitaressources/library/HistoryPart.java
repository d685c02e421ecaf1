package org.vitaressources.library;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.vitaressources.archive.ArchivePart;
import org.vitaressources.archive.ArchiveRecord;
import org.vitaressources.archive.PartReader;
import org.vitaressources.archive.PartWriter;

/// Every state of every resource that the centre keeps, with its bytes.
@Component
@Order(2)
class HistoryPart implements ArchivePart {
    private static final String KIND = "PUBLICATION|DISK|WITHDRAWAL";
    private static final String SHA_256 = "[0-9a-f]{64}";

    private final JdbcClient jdbc;

    HistoryPart(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "historique";
    }

    @Override
    public String about() {
        return """
                Les versions des ressources, de la première à la dernière. « nature » : PUBLICATION (par le centre), DISK (fichiers
                modifiés à la main), WITHDRAWAL (retrait). « par » est l’identité d’une personne (personnes.yml). Les octets de chaque
                fichier sont sous site/octets/, au nom de leur SHA-256, ou sous content/ quand un fichier d’aujourd’hui est le même.""";
    }

    @Override
    public Set<String> tables() {
        return Set.of("library.revisions", "library.revision_files");
    }

    @Override
    public void write(PartWriter out) {
        Map<String, Object> state = new LinkedHashMap<>();
        List<Map<String, Object>> files = new ArrayList<>();
        jdbc.sql("""
                select r.*, f.path, f.sha256, f.size from library.revisions r left join library.revision_files f
                    on f.resource_id = r.resource_id and f.number = r.number
                where not r.pending order by r.resource_id, r.number, f.path
                """).query(row -> {
            String id = row.getString("resource_id");
            if (!id.equals(state.get("ressource"))
                    || !Integer.valueOf(row.getInt("number")).equals(state.get("numero"))) {
                end(state, files, out);
                begin(state, row);
            }
            if (row.getString("path") != null) {
                Map<String, Object> file = new LinkedHashMap<>();
                file.put("chemin", row.getString("path"));
                file.put("octets", row.getLong("size"));
                file.put("sha256", row.getString("sha256"));
                files.add(file);
            }
        });
        end(state, files, out);
    }

    private static void begin(Map<String, Object> state, ResultSet row) throws SQLException {
        state.put("ressource", row.getString("resource_id"));
        state.put("numero", row.getInt("number"));
        state.put("nature", row.getString("kind"));
        state.put("date", row.getObject("made_at", OffsetDateTime.class).toInstant());
        state.put("principal", row.getString("main"));
        put(state, "par", row.getString("made_by"));
        put(state, "note", row.getString("note"));
    }

    private static void put(Map<String, Object> state, String key, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            state.put(key, value);
        }
    }

    private static void end(Map<String, Object> state, List<Map<String, Object>> files, PartWriter out) {
        if (state.isEmpty()) {
            return;
        }
        if (!files.isEmpty()) {
            state.put("fichiers", List.copyOf(files));
            files.forEach(file -> out.needsBytes(String.valueOf(file.get("sha256"))));
        }
        if (state.containsKey("par")) {
            out.names(String.valueOf(state.get("par")));
        }
        out.add(new LinkedHashMap<>(state));
        state.clear();
        files.clear();
    }

    @Override
    public void read(PartReader in) {
        in.each(this::insert);
    }

    private void insert(ArchiveRecord one) {
        String id = one.text("ressource", ResourceId.FORM);
        long number = one.number("numero");
        jdbc.sql("""
                insert into library.revisions (resource_id, number, kind, pending, main, made_at, made_by, note)
                values (:id, :number, :kind, false, :main, :at, :by, :note)
                """)
                .param("id", id)
                .param("number", number)
                .param("kind", one.text("nature", KIND))
                .param("main", ArchivedPaths.path(one, "principal"))
                .param("at", CatalogueWriter.sql(one.instant("date")))
                .param("by", one.text("par"))
                .param("note", one.text("note"))
                .update();
        for (ArchiveRecord file : one.records("fichiers")) {
            String sha256 = file.text("sha256", SHA_256);
            jdbc.sql("""
                    insert into library.revision_files (resource_id, number, path, sha256, size)
                    values (:id, :number, :path, :sha256, :size)
                    """)
                    .param("id", id)
                    .param("number", number)
                    .param("path", ArchivedPaths.path(file, "chemin"))
                    .param("sha256", sha256)
                    .param("size", file.number("octets"))
                    .update();
        }
    }
}
