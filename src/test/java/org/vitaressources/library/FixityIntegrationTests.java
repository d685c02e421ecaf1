package org.vitaressources.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vitaressources.library.Fixity.Finding;

/// Every file of the content folder is guarded by its checksum, whatever it is.
class FixityIntegrationTests {
    private static final FileTime LONG_AGO = FileTime.from(Instant.parse("2020-01-01T00:00:00Z"));

    /// One file of each kind.
    static List<String> eachKind() {
        return List.of(
                "garage/index.md",
                "garage/bilan.pdf",
                "garage/bilan.pdf.yml",
                "garage/photos/atelier.png",
                "guides/guide.docx",
                "guides/guide.docx.yml",
                "guides/fiche.md",
                "guides/fiche.md.yml",
                "guides/.gitbook/assets/plan.png",
                "guides/perdu.pdf.yml",
                "pages/a-propos.md",
                "pages/a-propos.en.md",
                "vocabulaires/secteurs.yml",
                "LISEZMOI.md");
    }

    @ParameterizedTest
    @MethodSource("eachKind")
    void namesTheFileOfWhichAByteChanged(String path, @TempDir Path folder) throws IOException {
        try (Centre centre = filled(folder)) {
            assertThat(findings(centre)).isEmpty();
            flip(centre.content.resolve(path));

            assertThat(findings(centre)).containsExactly(entry(path, Finding.DAMAGED));
        }
    }

    @Test
    void keepsSayingSoAfterARestartAndARereading(@TempDir Path folder) throws IOException {
        try (Centre centre = filled(folder)) {
            for (String path : eachKind()) {
                flip(centre.content.resolve(path));
            }
        }
        try (Centre centre = Centre.at(folder)) {
            centre.library().reconcile();
            // Another version of the vocabularies has every resource read again.
            centre.bean(FakeVocabularies.class).reload();
            centre.library().reconcile();

            assertThat(findings(centre)).containsOnlyKeys(eachKind());
            assertThat(findings(centre).values()).containsOnly(Finding.DAMAGED);
        }
    }

    @ParameterizedTest
    @MethodSource("eachKind")
    void takesAnEditForAnEdit(String path, @TempDir Path folder) throws IOException {
        try (Centre centre = filled(folder)) {
            Path file = centre.content.resolve(path);
            flip(file);
            Files.setLastModifiedTime(file, FileTime.from(LONG_AGO.toInstant().plusSeconds(3600)));
            assertThat(findings(centre)).containsExactly(entry(path, Finding.EDITED));
            centre.library().reconcile();

            assertThat(findings(centre)).isEmpty();
        }
    }

    @Test
    void saysNothingOfAFileThatWasOnlyTouched(@TempDir Path folder) throws IOException {
        try (Centre centre = filled(folder)) {
            Files.setLastModifiedTime(centre.content.resolve("garage/index.md"), FileTime.from(Instant.EPOCH));

            assertThat(findings(centre)).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("eachKind")
    void namesWhatVanishedUntilItIsLetGo(String path, @TempDir Path folder) throws IOException {
        try (Centre centre = filled(folder)) {
            Files.delete(centre.content.resolve(path));
            assertThat(findings(centre)).containsExactly(entry(path, Finding.VANISHED));
            centre.library().reconcile();

            assertThat(findings(centre)).isEmpty();
        }
    }

    @Test
    void namesWhatIsNotRecordedYet(@TempDir Path folder) throws IOException {
        try (Centre centre = filled(folder)) {
            centre.write("neuf.md", "# Neuf\n");
            centre.write("pages/neuve.md", "# Neuve\n");
            centre.write(".git/objects/ab", "x");
            centre.write("pages/.brouillon.md.swp", "x");

            assertThat(findings(centre))
                    .containsExactly(entry("neuf.md", Finding.NEW), entry("pages/neuve.md", Finding.NEW));
        }
    }

    @Test
    void followsPagesWhileTheSiteRuns(@TempDir Path folder) throws IOException {
        try (Centre centre = filled(folder)) {
            centre.bean(LibraryWatcher.class).start();
            centre.write("pages/contact.md", "# Contact\n");
            Centre.await("the page to be recorded", () -> findings(centre).isEmpty());
            centre.write("pages/contact.md", "# Contact\n\nPar courriel.\n");
            Centre.await("the edit to be recorded", () -> findings(centre).isEmpty());
            assertThat(centre.library().size()).as("a page is no resource").isEqualTo(4);
        }
    }

    @Test
    void tellsHowFarItIs(@TempDir Path folder) throws IOException {
        try (Centre centre = filled(folder)) {
            List<Fixity.Progress> steps = new ArrayList<>();
            Fixity.Result result = centre.bean(Fixity.class).check(steps::add);

            assertThat(steps).hasSize(eachKind().size());
            assertThat(steps.getLast()).isEqualTo(new Fixity.Progress(result.files(), result.files(), result.bytes()));
            assertThat(result.bytes()).isEqualTo(size(centre.content));
        }
    }

    private static Centre filled(Path folder) throws IOException {
        Centre centre = Centre.at(folder);
        for (String path : eachKind()) {
            centre.write(path, "titre: " + path + "\n");
            Files.setLastModifiedTime(centre.content.resolve(path), LONG_AGO);
        }
        centre.library().reconcile();
        return centre;
    }

    private static Map<String, Finding> findings(Centre centre) {
        try {
            return centre.bean(Fixity.class).check(progress -> {}).findings();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Changes one byte as a failing disk would: size and time of change stay.
    private static void flip(Path file) throws IOException {
        FileTime before = Files.getLastModifiedTime(file);
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);
        Files.setLastModifiedTime(file, before);
    }

    private static long size(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }
}
