package org.vitaressources.console;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ConfigurableApplicationContext;

/// What the commands answer before and instead of working.
class ConsoleTests {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final Console console =
            new Console(Object.class, new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8));

    @ParameterizedTest
    @ValueSource(strings = {"--help", "-h", "help", "index --help", "serve -h"})
    void explainsItself(String line) {
        assertThat(run(line)).hasValue(0);
        assertThat(said(out)).contains("vita serve", "vita index --rebuild", "vita check", "--vita.content=");
        assertThat(said(err)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"demarrer", "index rebuild", "check /srv", "serve -p 80", "index --", "inde x"})
    void refusesWhatItDoesNotUnderstandInOneSentence(String line) {
        assertThat(run(line)).hasValue(2);
        assertThat(said(err).strip().lines())
                .singleElement()
                .asString()
                .startsWith("vita : ")
                .contains("vita --help");
    }

    @ParameterizedTest
    @ValueSource(strings = {"index", "check", "serve"})
    void refusesAContentFolderThatIsNotThere(String command, @TempDir Path folder) {
        OptionalInt code = console.run(
                command,
                "--vita.content=" + folder.resolve("faute-de-frappe"),
                "--vita.index=" + folder.resolve("index"),
                "--vita.data=" + folder.resolve("data"));

        assertThat(code).hasValue(2);
        assertThat(folder.resolve("faute-de-frappe")).doesNotExist();
        assertThat(folder.resolve("index")).doesNotExist();
    }

    @Test
    void indexesThenFindsThatAllAgrees(@TempDir Path folder) throws IOException {
        Path sheet = folder.resolve("content/fiche.md");
        Files.createDirectories(sheet.getParent());
        Files.writeString(sheet, "# Fiche\n\nUn texte sur la mobilité.\n");
        Files.setLastModifiedTime(sheet, FileTime.fromMillis(1_000_000_000_000L));
        String[] folders = {
            "--vita.content=" + folder.resolve("content"),
            "--vita.index=" + folder.resolve("index"),
            "--vita.data=" + folder.resolve("data")
        };
        assertThat(run("index", folders)).hasValue(0);
        assertThat(said(out)).contains("ressources : 1 (dont 1 nouvelles, changées ou retirées)", "passages   : 1");
        assertThat(run("check", folders)).hasValue(0);
        assertThat(said(out)).contains("Tout concorde : 1 ressources");

        Files.writeString(sheet, "# Fiche\n\nUn texte sur la mobilitë.\n");
        Files.setLastModifiedTime(sheet, FileTime.fromMillis(1_000_000_000_000L));
        assertThat(run("check", folders)).hasValue(1);
        assertThat(said(out)).contains("endommagé", "fiche.md", "1 anomalies");
    }

    @Test
    void saysThatAnotherIsOpenOnTheSameFolders(@TempDir Path folder) throws IOException {
        Files.createDirectories(folder.resolve("content"));
        String[] folders = {
            "--vita.content=" + folder.resolve("content"),
            "--vita.index=" + folder.resolve("index"),
            "--vita.data=" + folder.resolve("data")
        };
        try (ConfigurableApplicationContext open = Headless.start(List.of(folders))) {
            assertThat(open.isActive()).isTrue();
            folders[2] = "--vita.data=" + folder.resolve("data-2");
            assertThat(run("index", folders)).hasValue(2);
        }
        assertThat(run("index", folders)).hasValue(0);
    }

    @ParameterizedTest
    @CsvSource({
        "10, 100, 1, 'Lecture : 10 sur 100 (10 %), 10 par seconde, reste 9,0 s'",
        "90, 0, 9, 'Lecture : 90, 10 par seconde'"
    })
    void tellsHowFarItIs(long done, long total, long seconds, String line) {
        Rate rate = new Rate();
        assertThat(rate.line(new Progress.Step("Lecture", 0, total), 0)).startsWith("Lecture");

        assertThat(rate.line(new Progress.Step("Lecture", done, total), seconds * 1_000_000_000L))
                .isEqualTo(line);
    }

    @ParameterizedTest
    @CsvSource({"800, '0,8 s'", "42000, 42 s", "185000, 3 min 05 s", "7800000, 2 h 10 min"})
    void saysSpansAsPeopleDo(long milliseconds, String said) {
        assertThat(Rate.span(Duration.ofMillis(milliseconds))).isEqualTo(said);
    }

    private OptionalInt run(String command, String... folders) {
        return console.run(Stream.concat(Stream.of(command), Stream.of(folders)).toArray(String[]::new));
    }

    private OptionalInt run(String line) {
        return console.run(line.split(" "));
    }

    private static String said(ByteArrayOutputStream stream) {
        return stream.toString(UTF_8);
    }
}
