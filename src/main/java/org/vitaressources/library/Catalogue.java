package org.vitaressources.library;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What the database remembers of the resources. Reads only; [CatalogueWriter] writes.
@Component
class Catalogue {
    /// Resource of files that belong to none.
    static final String NO_RESOURCE = "";

    private static final String ENTRY = "select * from library.resources r ";
    private static final int MOST_WORDS = 12;
    private final JdbcClient jdbc;
    private final Descent descent;

    Catalogue(JdbcClient jdbc) {
        this.jdbc = jdbc;
        descent = new Descent(jdbc);
    }

    /// Which resources come from which.
    Descent descent() {
        return descent;
    }

    Optional<CatalogueEntry> bySlug(String slug) {
        return jdbc.sql(ENTRY + "where slug = ? and gone is null")
                .param(slug)
                .query(Catalogue::entry)
                .optional();
    }

    Optional<CatalogueEntry> byId(String id) {
        return jdbc.sql(ENTRY + "where id = ? and gone is null")
                .param(id)
                .query(Catalogue::entry)
                .optional();
    }

    Optional<String> successorOf(String formerSlug) {
        return jdbc.sql("select r.slug from library.former_slugs f join library.resources r on r.id = f.resource_id"
                        + " where f.slug = ? and r.gone is null")
                .param(formerSlug)
                .query(String.class)
                .optional();
    }

    Optional<String> slugOfFile(String path) {
        return jdbc.sql("select r.slug from library.files f join library.resources r on r.id = f.resource_id"
                        + " where f.path = ? and r.gone is null")
                .param(path)
                .query(String.class)
                .optional();
    }

    /// Media types of files by their checksum, those of unknown bytes left out.
    Map<String, String> mediaTypes(Collection<String> checksums) {
        Map<String, String> types = new HashMap<>();
        if (!checksums.isEmpty()) {
            jdbc.sql("select sha256, media_type from library.files where sha256 in (:sums) and media_type <> ''")
                    .param("sums", checksums)
                    .query(row -> {
                        types.put(row.getString("sha256"), row.getString("media_type"));
                    });
        }
        return types;
    }

    int size() {
        return jdbc.sql("select count(*) from library.resources where gone is null")
                .query(Integer.class)
                .single();
    }

    /// Files that are neither the text of a resource nor a description beside a file.
    int documents() {
        return jdbc.sql("""
                        select count(*) from library.files f join library.resources r on r.id = f.resource_id
                        where r.gone is null
                            and not (f.path = r.path and (r.bundle or f.media_type = 'text/markdown'))
                            and not (f.path like '%.yml' and exists (select 1 from library.files described
                                where described.path = substring(f.path from 1 for char_length(f.path) - 4)))
                        """).query(Integer.class).single();
    }

    boolean isEmpty() {
        return jdbc.sql("select count(*) from library.resources")
                        .query(Integer.class)
                        .single()
                == 0;
    }

    Map<ResourceId, String> fingerprints() {
        Map<ResourceId, String> fingerprints = new HashMap<>();
        jdbc.sql("select id, fingerprint from library.resources where gone is null")
                .query(row -> {
                    fingerprints.put(new ResourceId(row.getString(1)), row.getString(2));
                });
        return fingerprints;
    }

    /// Resources present, whose main file lies in one of the areas, by its path.
    Map<String, CatalogueEntry> entriesIn(List<Area> areas) {
        Map<String, CatalogueEntry> entries = new HashMap<>();
        for (Area area : areas) {
            jdbc
                    .sql(ENTRY + "where gone is null and path like ? escape '!'")
                    .param(prefix(area))
                    .query(Catalogue::entry)
                    .list()
                    .stream()
                    .filter(entry -> area.holds(entry.path()))
                    .forEach(entry -> entries.put(entry.path(), entry));
        }
        return entries;
    }

    /// Files of resources in the areas, by path, without their facts: there may be very many.
    Map<String, StoredFile> filesIn(List<Area> areas) {
        Map<String, StoredFile> files = new HashMap<>();
        for (Area area : areas) {
            jdbc.sql("select path, resource_id, size, modified, sha256 from library.files where path like ? escape '!'")
                    .param(prefix(area))
                    .query(row -> {
                        if (area.holds(row.getString("path"))) {
                            files.put(row.getString("path"), file(row, FileFacts.NONE));
                        }
                    });
        }
        return files;
    }

    /// Identities of the resources with a file of these bytes.
    List<String> holding(String sha256) {
        return jdbc.sql("select distinct resource_id from library.files where sha256 = :sum order by resource_id")
                .param("sum", sha256)
                .query(String.class)
                .list();
    }

