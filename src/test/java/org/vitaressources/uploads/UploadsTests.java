package org.vitaressources.uploads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.vitaressources.uploads.UploadRefused.Reason;

/// Files of any size in pieces, with small limits and a disk that is full (`/dev/full` gives no room to anybody).
class UploadsTests {
    private static final int LIMIT = 2_000_000;
    private static final Path FULL = Path.of("/dev/full");

    private Path folder = Path.of("");
    private Uploads uploads;

    @BeforeEach
    void open(@TempDir Path given) {
        folder = given;
        uploads = uploads(0);
    }

    private Uploads uploads(int reserve) {
        DriverManagerDataSource database =
                new DriverManagerDataSource("jdbc:h2:mem:" + folder.getFileName() + reserve + ";DB_CLOSE_DELAY=-1");
        new ResourceDatabasePopulator(new ClassPathResource("db/migration/uploads/V2026.11.25.24__uploads.sql"))
                .execute(database);
        UploadsProperties properties =
                new UploadsProperties(LIMIT / 1_000_000, 6, 10, 3, reserve, Duration.ofDays(2), folder);
        return new Uploads(
                new UploadRows(JdbcClient.create(database)),
                new UploadParts(properties),
                properties,
                Clock.systemUTC());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 65_536, 333_333, LIMIT})
    void aFileOfTheLargestSizeArrivesWholeInPiecesOfAnySize(int piece) throws IOException {
        byte[] bytes = new byte[piece == 1 ? 500 : LIMIT];
        new Random(piece).nextBytes(bytes);
        Upload upload = uploads.open("qui", "où", "gros.pdf", "x", bytes.length);
        while (!upload.whole()) {
            int from = (int) upload.received();
            byte[] next = Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + piece));
            upload = uploads.append(upload, from, new ByteArrayInputStream(next), next.length);
        }
        assertThat(Files.readAllBytes(uploads.file(upload))).isEqualTo(bytes);
    }

    @Test
    void oneByteMoreIsRefusedBeforeItIsSent() {
        assertThatThrownBy(() -> uploads.open("qui", "où", "gros.pdf", "x", LIMIT + 1L))
                .isInstanceOfSatisfying(UploadRefused.class, refused -> {
                    assertThat(refused.reason()).isEqualTo(Reason.TOO_LARGE);
                    assertThat(refused.limit()).isEqualTo(LIMIT);
                });
    }

    @Test
    void aDiskThatFillsUpCostsThePieceOnItsWayAndNothingElse() throws IOException {
        assertThat(FULL).as("a disk without room, on Linux").exists();
        Upload upload = uploads.open("qui", "où", "a.pdf", "x", 1000);
        upload = uploads.append(upload, 0, new ByteArrayInputStream(new byte[400]), 400);
        Path part = uploads.file(upload);
        Path aside = Files.move(part, folder.resolve("aside"));
        Files.createSymbolicLink(part, FULL);
        Upload before = uploads.open("qui", "où", "b.pdf", "x", 1000);
        Files.createSymbolicLink(uploads.file(before), FULL);
        assertThatThrownBy(() -> uploads.append(before, 0, new ByteArrayInputStream(new byte[600]), 600))
                .isInstanceOfSatisfying(
                        UploadRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Reason.NO_ROOM));
        Files.delete(part);
        Files.move(aside, part);
        Files.delete(uploads.file(before));
        assertThat(uploads.find(upload.id(), "qui", "où").orElseThrow().received())
                .isEqualTo(400);
        assertThat(uploads.append(before, 0, new ByteArrayInputStream(new byte[1000]), 1000)
                        .whole())
                .as("once there is room again")
                .isTrue();
        assertThat(uploads.append(upload, 400, new ByteArrayInputStream(new byte[600]), 600)
                        .whole())
                .isTrue();
    }

    @Test
    void theReserveIsNeverFilled() {
        Uploads full = uploads(Integer.MAX_VALUE);
        assertThat(full.hasRoomFor(1)).isFalse();
        assertThatThrownBy(() -> full.open("qui", "où", "a.pdf", "x", 10))
                .isInstanceOfSatisfying(
                        UploadRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Reason.NO_ROOM));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "No space left on device",
                "Aucun espace disponible sur le périphérique",
                "Disk quota exceeded",
                "Débordement du quota d’espace disque"
            })
    void aFullDiskIsKnownByTheWordsOfTheMachine(String words) {
        assertThat(FullDisk.caused(new java.io.UncheckedIOException("x", new IOException(words))))
                .isTrue();
        assertThat(FullDisk.caused(new IOException("Broken pipe"))).isFalse();
        assertThat(FullDisk.caused(null)).isFalse();
    }
}
