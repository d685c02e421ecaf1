package org.vitaressources.preservation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.vitaressources.archive.ArchivePart;
import org.vitaressources.archive.ArchiveRecord;
import org.vitaressources.archive.ConsistencyCheck;
import org.vitaressources.archive.PartReader;
import org.vitaressources.archive.PartWriter;
import org.vitaressources.library.EditorialChange;
import org.vitaressources.library.EditorialFiles;
import org.vitaressources.whole.SteeredSite;

/// What is counted and who changed the vocabularies goes with a centre that moves as a whole, and with
/// nothing else.
class SteeringArchiveIntegrationTests extends SteeredSite {
    @Autowired
    private List<ArchivePart> parts;

    @Autowired
    private List<ConsistencyCheck> checks;

    @Autowired
    private EditorialFiles files;

    @Autowired
    private JdbcClient jdbc;

    @ParameterizedTest
    @ValueSource(strings = {"comptes-de-recherches", "vocabulaires", "fiches-recrites"})
    void isInNoArchiveThatIsGivenAway(String name) {
        assertThat(part(name).isIn(false)).isFalse();
        assertThat(part(name).isIn(true)).isTrue();
    }

    @Test
    void countsComeBackRowByRow() {
        jdbc.sql("insert into insight.counts values (date '2026-11-02', 'ASKED', 'jardin', 'Jardin', 4)")
                .update();
        comesBack("comptes-de-recherches", "insight.counts", "insight.keys");
        jdbc.sql("delete from insight.counts").update();
    }

    @Test
    void changesComeBackWithTheirStatesAndAreStillToBeTakenBack() {
        EditorialChange change = files.write(new EditorialFiles.Writing(
                "sigles", "", "sigles: {ZZQ: zone}\n", people.moderator().id().value(), "sigle", "ZZQ", ""));
        Archived archived = comesBack("vocabulaires", "library.editorial_changes");
        assertThat(archived.bytes).contains(change.after());
        assertThat(files.change(change.id())).contains(change);
        files.undo(change.id(), change.by());
        assertThat(file("sigles")).doesNotExist();
    }

    @Test
    void whatWasRewrittenComesBackAndARowWithoutItsChangeIsFound() {
        long change = files.write(new EditorialFiles.Writing(
                        "sigles",
                        "",
                        "sigles: {ZZQ: zone}\n",
                        people.moderator().id().value(),
                        "sigle",
                        "ZZQ",
                        ""))
                .id();
        jdbc.sql("insert into thesaurus.rewritings values (:id, 'secteurs', :words, 'bois', 'Bois')")
                .param("id", change)
                .param("words", "a\nb")
                .update();
        jdbc.sql("insert into thesaurus.rewrites values (:id, 'r-1', 'DONE', 1, 2)")
                .param("id", change)
                .update();
        comesBack("fiches-recrites", "thesaurus.rewrites", "thesaurus.rewritings");
        assertThat(contradictions()).noneMatch(one -> one.contains("thesaurus"));
        jdbc.sql("delete from thesaurus.rewritings").update();
        assertThat(contradictions()).anyMatch(one -> one.contains("thesaurus.rewrites nomme le changement " + change));
        jdbc.sql("delete from thesaurus.rewrites").update();
    }

    private Archived comesBack(String name, String... tables) {
        Archived archive = new Archived();
        part(name).write(archive);
        Map<String, List<Map<String, Object>>> before = new LinkedHashMap<>();
        for (String table : tables) {
            before.put(
                    table,
                    jdbc.sql("select * from " + table + " order by 1, 2")
                            .query()
                            .listOfRows());
            jdbc.sql("delete from " + table).update();
        }
        part(name).read(archive);
        for (String table : tables) {
            assertThat(jdbc.sql("select * from " + table + " order by 1, 2")
                            .query()
                            .listOfRows())
                    .usingRecursiveComparison()
                    .ignoringFieldsOfTypes(java.sql.Clob.class)
                    .isEqualTo(before.get(table));
        }
        assertThat(before.values()).anyMatch(rows -> !rows.isEmpty());
        return archive;
    }

    private List<String> contradictions() {
        return checks.stream().flatMap(check -> check.contradictions().stream()).toList();
    }

    private ArchivePart part(String name) {
        return parts.stream()
                .filter(part -> part.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /// An archive in memory.
    private static final class Archived implements PartWriter, PartReader {
        private final List<Map<String, Object>> records = new ArrayList<>();
        private final Set<String> bytes = new HashSet<>();

        @Override
        public void add(Map<String, ?> record) {
            Map<String, Object> written = new LinkedHashMap<>();
            record.forEach((key, value) -> written.put(key, value instanceof Instant at ? at.toString() : value));
            records.add(written);
        }

        @Override
        public void needsBytes(String sha256) {
            bytes.add(sha256);
        }

        @Override
        public void names(String memberId) {}

        @Override
        public Set<String> named() {
            return Set.of();
        }

        @Override
        public void each(Consumer<ArchiveRecord> use) {
            records.forEach(record -> use.accept(ArchiveRecord.of("essai", record)));
        }
    }
}
