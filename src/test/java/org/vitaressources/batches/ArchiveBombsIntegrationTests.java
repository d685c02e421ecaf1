package org.vitaressources.batches;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vitaressources.accounts.Member;
import org.vitaressources.batches.Finding.Code;

/// Archives that grow without end, share their bytes, point elsewhere or name their files as no honest program does.
class ArchiveBombsIntegrationTests extends BatchSite {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private final String word = fresh();
    private Member administrator;

    @BeforeEach
    void someone() {
        administrator = people.administrator();
    }

    @Test
    void archivesWithinArchivesAreNeverOpened() {
        byte[] bomb = ImportArchive.zip(Map.of("0.txt", text("a".repeat(8 << 20))));
        for (int level = 0; level < 4; level++) {
            Map<String, byte[]> copies = new LinkedHashMap<>();
            for (int i = 0; i < 16; i++) {
                copies.put(word + "-" + i + ".zip", bomb);
            }
            bomb = ImportArchive.zip(copies);
        }
        long before = keptBytes();
        Batch batch = examined(administrator, "42.zip", bomb);
        assertThat(all(batch))
                .hasSize(16)
                .allSatisfy(row -> assertThat(codes(row)).contains(Code.TYPE_ARCHIVE));
        assertThat(in(batch, RowState.READY)).isZero();
        assertThat(keptBytes() - before)
                .as("bytes that it has left on the disk")
                .isLessThan(3L * bomb.length + 1_000_000);
    }

    @Test
    void membersThatShareTheirBytesAreRefusedUnread() {
        // Packed a little less than a hundred times: no single member is out of measure.
        byte[] kernel = new byte[4 << 20];
        for (int i = 0; i < kernel.length; i += 700) {
            kernel[i] = (byte) (' ' + i * 31 % 90);
        }
        byte[] zip = new RawZip().shared(kernel, 500, word).bytes();
        assertThat(zip.length).isLessThan(2 << 20);
        long before = keptBytes();
        Batch batch = examined(administrator, "zbsm.zip", zip);
        assertThat(batch.source().problem()).isEqualTo(BatchProblem.ARCHIVE_TOO_LARGE.name());
        assertThat(all(batch)).isEmpty();
        assertThat(keptBytes() - before).isLessThan(3L << 20);
    }

    @Test
    void aLinkIsNeverFollowed() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "Le secret de " + word);
        byte[] zip = new RawZip()
                .link("lien-" + word + ".txt", secret.toString())
                .link("dossier-" + word, folder.toString())
                .file("dossier-" + word + "/secret.txt", UTF_8, text("Un fichier sous un lien."))
                .bytes();
        ran(examined(administrator, "liens.zip", zip));
        assertThat(content().values()).noneMatch(text -> text.contains("Le secret de " + word));
        assertThat(secret).hasContent("Le secret de " + word);
        try (Stream<Path> beside = Files.list(folder)) {
            assertThat(beside).containsExactly(secret);
        }
    }

    @Test
    void namesThatDifferByCapitalsAloneAreBothKept() {
        byte[] zip = new RawZip()
                .file(word + "/index.md", UTF_8, text("---\ntitre: Capitales " + word + "\n---\nTexte.\n"))
                .file(word + "/Plan.txt", UTF_8, text("Le grand plan."))
                .file(word + "/plan.txt", UTF_8, text("Le petit plan."))
                .bytes();
        Batch batch = ran(examined(administrator, "capitales.zip", zip));
        assertThat(in(batch, RowState.DONE)).isEqualTo(1);
        assertThat(content().entrySet().stream()
                        .filter(file ->
                                file.getKey().contains(word) || file.getValue().contains("plan."))
                        .map(Map.Entry::getValue))
                .contains("Le grand plan.", "Le petit plan.");
    }

    @Test
    void theSameNameTwiceIsOneFile() {
        byte[] zip = new RawZip()
                .file(word + ".txt", UTF_8, text("Le premier."))
                .file(word + ".txt", UTF_8, text("Le second."))
                .file("./" + word + ".txt", UTF_8, text("Le troisième."))
                .bytes();
        Batch batch = examined(administrator, "deux-fois.zip", zip);
        assertThat(all(batch)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"IBM437", "IBM850", "UTF-8"})
    void namesAreReadInTheEncodingsOfOldAndNewPrograms(String encoding) {
        byte[] zip = new RawZip()
                .file("été à Réçûê-" + word + ".txt", Charset.forName(encoding), text("L’été."))
                .bytes();
        assertThat(all(examined(administrator, "noms.zip", zip)))
                .singleElement()
                .satisfies(row -> assertThat(row.source()).isEqualTo("été à Réçûê-" + word + ".txt"));
    }

    @Test
    void accentsOfAMacAreComposed() {
        byte[] zip = new RawZip()
                .file(Normalizer.normalize("été-" + word + ".txt", Normalizer.Form.NFD), UTF_8, text("L’été."))
                .bytes();
        assertThat(all(examined(administrator, "mac.zip", zip)))
                .singleElement()
                .satisfies(row -> assertThat(row.source()).isEqualTo("été-" + word + ".txt"));
    }

    @Test
    void absoluteDeceivingAndEndlessNamesAreNoFiles() {
        byte[] zip = new RawZip()
                .file("/etc/" + word + ".txt", UTF_8, text("a"))
                .file("\\\\serveur\\partage\\" + word + ".txt", UTF_8, text("b"))
                .file("c:/" + word + ".txt", UTF_8, text("c"))
                .file("a/../../" + word + ".txt", UTF_8, text("d"))
                .file(word + "\u202Etxt.exe", UTF_8, text("e"))
                .file("d/".repeat(40) + word + ".txt", UTF_8, text("f"))
                .file("x".repeat(2_000) + ".txt", UTF_8, text("g"))
                .bytes();
        Batch batch = examined(administrator, "noms.zip", zip);
        assertThat(all(batch))
                .hasSize(7)
                .allSatisfy(row -> assertThat(codes(row)).contains(Code.FILE_BAD_NAME));
    }

    private long keptBytes() {
        Path kept = Path.of(environment.getRequiredProperty("vita.data")).resolve("fichiers");
        try (Stream<Path> all = Files.walk(kept)) {
            return all.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        } catch (IOException e) {
            return 0;
        }
    }

    private static byte[] text(String text) {
        return text.getBytes(UTF_8);
    }
}
