package org.vitaressources.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vitaressources.search.SearchQuery;

/// The tables `search/traps.txt` (what is found and what is not) and `search/order.txt` (what comes first), each row a
/// rule of the French of the field.
class TrapTests {
    @SuppressWarnings("NullAway.Init")
    private static TestIndex index;

    private static final Map<String, String> IDS = new LinkedHashMap<>();

    /// A row of a table.
    record Row(String rule, String typed, String first, String second) {}

    @BeforeAll
    static void open(@TempDir Path folder) {
        TestLibrary library = new TestLibrary();
        for (List<Row> rows : List.of(traps(), orders())) {
            for (Row row : rows) {
                for (String text : List.of(row.first(), row.second())) {
                    if (!text.isEmpty() && !IDS.containsKey(text)) {
                        String id = "texte-" + IDS.size();
                        IDS.put(text, id);
                        library.put(TestLibrary.simple(id, "Document", text));
                    }
                }
            }
        }
        index = new TestIndex(folder, library);
        index.index.reconcile();
    }

    @AfterAll
    static void close() throws IOException {
        index.close();
    }

    static List<Row> traps() {
        return rows("traps.txt");
    }

    static List<Row> orders() {
        return rows("order.txt");
    }

    private static List<Row> rows(String name) {
        try {
            return Files.readAllLines(Path.of("src/test/resources/search").resolve(name)).stream()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> Arrays.stream(line.split("\\|", -1))
                            .map(String::strip)
                            .toList())
                    .map(cells -> new Row(cells.get(0), cells.get(1), cells.get(2), cells.get(3)))
                    .toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void tablesAreThere() {
        assertThat(traps()).hasSizeGreaterThan(70);
        assertThat(orders()).hasSizeGreaterThan(6);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("traps")
    void findsWhatIsMeantAndNothingElse(Row row) {
        List<String> found = found(row.typed());
        assertThat(found).as(row.first()).contains(IDS.get(row.first()));
        if (!row.second().isEmpty()) {
            assertThat(found).as("not: " + row.second()).doesNotContain(IDS.get(row.second()));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("orders")
    void putsTheNearestFirst(Row row) {
        List<String> found = index.search.find(SearchQuery.of(row.typed()).withSize(100)).hits().stream()
                .map(hit -> hit.id().value())
                .toList();
        assertThat(found).contains(IDS.get(row.first()));
        int second = found.indexOf(IDS.get(row.second()));
        assertThat(second < 0 || found.indexOf(IDS.get(row.first())) < second)
                .as(row.rule() + ": " + found)
                .isTrue();
    }

    private static List<String> found(String typed) {
        return index.ids(SearchQuery.of(typed).withSize(100));
    }
}
