package org.vitaressources.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The library over a real folder and a real database.
class LibraryIntegrationTests {
    private Centre centre;

    @BeforeEach
    void open(@TempDir Path folder) {
        centre = Centre.at(folder);
    }

    @AfterEach
    void close() {
        centre.close();
    }

    @Test
    void readsABundleAndALoneFile() {
        centre.write(
                "cas/garage/index.md", "---\nid: garage\ntitre: Garage solidaire\nsecteurs: mobilite\n---\nTexte.\n");
        centre.write("cas/garage/bilan.pdf", "title: Bilan 2007\nDes chiffres.");
        centre.write("note.md", "# Une note\n\nSon début.\n");
        centre.library().reconcile();

        Resource bundle = centre.resource("cas/garage/index.md");
        assertThat(bundle.id()).isEqualTo(new ResourceId("garage"));
        assertThat(bundle.slug()).isEqualTo("garage-solidaire");
        assertThat(bundle.description().sectors()).containsExactly("mobilite");
        assertThat(bundle.documents()).singleElement().satisfies(document -> {
            assertThat(document.name()).isEqualTo("bilan.pdf");
            assertThat(document.title()).isEqualTo("Bilan 2007");
            assertThat(centre.library().file(document)).isRegularFile();
        });
        Resource note = centre.resource("note.md");
        assertThat(note.description().title()).isEqualTo("Une note");
        assertThat(note.description().summary()).isEqualTo("Son début.");
        assertThat(centre.library().size()).isEqualTo(2);
        assertThat(centre.library().content(bundle).passages()).hasSize(2);
    }

    @Test
    void findsNothingToDoTheSecondTime() {
        centre.write("a.md", "# A\n");
        centre.write("b/index.md", "---\ntitre: B\n---\n");
        centre.write("b/c.pdf", "texte");
        settle();
        centre.library().reconcile();
        int readings = centre.bean(FakeDocumentReader.class).readings.get();
        centre.announced().clear();
        centre.library().reconcile();

        assertThat(centre.announced()).isEmpty();
        assertThat(centre.bean(FakeDocumentReader.class).readings).hasValue(readings);
    }

    @Test
    void announcesWhatChangedAndWhatWasRemoved() throws IOException {
        centre.write("a.md", "# A\n");
        centre.write("b.md", "# B\n");
        centre.library().reconcile();
        ResourceId a = centre.resource("a.md").id();
        ResourceId b = centre.resource("b.md").id();
        centre.announced().clear();

        centre.write("a.md", "# A\n\nPlus long.\n");
        Files.delete(centre.content.resolve("b.md"));
        centre.library().reconcile();

        assertThat(centre.announced())
                .containsExactly(new LibraryChanged(Set.of(a), Set.of()), new LibraryChanged(Set.of(), Set.of(b)));
        assertThat(centre.library().byId(b)).isEmpty();
        assertThat(centre.library().fingerprints()).containsOnlyKeys(a);
    }

    @Test
    void keepsTheIdentityOfALoneFileThatMoves() throws IOException {
        centre.write("avant/note.md", "# Une note\n");
        centre.write("autre.md", "# Autre\n");
        centre.library().reconcile();
        Resource before = centre.resource("avant/note.md");
        Files.createDirectories(centre.content.resolve("apres"));
        Files.move(centre.content.resolve("avant/note.md"), centre.content.resolve("apres/fiche.md"));
        centre.announced().clear();
        centre.library().reconcile();

        Resource after = centre.resource("apres/fiche.md");
        assertThat(after.id()).isEqualTo(before.id());
        assertThat(after.slug()).isEqualTo(before.slug());
        assertThat(after.firstSeen()).isEqualTo(before.firstSeen());
        assertThat(centre.announced()).containsExactly(new LibraryChanged(Set.of(before.id()), Set.of()));
    }

