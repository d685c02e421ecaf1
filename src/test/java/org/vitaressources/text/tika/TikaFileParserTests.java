package org.vitaressources.text.tika;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vitaressources.text.RawReading;
import org.vitaressources.text.ReadingStatus;

class TikaFileParserTests {
    private Path folder = Path.of("");
    private TikaFileParser parser;

    @BeforeEach
    void start(@TempDir Path given) {
        folder = given;
        parser = parserWithin(Duration.ofSeconds(60));
    }

    private TikaFileParser parserWithin(Duration limit) {
        ReadingProperties properties =
                new ReadingProperties(1, 128, limit, Duration.ofSeconds(30), 100_000, 4, 20, 200);
        return new TikaFileParser(
                properties,
                folder.resolve("work"),
                List.of("-Dvita.child.parser=" + MisbehavingParser.class.getName()));
    }

    @AfterEach
    void stop() {
        parser.close();
    }

    @ParameterizedTest
    @CsvSource({
        "memory, plus de mémoire que permis",
        "exit, code 0",
        "halt, code 139",
    })
    void leavesAsideAFileThatEndsItsProcessAndReadsTheNext(String order, String reason) throws IOException {
        RawReading lost = read(order);
        assertThat(lost.status()).isEqualTo(ReadingStatus.GAVE_UP);
        assertThat(lost.reason()).contains(reason);
        RawReading next = read("Bonjour");
        assertThat(next.status()).isEqualTo(ReadingStatus.COMPLETE);
        assertThat(next.parts().getFirst().html()).contains("Bonjour");
    }

    @Test
    void leavesAsideAFileThatTakesTooLongAndReadsTheNext() throws IOException {
        parser.close();
        parser = parserWithin(Duration.ofSeconds(5));
        RawReading lost = read("hang");
        assertThat(lost.status()).isEqualTo(ReadingStatus.GAVE_UP);
        assertThat(lost.reason()).contains("dépassé 5 secondes");
        assertThat(read("Bonjour").status()).isEqualTo(ReadingStatus.COMPLETE);
    }

    @Test
    void survivesAStackOverflowInTheChild() throws IOException {
        RawReading lost = read("overflow");
        assertThat(lost.status()).isEqualTo(ReadingStatus.DAMAGED);
        assertThat(lost.reason()).contains("imbriquée");
        assertThat(read("Bonjour").status()).isEqualTo(ReadingStatus.COMPLETE);
    }

    @Test
    void stopsAtTheLimitOfCharactersAndKeepsWhatCameBefore() throws IOException {
        Path file = folder.resolve("long.rtf");
        Files.writeString(file, "{\\rtf1 " + "Une phrase assez courte.\\par ".repeat(20_000) + "}");
        RawReading cut = parser.parse(file, "application/rtf");
        assertThat(cut.status()).isEqualTo(ReadingStatus.PARTIAL);
        assertThat(cut.reason()).contains("100000 premiers caractères");
        assertThat(cut.parts()).isNotEmpty();
    }

    @Test
    void removesTheTemporaryFilesOfItsChildren() throws IOException {
        read("Bonjour");
        parser.close();
        try (var left = Files.list(folder.resolve("work"))) {
            assertThat(left.filter(Files::isDirectory)).isEmpty();
        }
    }

    private RawReading read(String order) throws IOException {
        Path file = folder.resolve("order.java");
        Files.writeString(file, order);
        return parser.parse(file, "application/octet-stream");
    }
}
