package org.vitaressources.batches;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vitaressources.accounts.Member;
import org.vitaressources.batches.Finding.Code;

/// Archives that mean harm, or come from odd programs.
class HostileArchivesIntegrationTests extends BatchSite {
    private final String word = fresh();
    private Member administrator;

    @BeforeEach
    void someone() {
        administrator = people.administrator();
    }

    @Test
    void takesNothingThatLeadsOutOfTheArchive() {
        Map<String, String> before = content();
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("../../dehors-" + word + ".txt", text("Dehors."));
        files.put("/etc/dehors-" + word + ".txt", text("Dehors."));
        files.put("C:\\dehors-" + word + ".txt", text("Dehors."));
        files.put("dedans-" + word + ".txt", text("Dedans."));
        Batch batch = examined(administrator, "fuite.zip", ImportArchive.zip(files));
        assertThat(all(batch))
                .filteredOn(row -> codes(row).contains(Code.FILE_BAD_NAME))
                .hasSize(3);
        assertThat(in(batch, RowState.READY)).isEqualTo(1);
        ran(batch);
        assertThat(content().keySet())
                .filteredOn(path -> !before.containsKey(path))
                .allMatch(path -> path.startsWith("ressources/dedans-" + word));
        Path data = Path.of(environment.getRequiredProperty("vita.data")).toAbsolutePath();
        assertThat(data.resolveSibling("dehors-" + word + ".txt")).doesNotExist();
        assertThat(data.resolve("fichiers/dehors-" + word + ".txt")).doesNotExist();
    }

    @Test
    void opensNoFileThatUnpacksOutOfMeasure() {
        byte[] zeros = new byte[40 << 20];
        Arrays.fill(zeros, (byte) 'a');
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("bombe-" + word + ".txt", zeros);
        files.put("sain-" + word + ".txt", text("Sain."));
        Batch batch = examined(administrator, "bombe.zip", ImportArchive.zip(files));
        assertThat(all(batch))
                .filteredOn(row -> codes(row).contains(Code.FILE_BOMB))
                .hasSize(1);
        assertThat(in(batch, RowState.READY)).isEqualTo(1);
    }

    @Test
    void refusesProgramsPagesAndArchivesInTheArchive() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("a-" + word + ".pdf", text("MZ programme"));
        files.put("b-" + word + ".txt", text("<script>alert(1)</script>"));
        files.put("c-" + word + ".pdf", ImportArchive.zip(Map.of("x.txt", text("x"))));
        files.put("d-" + word + ".xyz", text("inconnu"));
        files.put("e-" + word + ".pdf", text("%PDF-1.4 abîmé"));
        Batch batch = examined(administrator, "melange.zip", ImportArchive.zip(files));
        assertThat(all(batch).stream().flatMap(row -> codes(row).stream()))
                .contains(
                        Code.TYPE_PROGRAM, Code.TYPE_WEB_PAGE, Code.TYPE_ARCHIVE, Code.TYPE_UNKNOWN, Code.FILE_DAMAGED);
        assertThat(in(batch, RowState.BLOCKED)).isEqualTo(5);
    }

    @Test
    void readsNamesOfOldWindows() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, Charset.forName("IBM850"))) {
            zip.putNextEntry(new ZipEntry("été-" + word + ".txt"));
            zip.write(text("L’été."));
            zip.closeEntry();
        }
        Batch batch = examined(administrator, "vieux.zip", bytes.toByteArray());
        assertThat(all(batch))
                .singleElement()
                .satisfies(row -> assertThat(row.source()).isEqualTo("été-" + word + ".txt"));
    }

    @Test
    void saysThatAnArchiveDoesNotOpen() {
        byte[] whole = new ImportArchive("Titre", "Fichiers").file("a.txt", "a").zip();
        byte[] torn = Arrays.copyOf(whole, whole.length - 30);
        assertThat(examined(administrator, "abime.zip", torn).source().problem())
                .isEqualTo(BatchProblem.ARCHIVE.name());
        byte[] locked = whole.clone();
        locked[6] |= 1;
        for (int i = 0; i < locked.length - 4; i++) {
            if (locked[i] == 'P' && locked[i + 1] == 'K' && locked[i + 2] == 1 && locked[i + 3] == 2) {
                locked[i + 8] |= 1;
            }
        }
        assertThat(examined(administrator, "cle.zip", locked).source().problem())
                .isEqualTo(BatchProblem.ARCHIVE_LOCKED.name());
    }

    @Test
    void followsNoLinkOutOfAFolder(@TempDir Path folder) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "Le secret de " + word);
        Path source = Files.createDirectories(folder.resolve("source"));
        Files.createSymbolicLink(source.resolve("lien.txt"), secret);
        Files.writeString(source.resolve("vrai-" + word + ".txt"), "Un vrai.");
        Batch batch = examined(imports.folder(administrator.id().value(), source));
        assertThat(all(batch))
                .singleElement()
                .satisfies(row -> assertThat(row.source()).isEqualTo("vrai-" + word + ".txt"));
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