    @Test
    void keepsTheIdentityOfABundleThatIsRenamedAndEditedAtOnce() throws IOException {
        centre.write("garage/index.md", "---\ntitre: Garage\n---\nTexte.\n");
        centre.write("garage/bilan.pdf", "Des chiffres.");
        centre.library().reconcile();
        Resource before = centre.resource("garage/index.md");
        Files.move(centre.content.resolve("garage"), centre.content.resolve("garage-solidaire"));
        centre.write("garage-solidaire/index.md", "---\ntitre: Garage solidaire\n---\nAutre texte.\n");
        centre.library().reconcile();

        Resource after = centre.resource("garage-solidaire/index.md");
        assertThat(after.id()).isEqualTo(before.id());
        assertThat(after.slug()).isEqualTo("garage-solidaire");
        assertThat(centre.library().bySlug("garage")).isEmpty();
        assertThat(centre.library().successorOf("garage")).contains("garage-solidaire");
    }

    @Test
    void givesItsIdentityBackToAFileThatReturns() throws IOException {
        centre.write("note.md", "# Une note\n");
        centre.library().reconcile();
        ResourceId id = centre.resource("note.md").id();
        Files.move(centre.content.resolve("note.md"), centre.folder.resolve("ailleurs.md"));
        centre.library().reconcile();
        assertThat(centre.library().size()).isZero();
        Files.move(centre.folder.resolve("ailleurs.md"), centre.content.resolve("retour.md"));
        centre.library().reconcile();

        assertThat(centre.resource("retour.md").id()).isEqualTo(id);
    }

    @Test
    void leavesADisputedIdentityToTheOldest() {
        centre.write("b/index.md", "---\nid: x\ntitre: Original\n---\n");
        centre.library().reconcile();
        centre.write("a/index.md", "---\nid: x\ntitre: Copie\n---\n");
        centre.library().reconcile();

        assertThat(centre.resource("b/index.md").id()).isEqualTo(new ResourceId("x"));
        Resource copy = centre.resource("a/index.md");
        assertThat(copy.id()).isNotEqualTo(new ResourceId("x"));
        assertThat(copy.remarks()).singleElement().asString().contains("« x » est déjà celui d'une autre ressource");
        assertThat(centre.library().reports()).anySatisfy(report -> {
            assertThat(report.path()).isEqualTo("a/index.md");
            assertThat(report.slug()).isEqualTo("copie");
            assertThat(report.stage()).isEqualTo(LibraryReport.Stage.DESCRIPTION);
        });
    }

    @Test
    void takesOnAnIdentityWrittenLater() {
        centre.write("note.md", "# Une note\n");
        centre.library().reconcile();
        Resource before = centre.resource("note.md");
        centre.announced().clear();
        centre.write("note.md", "---\nid: ma-note\n---\n# Une note\n");
        centre.library().reconcile();

        Resource after = centre.resource("note.md");
        assertThat(after.id()).isEqualTo(new ResourceId("ma-note"));
        assertThat(after.slug()).isEqualTo(before.slug());
        assertThat(after.firstSeen()).isEqualTo(before.firstSeen());
        assertThat(centre.announced()).containsExactly(new LibraryChanged(Set.of(after.id()), Set.of(before.id())));
    }

    @Test
    void tellsApartResourcesOfTheSameTitle() {
        centre.write("nord/fiche.md", "# Fiche\n");
        centre.write("sud/fiche.md", "# Fiche\n\nAutre.\n");
        centre.write("sud/fiche-2.md", "# Fiche\n\nEncore.\n");
        centre.library().reconcile();

        assertThat(List.of(
                        centre.resource("nord/fiche.md").slug(),
                        centre.resource("sud/fiche-2.md").slug(),
                        centre.resource("sud/fiche.md").slug()))
                .satisfiesExactly(
                        slug -> assertThat(slug).isEqualTo("fiche"),
                        slug -> assertThat(slug).isEqualTo("fiche-sud"),
                        slug -> assertThat(slug).matches("fiche-[0-9a-f]{6}"));
    }

