package org.vitaressources.batches;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.vitaressources.accounts.Member;
import org.vitaressources.batches.Finding.Code;
import org.vitaressources.library.Resource;
import org.vitaressources.library.Revision;

/// What each form of description becomes, what is told of it, and what is chosen for duplicates.
class ImportedRowsIntegrationTests extends BatchSite {
    private final String word = fresh();
    private Member administrator;

    @org.junit.jupiter.api.BeforeEach
    void someone() {
        administrator = people.administrator();
    }

    @Test
    void readsATableAsPeopleMakeIt() {
        String table = """
                Inventaire du fonds;;;;;;
                Titre *;Fichier(s);Commune;Secteur d’activité;Thème;Date;Remarque interne
                Garage %1$s;GUIDE %1$s.TXT;Redon;Tourisme, patrimoine et culture;;39580;à relire
                Jardin %1$s;jardin-%1$s | plan-%1$s.txt;35236;espaces verts;;12 mai 2008;
                """.formatted(word);
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("fonds/inventaire.csv", table.getBytes(Charset.forName("windows-1252")));
        files.put("fonds/docs/guide " + word + ".txt", text("Le guide de " + word));
        files.put("fonds/docs/jardin-" + word + ".txt", text("Le jardin de " + word));
        files.put("fonds/docs/plan-" + word + ".txt", text("Le plan de " + word));
        files.put("fonds/__MACOSX/._x", text("x"));
        files.put("fonds/oublie-" + word + ".txt", text("Personne ne me nomme."));
        Batch batch = examined(administrator, "fonds.zip", ImportArchive.zip(files));
        assertThat(batch.source().table()).isEqualTo("fonds/inventaire.csv");
        assertThat(batch.source().detail()).isEqualTo("Remarque interne");
        assertThat(codes(line(batch, 3))).containsExactly(Code.DATE_FROM_NUMBER);
        assertThat(codes(line(batch, 4))).isEmpty();
        assertThat(all(batch).getLast()).satisfies(row -> {
            assertThat(codes(row)).containsExactly(Code.FILE_NOT_NAMED);
            assertThat(row.state()).isEqualTo(RowState.LEFT);
        });
        done(ran(batch));
        Resource garage = resource(line(batch, 3));
        assertThat(garage.description().territories())
                .extracting(Object::toString)
                .containsExactly("commune:35236");
        assertThat(garage.description().date()).contains("2008-05-12");
        assertThat(garage.description().sectors()).hasSize(1);
        Resource jardin = resource(line(batch, 4));
        assertThat(jardin.documents()).hasSize(2);
        assertThat(jardin.description().date()).contains("2008-05-12");
    }

    @Test
    void proposesWhatMayBeMeant() {
        ImportArchive archive = new ImportArchive("Titre", "Fichiers", "Territoires", "Secteurs", "Licence")
                .file("guide-mobilite-" + word + ".txt", "Le guide.")
                .row("Un " + word, "guide-mobilté-" + word + ".txt", "", "", "")
                .row(
                        "Deux " + word,
                        "guide-mobilite-" + word + ".txt",
                        "Sainte-Colombe",
                        "mobilitté solidaire",
                        "CC-BY 4");
        Batch batch = examined(administrator, "fonds.zip", archive.zip());
        assertThat(line(batch, 2).findings())
                .filteredOn(found -> found.code() == Code.FILE_MISSING)
                .singleElement()
                .satisfies(found -> assertThat(found.args().getLast()).contains("guide-mobilite-" + word + ".txt"));
        assertThat(line(batch, 3).findings())
                .filteredOn(found -> found.code() == Code.TERRITORY_AMBIGUOUS)
                .singleElement()
                .satisfies(found -> assertThat(found.args().getLast()).contains("commune:", "Sainte-Colombe"));
        assertThat(line(batch, 3).findings())
                .filteredOn(found -> found.code() == Code.CONCEPT_UNKNOWN)
                .singleElement()
                .satisfies(found -> assertThat(found.args().getLast()).containsIgnoringCase("mobilité"));
    }

