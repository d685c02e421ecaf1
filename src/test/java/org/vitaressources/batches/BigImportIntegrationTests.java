package org.vitaressources.batches;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.vitaressources.accounts.Member;
import org.vitaressources.batches.Finding.Code;
import org.vitaressources.library.Resource;
import org.vitaressources.library.ResourceId;
import org.vitaressources.library.Revision;
import org.vitaressources.search.ResourceIndex;
import org.vitaressources.search.Search;
import org.vitaressources.search.SearchQuery;

/// 500 resources from an archive with a workbook, 20 of its rows faulty: told row by row, imported, interrupted,
/// resumed, undone; nothing else is touched.
class BigImportIntegrationTests extends BatchSite {
    private static final int ROWS = 500;
    private static final String[] HEADINGS = {
        "Fichiers", "Titre", "Résumé", "Type", "Territoires", "Secteurs", "Date", "Licence"
    };

    @Autowired
    private BatchRun run;

    @Autowired
    private BatchUndo undo;

    @Autowired
    private Search search;

    @Autowired
    private ResourceIndex index;

    /// What is wrong in which row of the sheet.
    private static Map<Integer, Code> faults() {
        Map<Integer, Code> faults = new LinkedHashMap<>();
        List<Code> kinds = List.of(
                Code.FILE_MISSING,
                Code.TERRITORY_UNKNOWN,
                Code.TERRITORY_AMBIGUOUS,
                Code.CONCEPT_UNKNOWN,
                Code.DATE_BAD,
                Code.FILE_TWICE,
                Code.TYPE_PROGRAM,
                Code.TYPE_WEB_PAGE,
                Code.NOTHING,
                Code.CELL_ERROR);
        for (int i = 0; i < 20; i++) {
            faults.put(2 + i * 25, kinds.get(i % kinds.size()));
        }
        return faults;
    }

    private static ImportArchive archive(String word) {
        Map<Integer, Code> faults = faults();
        ImportArchive archive = new ImportArchive(HEADINGS);
        for (int line = 2; line < ROWS + 2; line++) {
            String name = "documents/" + word + "-" + line + ".txt";
            String[] row = {
                name,
                title(word, line),
                "Un résumé.",
                "fiche-pratique",
                "departement:35",
                "mobilite",
                "12/05/2008",
                "CC-BY-4.0"
            };
            Code fault = faults.get(line);
            if (fault == null) {
                archive.file(name, "Le document " + line + " de " + word + ".");
            } else {
                fault(fault, row, archive, word, line);
            }
            archive.row(row);
        }
        return archive;
    }

    /// Words that no other title shares: numbers alone make titles alike.
    private static String title(String word, int line) {
        return word + " " + letters(line) + " " + letters(line * 7919 + 13);
    }

    private static String letters(int number) {
        StringBuilder letters = new StringBuilder("mot");
        for (int left = number; left > 0; left /= 20) {
            letters.append("bcdfghjklmnpqrstvwxz".charAt(left % 20));
        }
        return letters.toString();
    }

    private static void fault(Code fault, String[] row, ImportArchive archive, String word, int line) {
        String text = "Le document " + line + " de " + word + ".";
        switch (fault) {
            case FILE_MISSING -> {}
            case FILE_TWICE -> row[0] = "documents/" + word + "-3.txt";
            case TYPE_PROGRAM -> archive.file(row[0], "#!/bin/sh\necho " + line);
            case TYPE_WEB_PAGE -> archive.file(row[0], "<!doctype html><p>" + line);
            case NOTHING -> {
                row[0] = "";
                row[2] = "";
            }
            default -> {
                archive.file(row[0], text);
                switch (fault) {
                    case TERRITORY_UNKNOWN -> row[4] = "Zzyzx-sur-Rien";
                    case TERRITORY_AMBIGUOUS -> row[4] = "Sainte-Colombe";
                    case CONCEPT_UNKNOWN -> row[5] = "mobilitté solidaire";
                    case DATE_BAD -> row[6] = "32/13/2008";
                    case CELL_ERROR -> row[7] = "#REF!";
                    default -> throw new IllegalArgumentException(fault.name());
                }
            }
        }
    }