    @Test
    void redirectsFromTheAddressThatATitleGave() {
        centre.write("a.md", "# Premier titre\n");
        centre.library().reconcile();
        ResourceId id = centre.resource("a.md").id();
        centre.write("a.md", "# Second titre\n");
        centre.library().reconcile();
        centre.write("a.md", "# Troisième titre\n");
        centre.write("b.md", "# Premier titre\n");
        centre.library().reconcile();

        assertThat(centre.resource("a.md").id()).isEqualTo(id);
        assertThat(centre.library().successorOf("premier-titre")).contains("troisieme-titre");
        assertThat(centre.library().successorOf("second-titre")).contains("troisieme-titre");
        assertThat(centre.resource("b.md").slug()).isNotEqualTo("premier-titre");
        centre.write("a.md", "# Premier titre\n");
        centre.library().reconcile();
        assertThat(centre.resource("a.md").slug()).isEqualTo("premier-titre");
        assertThat(centre.library().successorOf("premier-titre")).isEmpty();
    }

    @Test
    void keepsAllOthersWhenOneFileIsBad() {
        centre.write("bon.md", "# Bon\n");
        centre.write("yaml.md", "---\ntitre: [\n---\n# Malgré tout\n");
        centre.write("tronque.pdf", "damaged");
        centre.library().reconcile();

        assertThat(centre.library().size()).isEqualTo(3);
        assertThat(centre.resource("yaml.md").description().title()).isEqualTo("Malgré tout");
        assertThat(centre.library().reports())
                .extracting(LibraryReport::path, LibraryReport::stage, LibraryReport::level)
                .containsExactlyInAnyOrder(
                        tuple("yaml.md", LibraryReport.Stage.DESCRIPTION, LibraryReport.Level.WARNING),
                        tuple("tronque.pdf", LibraryReport.Stage.READING, LibraryReport.Level.ERROR));
    }

    @Test
    void reportsALinkThatLeadsOutsideAndServesNothingThere() throws IOException {
        Path secret = Files.writeString(centre.folder.resolve("secret.txt"), "secret");
        centre.write("a.md", "# A\n");
        Files.createSymbolicLink(centre.content.resolve("lien.txt"), secret);
        centre.library().reconcile();

        assertThat(centre.library().size()).isEqualTo(1);
        assertThat(centre.library().reports()).singleElement().satisfies(report -> {
            assertThat(report.path()).isEqualTo("lien.txt");
            assertThat(report.stage()).isEqualTo(LibraryReport.Stage.FILE);
        });
        for (String path : List.of("lien.txt", "../secret.txt", "/etc/passwd", "x/../../secret.txt")) {
            LibraryDocument forged = new LibraryDocument("x", path, "", "", "", 0, "");
            assertThatThrownBy(() -> centre.library().file(forged)).isInstanceOf(DocumentNotFound.class);
        }
    }

    @Test
    void describesAllAgainWhenTheVocabulariesChange() {
        centre.write("a.md", "# A\n");
        centre.library().reconcile();
        String before = centre.resource("a.md").fingerprint();
        centre.bean(FakeVocabularies.class).reload();
        centre.library().reconcile();

        assertThat(centre.resource("a.md").fingerprint()).isNotEqualTo(before);
    }

    @Test
    void doesNotTakeAMissingContentFolderForAnEmptyOne() throws IOException {
        centre.write("a.md", "# A\n");
        centre.library().reconcile();
        Files.move(centre.content, centre.folder.resolve("demonte"));
        centre.library().reconcile();

        assertThat(centre.library().size()).isEqualTo(1);
    }

    @Test
    void announcesManyInBatchesAndServesThemLazily() {
        for (int i = 0; i < 1201; i++) {
            centre.write("dossier-%d/fiche-%d.md".formatted(i % 7, i), "# Fiche %d\n".formatted(i));
        }
        centre.library().reconcile();

        assertThat(centre.announced())
                .extracting(change -> change.changed().size())
                .containsExactly(500, 500, 201);
        Set<ResourceId> ids = centre.library().fingerprints().keySet();
        assertThat(centre.library().all(ids).map(Resource::id)).containsExactlyInAnyOrderElementsOf(ids);
    }

    /// Makes files old enough for their time of change to be trusted.
    private void settle() {
        try (Stream<Path> files = Files.walk(centre.content)) {
            files.filter(Files::isRegularFile)
                    .forEach(file -> assertThat(file.toFile().setLastModified(1_000_000_000_000L))
                            .isTrue());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