    @Test
    void takesSidecarsBundlesAndTexts() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("guide-" + word + ".txt", text("Le guide de " + word));
        files.put("guide-" + word + ".txt.yml", text("titre: Guide " + word + "\nterritoires: [Redon, Nulle-Part]\n"));
        files.put(
                "garage-" + word + "/index.md",
                text("---\ntitre: Bundle " + word + "\n# à garder\nid: b-" + word
                        + "\n---\n\nVoir [le bilan](bilan.txt).\n"));
        files.put("garage-" + word + "/bilan.txt", text("Le bilan de " + word));
        files.put("note-" + word + ".md", text("# Note " + word + "\n\nVoir [le guide](guide-" + word + ".txt).\n"));
        Batch batch = examined(administrator, "fonds.zip", ImportArchive.zip(files));
        assertThat(all(batch)).hasSize(3);
        done(ran(batch));
        Resource bundle = library.byId(new org.vitaressources.library.ResourceId("b-" + word))
                .orElseThrow();
        assertThat(content().get(bundle.path())).contains("# Ã\u00a0 garder");
        assertThat(bundle.documents())
                .singleElement()
                .satisfies(file -> assertThat(file.name()).isEqualTo("bilan.txt"));
        BatchRow sidecar = titled(batch, "Guide " + word);
        assertThat(codes(sidecar)).containsExactly(Code.VALUE_KEPT);
        assertThat(resource(sidecar).description().territories()).hasSize(1);
        BatchRow note = titled(batch, "Note " + word);
        assertThat(codes(note)).containsExactly(Code.LINK_LOST);
        assertThat(resource(note).body()).contains("Voir [le guide]");
    }

    @Test
    void letsSomebodyChooseForDuplicatesAndRemembersIt() {
        ImportArchive first = new ImportArchive("Titre", "Fichiers", "Type")
                .file("a.txt", "Texte A de " + word)
                .file("b.txt", "Texte B de " + word)
                .file("c.txt", "Texte C de " + word)
                .row("Alpha " + word, "a.txt", "fiche-pratique")
                .row("Bravo " + word, "b.txt", "fiche-pratique")
                .row("Charlie " + word, "c.txt", "fiche-pratique");
        Batch before = ran(examined(administrator, "premier.zip", first.zip()));
        done(before);
        untilFound();
        Resource bravo = resource(line(before, 3));

        ImportArchive second = new ImportArchive("Titre", "Fichiers", "Résumé")
                .file("a.txt", "Texte A de " + word)
                .file("nouveau.txt", "Texte B nouveau de " + word)
                .file("c2.txt", "Tout autre chose de " + word)
                .row("Alpha " + word, "a.txt", "")
                .row("Bravo " + word, "nouveau.txt", "Un résumé neuf.")
                .row("Charlie " + word, "c2.txt", "");
        Batch batch = examined(administrator, "second.zip", second.zip());
        assertThat(codes(line(batch, 2))).containsExactly(Code.DUPLICATE_FILE);
        assertThat(codes(line(batch, 3))).containsExactly(Code.DUPLICATE_TITLE);
        assertThat(in(batch, RowState.DUPLICATE)).isEqualTo(3);

        decisions.choose(now(batch), line(batch, 2).ordinal(), Choice.SKIP);
        decisions.choose(now(batch), line(batch, 3).ordinal(), Choice.VERSION);
        send(
                batch,
                "descriptions.xlsx",
                second.row("Delta " + word, "c2.txt", "").table());
        Batch corrected = examined(batch);
        assertThat(line(corrected, 2).state()).as("remembered").isEqualTo(RowState.LEFT);
        assertThat(line(corrected, 3).state()).as("remembered").isEqualTo(RowState.READY);
        assertThat(codes(line(corrected, 5))).contains(Code.FILE_TWICE);
        decisions.choose(now(batch), line(batch, 4).ordinal(), Choice.DISTINCT);
        int size = library.size();
        done(ran(batch));
        assertThat(library.size()).as("one distinct").isEqualTo(size + 1);

        Resource version = library.byId(bravo.id()).orElseThrow();
        assertThat(version.slug()).isEqualTo(bravo.slug());
        assertThat(version.description().summary()).isEqualTo("Un résumé neuf.");
        assertThat(version.description().type())
                .as("what the row does not say stays")
                .contains("fiche-pratique");
        assertThat(version.documents())
                .singleElement()
                .satisfies(file -> assertThat(file.name()).isEqualTo("nouveau.txt"));
        assertThat(undone(batch).state()).isEqualTo(BatchState.UNDONE);
        Resource restored = library.byId(bravo.id()).orElseThrow();
        assertThat(restored.documents()).isEqualTo(bravo.documents());
        assertThat(content().get(restored.path())).contains("Bravo " + word).doesNotContain("neuf");
        assertThat(publishing.revisions(bravo.id()))
                .extracting(Revision::number)
                .containsExactly(3, 2, 1);
        assertThat(library.size()).isEqualTo(size);
    }

    @Test
    void leavesTheRowOfTheModelOut() {
        ImportArchive archive = new ImportArchive("Titre", "Fichiers")
                .file("a.txt", "Texte de " + word)
                .row("EXEMPLE À EFFACER : un garage", "garage.pdf")
                .row("Vrai " + word, "a.txt");
        Batch batch = examined(administrator, "fonds.zip", archive.zip());
        assertThat(line(batch, 2).state()).isEqualTo(RowState.LEFT);
        assertThat(line(batch, 3).state()).isEqualTo(RowState.READY);
    }

    @Test
    void saysWhatIsWrongWithATableAsAWhole() {
        Batch batch = imports.open(administrator.id().value());
        send(batch, "tableau.csv", text("Couleur;Taille\nbleu;3\n"));
        assertThat(examined(batch).source().problem()).isEqualTo(BatchProblem.NO_HEADINGS.name());
        send(batch, "tableau.csv", text("Titre;Texte\n\"jamais;3\n"));
        assertThat(examined(batch).source().problem()).isEqualTo(BatchProblem.QUOTE.name());
        send(batch, "tableau.csv", text("Titre;Texte\nSeul " + word + ";Un texte entier.\n"));
        Batch good = examined(batch);
        assertThat(good.source().problem()).isEmpty();
        done(ran(good));
        assertThat(resource(line(good, 2)).body()).contains("Un texte entier.");
    }

    private BatchRow titled(Batch batch, String title) {
        return all(batch).stream()
                .filter(row -> row.title().equals(title))
                .findFirst()
                .orElseThrow();
    }

    private Resource resource(BatchRow row) {
        return library.byId(row.resource().orElseThrow()).orElseThrow();
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
