package org.vitaressources.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Changes made while the centre runs.
class WatcherIntegrationTests {
    private Centre centre;

    @BeforeEach
    void open(@TempDir Path folder) {
        centre = Centre.at(folder);
        centre.write("existant/index.md", "---\ntitre: Existant\n---\nTexte.\n");
        centre.write("note.md", "# Note\n");
        centre.bean(LibraryWatcher.class).start();
        centre.library().reconcile();
    }

    @AfterEach
    void close() {
        centre.close();
    }

    @Test
    void noticesFilesInNewFolders() {
        centre.write("nouveau/profond/index.md", "---\ntitre: Nouveau\n---\n");
        centre.write("nouveau/profond/piece.pdf", "texte");
        Centre.await(
                "the new bundle",
                () -> centre.library()
                        .bySlug("nouveau")
                        .filter(resource -> resource.documents().size() == 1)
                        .isPresent());
    }

    @Test
    void noticesAnEditAndANewDocumentOfABundle() {
        centre.write("existant/annexes/a.pdf", "texte");
        Centre.await(
                "the document",
                () -> centre.resource("existant/index.md").documents().size() == 1);
        centre.write("existant/index.md", "---\ntitre: Autre titre\n---\nTexte.\n");
        Centre.await(
                "the redirect",
                () -> centre.library()
                        .successorOf("existant")
                        .filter("autre-titre"::equals)
                        .isPresent());
    }

    @Test
    void noticesMovesAndDeletions() throws IOException {
        ResourceId id = centre.resource("existant/index.md").id();
        Files.createDirectories(centre.content.resolve("rangement"));
        Files.move(centre.content.resolve("existant"), centre.content.resolve("rangement/existant"));
        Centre.await(
                "the move",
                () -> centre.library()
                        .byId(id)
                        .filter(resource -> resource.path().equals("rangement/existant/index.md"))
                        .isPresent());
        Files.delete(centre.content.resolve("note.md"));
        Centre.await("the deletion", () -> centre.library().size() == 1);
    }

    @Test
    void turnsALoneFileIntoADocumentWhenAnIndexAppears() {
        centre.write("lot/a.pdf", "texte");
        Centre.await(
                "the lone file", () -> centre.library().slugOfPath("lot/a.pdf").isPresent());
        centre.write("lot/index.md", "---\ntitre: Un lot\n---\n");
        Centre.await(
                "the bundle",
                () -> centre.library()
                        .slugOfPath("lot/a.pdf")
                        .filter("un-lot"::equals)
                        .isPresent());
        Centre.await("the lone file to be let go", () -> centre.library().size() == 3);
    }

    @Test
    void followsABurstLikeThatOfACheckout() throws IOException {
        for (int i = 0; i < 300; i++) {
            centre.write("lot-%d/sous/fiche-%d.md".formatted(i % 40, i), "# Fiche %d\n".formatted(i));
        }
        Centre.await("all files", () -> centre.library().size() == 302);
        try (Stream<Path> files = Files.walk(centre.content.resolve("lot-1"))) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
        Files.move(centre.content.resolve("lot-2"), centre.content.resolve("lot-2-bis"));
        centre.write("lot-3/sous/fiche-3.md", "# Fiche changée\n");
        Centre.await(
                "the second state",
                () -> centre.library().bySlug("fiche-changee").isPresent()
                        && centre.library()
                                .slugOfPath("lot-2-bis/sous/fiche-2.md")
                                .isPresent()
                        && centre.library().slugOfPath("lot-1/sous/fiche-1.md").isEmpty());
        assertThat(centre.library().size()).isEqualTo(294);
    }

    @Test
    void waitsForAFileThatIsStillBeingWritten() throws IOException {
        Path file = centre.content.resolve("copie.md");
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write("# Titre provisoire\n".getBytes(StandardCharsets.UTF_8));
            out.flush();
            centre.write("temoin.md", "# Témoin\n");
            // Keeps writing until its neighbour has been taken in.
            Centre.await("the neighbour", () -> {
                try {
                    out.write(" \n".getBytes(StandardCharsets.UTF_8));
                    out.flush();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
                return centre.library().bySlug("temoin").isPresent();
            });
            assertThat(centre.library().bySlug("titre-provisoire")).isEmpty();
            out.write("fin\n".getBytes(StandardCharsets.UTF_8));
        }
        Centre.await(
                "the whole file",
                () -> centre.library()
                        .bySlug("titre-provisoire")
                        .filter(resource -> resource.body().endsWith("fin\n"))
                        .isPresent());
    }

    @Test
    void ignoresTemporaryFiles() {
        centre.write(".~lock.note.md#", "x");
        centre.write("telechargement.pdf.part", "x");
        centre.write("~$note.docx", "x");
        centre.write("pages/a-propos.md", "# À propos\n");
        centre.write("vrai.md", "# Vrai\n");
        Centre.await("the real file", () -> centre.library().bySlug("vrai").isPresent());
        assertThat(centre.library().size()).isEqualTo(3);
    }

    @Test
    void reloadsTheVocabulariesWhenTheirFilesChange() throws IOException {
        String before = centre.bean(FakeVocabularies.class).version();
        centre.write("vocabulaires/secteurs.yml", "- id: neuf\n");
        Centre.await(
                "the reload",
                () -> !centre.bean(FakeVocabularies.class).version().equals(before));
        assertThat(centre.library().size()).isEqualTo(2);
    }
}
