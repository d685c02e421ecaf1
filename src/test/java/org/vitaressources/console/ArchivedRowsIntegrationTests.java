package org.vitaressources.console;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.vitaressources.archive.ArchivePart;
import org.vitaressources.archive.TablePart;
import org.vitaressources.library.KeptFiles;
import org.vitaressources.library.Library;
import org.vitaressources.library.ResourceId;

/// What stands in the tables of modules comes back with an archive, column by column; a notebook, its entries, batches
/// and what readers sent back too, and nothing contradicts itself afterwards.
class ArchivedRowsIntegrationTests {
    private static final String MEMBER = "0123abcd-0000-4000-8000-0123456789ab";
    private static final String NOTEBOOK = "carnet-essai";

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private Path folder;

    @BeforeEach
    void aCollection(@TempDir Path folder) throws IOException {
        this.folder = folder;
        write("carnet/index.md", "---\nid: carnet-essai\ntitre: Un carnet\ntype: carnet\n---\nLa question.\n");
        write("carnet/2026-05-12-essai.md", "---\ntitre: Un essai\ndate: 2026-05-12\n---\nCe qui a été tenté.\n");
        write("garage/index.md", "---\nid: garage-essai\ntitre: Garage\n---\nLe garage.\n");
        write("retours/garage-essai.yml", "essais:\n  - structure: Ailleurs\n");
    }

    @Test
    void everyColumnOfEveryTableOfAModuleComesBack() throws IOException {
        Map<String, String> before = new TreeMap<>();
        live("a", centre -> {
            centre.getBean(Library.class).reconcile();
            JdbcClient jdbc = centre.getBean(JdbcClient.class);
            String sum = centre.getBean(KeptFiles.class)
                    .keep(folder.resolve("a/content/garage/index.md"))
                    .sha256();
            tables(centre, true).forEach(table -> fill(jdbc, table, sum));
            before.putAll(rows(centre, true));
        });
        assertThat(before)
                .hasSizeGreaterThan(25)
                .allSatisfy((table, rows) -> assertThat(rows).as(table).isNotEqualTo("[]"));
        comesBack("--with-accounts");
        live("b", centre -> assertThat(rows(centre, true)).isEqualTo(before));
    }

    @Test
    void aNotebookItsFollowersABatchAndReturnsComeBackAndAgree() throws IOException {
        Map<String, String> before = new TreeMap<>();
        live("a", centre -> {
            centre.getBean(Library.class).reconcile();
            story(centre.getBean(JdbcClient.class));
            before.putAll(rows(centre, true));
        });
        comesBack("--with-accounts");
        live("b", centre -> {
            assertThat(rows(centre, true)).isEqualTo(before);
            centre.getBean(Library.class).reconcile();
            assertThat(centre.getBean(Library.class).byId(new ResourceId(NOTEBOOK)))
                    .as("the notebook, its entries beside it")
                    .isPresent();
        });
        for (String file : List.of("retours/garage-essai.yml", "carnet/2026-05-12-essai.md", "carnet/index.md")) {
            assertThat(folder.resolve("b/content").resolve(file))
                    .hasSameTextualContentAs(folder.resolve("a/content").resolve(file));
        }
        assertThat(run("index", "b")).isZero();
        assertThat(run("check", "b")).as(said.toString(UTF_8)).isZero();
    }

    @Test
    void withoutAccountsWhoKeepsANotebookIsNamedAndWhoFollowsItIsNot() throws IOException {
        Map<String, String> before = new TreeMap<>();
        live("a", centre -> {
            centre.getBean(Library.class).reconcile();
            story(centre.getBean(JdbcClient.class));
            before.putAll(rows(centre, false));
        });
        comesBack();
        live("b", centre -> {
            assertThat(rows(centre, false)).isEqualTo(before);
            assertThat(before.get("notebooks.people")).contains(MEMBER);
            JdbcClient jdbc = centre.getBean(JdbcClient.class);
            assertThat(jdbc.sql("select id from accounts.members")
                            .query(String.class)
                            .list())
                    .as("the coordinator, not the follower")
                    .containsExactly(MEMBER);
            for (String table : List.of("notebooks.followers", "batches.batches", "notebooks.entries")) {
                assertThat(jdbc.sql("select count(*) from " + table)
                                .query(Integer.class)
                                .single())
                        .as(table)
                        .isZero();
            }
        });
        assertThat(run("index", "b")).isZero();
        assertThat(run("check", "b")).as(said.toString(UTF_8)).isZero();
    }