    /// Files of some resources with their facts, by path.
    Map<String, StoredFile> filesOf(Collection<String> resourceIds) {
        Map<String, StoredFile> files = new HashMap<>();
        if (!resourceIds.isEmpty()) {
            jdbc.sql("select * from library.files where resource_id in (:ids)")
                    .param("ids", resourceIds)
                    .query(row -> {
                        FileFacts facts = new FileFacts(
                                row.getString("media_type"),
                                row.getString("title"),
                                row.getString("language"),
                                row.getString("created"),
                                row.getString("lead"));
                        files.put(row.getString("path"), file(row, facts));
                    });
        }
        return files;
    }

    /// Every file that is remembered, pages and vocabularies included, by path.
    List<StoredFile> allFiles() {
        return jdbc.sql("select path, resource_id, size, modified, sha256 from library.files order by path")
                .query((row, number) -> file(row, FileFacts.NONE))
                .list();
    }

    /// One of them.
    Optional<StoredFile> file(String path) {
        return jdbc.sql("select path, resource_id, size, modified, sha256 from library.files where path = ?")
                .param(path)
                .query((row, number) -> file(row, FileFacts.NONE))
                .optional();
    }

    /// Paths of all of them, in their order, from one on.
    List<String> pathsAfter(String path, int most) {
        return jdbc.sql("select path from library.files where path > ? order by path fetch first " + most
                        + " rows only")
                .param(path)
                .query(String.class)
                .list();
    }

    /// Bytes of all of them.
    long bytes() {
        return jdbc.sql("select coalesce(sum(size), 0) from library.files")
                .query(Long.class)
                .single();
    }

    boolean hasFilesUnder(String folder) {
        return jdbc.sql("select path from library.files where path like ? escape '!' fetch first 1 rows only")
                .param(prefix(new Area(folder, true)))
                .query(String.class)
                .optional()
                .isPresent();
    }

    /// Resources, gone ones included, that have one of the values in a column.
    List<CatalogueEntry> entriesWith(Column column, Collection<String> values) {
        return values.isEmpty()
                ? List.of()
                : jdbc.sql(ENTRY + "where " + column.name().toLowerCase(java.util.Locale.ROOT) + " in (:values)")
                        .param("values", values)
                        .query(Catalogue::entry)
                        .list();
    }

    /// To whom former slugs lead, those of resources that are gone left out.
    Map<String, String> formerOwners(Collection<String> slugs) {
        Map<String, String> owners = new HashMap<>();
        if (!slugs.isEmpty()) {
            jdbc.sql("select f.slug, f.resource_id from library.former_slugs f join library.resources r"
                            + " on r.id = f.resource_id where r.gone is null and f.slug in (:slugs)")
                    .param("slugs", slugs)
                    .query(row -> {
                        owners.put(row.getString(1), row.getString(2));
                    });
        }
        return owners;
    }

    /// Resources whose title or slug holds all these words.
    List<Titled> titled(String words, int limit) {
        List<String> parts = Arrays.stream(Slug.of(words).split("-"))
                .filter(part -> !part.isEmpty())
                .limit(MOST_WORDS)
                .toList();
        if (parts.isEmpty()) {
            return List.of();
        }
        String each = String.join(" and ", Collections.nCopies(parts.size(), "(slug like ? or lower(title) like ?)"));
        List<String> patterns = parts.stream()
                .flatMap(part -> Stream.of("%" + part + "%", "%" + part + "%"))
                .toList();
        return jdbc.sql("select id, slug, title from library.resources where gone is null and " + each
                        + " order by title, id fetch first " + limit + " rows only")
                .params(patterns)
                .query((row, number) ->
                        new Titled(new ResourceId(row.getString("id")), row.getString("slug"), row.getString("title")))
                .list();
    }

    /// What resources can be looked up by.
    enum Column {
        ID,
        PATH,
        SLUG,
        MAIN_SHA256
    }

    private static String prefix(Area area) {
        String literal = area.folder().replace("!", "!!").replace("%", "!%").replace("_", "!_");
        return area.folder().isEmpty() ? "%" : literal + "/%";
    }

    private static StoredFile file(ResultSet row, FileFacts facts) throws SQLException {
        SeenFile seen = new SeenFile(row.getString("path"), row.getLong("size"), row.getLong("modified"));
        return new StoredFile(seen, row.getString("resource_id"), row.getString("sha256"), facts);
    }

    private static CatalogueEntry entry(ResultSet row, int number) throws SQLException {
        return new CatalogueEntry(
                row.getString("id"),
                row.getString("slug"),
                row.getString("slug_base"),
                row.getString("path"),
                row.getBoolean("bundle"),
                row.getBoolean("foreign_front_matter"),
                Optional.ofNullable(row.getString("declared_id")),
                row.getString("title"),
                row.getString("main_sha256"),
                row.getString("fingerprint"),
                row.getString("read_with"),
                row.getString("came_back"),
                row.getObject("first_seen", OffsetDateTime.class).toInstant(),
                row.getObject("modified", OffsetDateTime.class).toInstant(),
                row.getObject("gone", OffsetDateTime.class) != null);
    }
}
