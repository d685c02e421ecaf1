package org.vitaressources.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.vitaressources.archive.ArchivePart;
import org.vitaressources.archive.LeftOut;

/// Every table that a migration makes comes back with an archive, or its module says why not.
class ArchivedTablesIntegrationTests {
    private static ConfigurableApplicationContext centre;

    @BeforeAll
    static void anEmptyCentre(@TempDir Path folder) throws IOException {
        Files.createDirectories(folder.resolve("content"));
        centre = Headless.startArchives(
                List.of(
                        "--vita.content=" + folder.resolve("content"),
                        "--vita.index=" + folder.resolve("index"),
                        "--vita.data=" + folder.resolve("data")),
                false);
    }

    @AfterAll
    static void close() {
        centre.close();
    }

    @Test
    void everyTableIsInAnArchiveOrLeftOutForAReason() {
        Set<String> said = new TreeSet<>(exported());
        said.addAll(leftOut());
        Set<String> there = new TreeSet<>(there());
        assertThat(there).hasSizeGreaterThan(40);
        assertThat(said).as("tables said to be in archives or left out").isEqualTo(there);
    }

    @Test
    void noTableIsBothOrSaidTwice() {
        assertThat(exported()).doesNotContainAnyElementsOf(leftOut());
        List<String> all = centre.getBeanProvider(LeftOut.class).stream()
                .flatMap(one -> one.reasons().keySet().stream())
                .toList();
        assertThat(all).doesNotHaveDuplicates();
    }

    @Test
    void partsOfOneKindOfArchiveHaveNoTableInCommon() {
        for (boolean withAccounts : List.of(true, false)) {
            List<String> tables = centre.getBeanProvider(ArchivePart.class).stream()
                    .filter(part -> part.isIn(withAccounts))
                    .flatMap(part -> part.tables().stream())
                    .toList();
            assertThat(tables).isNotEmpty().doesNotHaveDuplicates();
        }
    }

    private static Set<String> exported() {
        Set<String> tables = new TreeSet<>();
        centre.getBeanProvider(ArchivePart.class).forEach(part -> tables.addAll(part.tables()));
        return tables;
    }

    private static Set<String> leftOut() {
        Set<String> tables = new TreeSet<>();
        centre.getBeanProvider(LeftOut.class)
                .forEach(one -> tables.addAll(one.reasons().keySet()));
        return tables;
    }

    /// All that migrations made, but the list of migrations itself.
    private static List<String> there() {
        return centre.getBean(JdbcClient.class).sql("""
                        select lower(table_schema) || '.' || lower(table_name) from information_schema.tables
                        where lower(table_schema) <> 'information_schema'
                            and lower(table_name) <> 'flyway_schema_history'
                        """).query(String.class).list();
    }
}