    @Test
    void isToldImportedInterruptedResumedAndUndone() throws IOException {
        String word = fresh();
        Member administrator = people.administrator();
        Map<String, String> before = content();
        Set<ResourceId> known = Set.copyOf(library.fingerprints().keySet());
        Batch batch = examined(administrator, "fonds.zip", archive(word).zip());
        assertThat(batch.state()).isEqualTo(BatchState.EXAMINED);
        assertThat(batch.source().problem()).isEmpty();
        assertThat(content()).as("a dry run changes nothing").isEqualTo(before);

        Map<Integer, Code> faults = faults();
        assertThat(all(batch)).hasSize(ROWS);
        for (BatchRow row : all(batch)) {
            Code fault = faults.get(row.line());
            if (fault == null) {
                assertThat(codes(row)).as("row %d", row.line()).isEmpty();
                assertThat(row.state()).as("row %d", row.line()).isEqualTo(RowState.READY);
            } else {
                assertThat(codes(row)).as("row %d", row.line()).containsExactly(fault);
                assertThat(row.state()).as("row %d", row.line()).isEqualTo(RowState.BLOCKED);
            }
        }

        decisions.run(batch, batch.madeBy());
        AtomicInteger groups = new AtomicInteger();
        run.run(batch.id(), () -> groups.incrementAndGet() <= 7, new BatchProgress());
        assertThat(in(batch, RowState.DONE)).as("interrupted").isEqualTo(140);
        // As after a kill between the publication and its being written down.
        BatchRow last = rows.last(batch.id(), RowState.DONE, 1).getFirst();
        rows.store(List.of(last.begun(
                last.resource().orElseThrow(), last.main(), last.wanted(), last.basedOn(), clock.instant())));
        done(worked(batch));
        assertThat(in(batch, RowState.DONE)).isEqualTo(480);
        assertThat(in(batch, RowState.BLOCKED)).isEqualTo(20);
        assertThat(library.size()).isEqualTo(known.size() + 480);
        for (BatchRow row : report.page(batch, BatchReport.Filter.DONE, 1, 1000)) {
            assertThat(publishing.revisions(row.resource().orElseThrow()))
                    .as("exactly once: row %d", row.line())
                    .hasSize(1);
        }
        untilFound();
        assertThat(search.find(SearchQuery.of(word)).total()).isEqualTo(480);
        Resource one = resource(batch, 3);
        assertThat(one.description().title()).isEqualTo(title(word, 3));
        assertThat(one.description().territories()).extracting(Object::toString).containsExactly("departement:35");
        assertThat(one.description().date()).contains("2008-05-12");
        assertThat(one.documents())
                .singleElement()
                .satisfies(file -> assertThat(file.name()).isEqualTo(word + "-3.txt"));
        Map<String, String> imported = content();
        before.forEach((path, text) -> assertThat(imported).containsEntry(path, text));

        Resource edited = resource(batch, 4);
        Path file = Path.of(environment.getRequiredProperty("vita.content"), edited.path());
        Files.writeString(file, Files.readString(file) + "\nUne phrase de plus, écrite à la main.\n");
        library.reconcile();
        Resource withdrawn = resource(batch, 5);
        publishing.withdraw(withdrawn.id(), "", "Retirée à la main.", 1);

        BatchReport.Undoing undoing = report.undoing(now(batch));
        assertThat(undoing.withdrawn()).isEqualTo(478);
        assertThat(undoing.gone()).isEqualTo(1);
        assertThat(undoing.changed())
                .singleElement()
                .satisfies(changed -> assertThat(changed.row().line()).isEqualTo(4));

        decisions.undo(now(batch), batch.madeBy(), "", List.of());
        AtomicInteger undone = new AtomicInteger();
        undo.run(batch.id(), () -> undone.incrementAndGet() <= 5, new BatchProgress());
        assertThat(in(batch, RowState.UNDONE)).as("interrupted").isBetween(80L, 120L);
        assertThat(worked(batch).state()).isEqualTo(BatchState.UNDONE);
        assertThat(in(batch, RowState.UNDONE)).isEqualTo(479);
        assertThat(in(batch, RowState.KEPT)).isEqualTo(1);
        untilFound();
        assertThat(search.find(SearchQuery.of(word)).total()).isEqualTo(1);
        Map<String, String> after = content();
        Map<String, String> left = new LinkedHashMap<>(after);
        left.keySet().removeAll(before.keySet());
        assertThat(left.keySet()).allMatch(path -> path.contains("/"));
        assertThat(left).as("what was edited by hand, with its document").hasSize(2);
        before.forEach((path, text) -> assertThat(after).containsEntry(path, text));
        assertThat(visitor().get("/ressources/" + one.slug()).status())
                .as("silent")
                .isEqualTo(404);
        assertThat(visitor().get("/ressources/" + withdrawn.slug()).status())
                .as("withdrawn by hand")
                .isEqualTo(410);
        assertThat(publishing.revisions(one.id()))
                .extracting(Revision::kind)
                .containsExactly(Revision.Kind.WITHDRAWAL, Revision.Kind.PUBLICATION);

        assertThat(undone(batch, line(batch, 4).ordinal()).state()).isEqualTo(BatchState.UNDONE);
        assertThat(content()).isEqualTo(before);
        assertThat(library.fingerprints().keySet()).isEqualTo(known);
        assertThat(index.verify().clean()).isTrue();
    }

    private Resource resource(Batch batch, int line) {
        return library.byId(line(batch, line).resource().orElseThrow()).orElseThrow();
    }
}