    /// What members have done with the notebook and the garage.
    private static void story(JdbcClient jdbc) {
        String follower = MEMBER.replace('a', 'f');
        for (String member : List.of(MEMBER, follower)) {
            jdbc.sql("""
                    insert into accounts.members values (:id, :id || '@exemple.test', :id || '@exemple.test', 'Une personne',
                        'CONTRIBUTOR', false, 'fr', '', '', '', '', 'NOBODY', false, now(), now(), null)
                    """).param("id", member).update();
        }
        for (String sql : List.of(
                "insert into notebooks.notebooks values ('carnet-essai', 3, true)",
                "insert into notebooks.people values ('carnet-essai', :member, 'COORDINATOR', now())",
                "insert into notebooks.known values ('carnet-essai', '2026-05-12-essai', now())",
                "insert into notebooks.withdrawals values ('carnet-essai', 'retiree', 'Retirée', 'Trop tôt', :member, now())",
                "insert into notebooks.entries values ('entreeessai', 'carnet-essai', :member, 2, 'DRAFT', '', '', 'En cours',"
                        + " '{}', now())",
                "insert into notebooks.followers values ('carnet-essai', :follower, 'secret', now(), now())",
                "insert into batches.batches (kind, state, made_by, name, edits, table_name, problem, detail, reason, created,"
                        + " changed) values ('TAGS', 'DONE', :member, 'un lot', '[]', '', '', '', '', now(), now())",
                "insert into batches.events (batch_id, step, made_by, happened, note)"
                        + " values (1, 'completion', :member, now(), '1')")) {
            JdbcClient.StatementSpec spec = jdbc.sql(sql);
            if (sql.contains(":member")) {
                spec = spec.param("member", MEMBER);
            }
            (sql.contains(":follower") ? spec.param("follower", follower) : spec).update();
        }
    }

    /// Tables that modules give as they are; the others are tried elsewhere.
    private static List<String> tables(ConfigurableApplicationContext centre, boolean withAccounts) {
        return new ArrayList<>(new TreeSet<>(centre.getBeanProvider(ArchivePart.class).stream()
                .filter(part -> part instanceof TablePart && part.isIn(withAccounts))
                .flatMap(part -> part.tables().stream())
                .toList()));
    }

    private static Map<String, String> rows(ConfigurableApplicationContext centre, boolean withAccounts) {
        JdbcClient jdbc = centre.getBean(JdbcClient.class);
        Map<String, String> rows = new TreeMap<>();
        for (String table : tables(centre, withAccounts)) {
            List<String> written = new ArrayList<>();
            jdbc.sql("select * from " + table).query(row -> {
                StringBuilder line = new StringBuilder();
                for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                    // One instant is written with the time zone that each of two connections happens to have.
                    line.append(row.getObject(i) instanceof OffsetDateTime time ? time.toInstant() : row.getString(i))
                            .append('|');
                }
                written.add(line.toString());
            });
            written.sort(null);
            rows.put(table, written.toString());
        }
        return rows;
    }

    /// A row with something in every column.
    ///
    /// @param sum of bytes that are kept, for columns that name some
    private static void fill(JdbcClient jdbc, String table, String sum) {
        String[] names = table.split("\\.");
        Map<String, String> values = new LinkedHashMap<>();
        jdbc.sql("""
                select lower(column_name) as name, data_type, coalesce(character_maximum_length, 20) as longest, is_identity
                from information_schema.columns where lower(table_schema) = :schema and lower(table_name) = :table
                order by ordinal_position
                """).param("schema", names[0]).param("table", names[1]).query(row -> {
            String type = row.getString("data_type");
            if (!row.getString("is_identity").equals("YES")) {
                String name = row.getString("name");
                boolean ofBytes = name.matches("sha256|base|(before_|after_)?sum");
                values.put(name, ofBytes ? "'" + sum + "'" : value(type, row.getLong("longest")));
            }
        });
        jdbc.sql("insert into " + table + " (" + String.join(", ", values.keySet()) + ") values ("
                        + String.join(", ", values.values()) + ")")
                .update();
    }

    private static String value(String type, long longest) {
        if (type.startsWith("TIMESTAMP")) {
            return "timestamp with time zone '2026-05-12 10:20:30.123456+02:00'";
        }
        return switch (type) {
            case "CHARACTER LARGE OBJECT" -> "'{}'";
            case "BOOLEAN" -> "true";
            case "DATE" -> "date '2026-05-12'";
            case "INTEGER", "BIGINT", "SMALLINT" -> "7";
            case "DOUBLE PRECISION", "REAL" -> "0.25";
            default -> "'" + "é: 1\n#\"x".substring(0, (int) Math.min(longest, 8)) + "'";
        };
    }

    @FunctionalInterface
    private interface Work {
        void on(ConfigurableApplicationContext centre) throws IOException;
    }

    private void live(String name, Work work) throws IOException {
        try (ConfigurableApplicationContext centre = Headless.start(properties(name))) {
            work.on(centre);
        }
    }

    private void comesBack(String... more) {
        Path zip = folder.resolve("site.zip");
        List<String> export = new ArrayList<>(List.of(zip.toString()));
        export.addAll(List.of(more));
        assertThat(run("export", "a", export.toArray(String[]::new)))
                .as(said.toString(UTF_8))
                .isZero();
        assertThat(run("import-site", "b", zip.toString()))
                .as(said.toString(UTF_8))
                .isZero();
    }

    private int run(String command, String name, String... more) {
        said.reset();
        List<String> line = new ArrayList<>(List.of(command));
        line.addAll(List.of(more));
        line.addAll(properties(name));
        PrintStream out = new PrintStream(said, true, UTF_8);
        return new Console(Object.class, out, out)
                .run(line.toArray(String[]::new))
                .orElseThrow();
    }

    private List<String> properties(String name) {
        return List.of(
                "--vita.content=" + folder.resolve(name + "/content"),
                "--vita.index=" + folder.resolve(name + "/index"),
                "--vita.data=" + folder.resolve(name + "/data"));
    }

    private void write(String path, String text) throws IOException {
        Path file = folder.resolve("a/content").resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
