package org.vitaressources.console;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `vita import`, on folders of its own.
class ImportCommandIntegrationTests {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeEach
    void aFolderToImport() throws IOException {
        Files.createDirectories(folder.resolve("content"));
        Path source = Files.createDirectories(folder.resolve("source"));
        Files.writeString(source.resolve("guide.txt"), "Le guide des garages.");
        Files.writeString(source.resolve("bilan.txt"), "Le bilan des jardins.");
        Files.writeString(
                source.resolve("descriptions.csv"),
                "Titre;Fichiers;Territoires\nGuide;guide.txt;departement:35\nBilan;bilan.txt;Nulle-Part-du-Tout\n");
    }

    @Test
    void tellsThenImportsAFolder() throws IOException {
        assertThat(run("import", folder.resolve("source").toString(), "--dry-run"))
                .hasValue(1);
        assertThat(said()).contains("ligne 3", "Nulle-Part-du-Tout", "1 prêtes", "1 en erreur", "Rien n’a changé");
        assertThat(files()).isEmpty();
        assertThat(run("import", folder.resolve("source").toString())).hasValue(1);
        assertThat(said()).as(err.toString(UTF_8)).contains("1 ressources importées");
        assertThat(files()).hasSize(2);
        assertThat(run("check")).as(said()).hasValue(0);
    }

    @Test
    void refusesWhatIsNotThere() {
        assertThat(run("import")).hasValue(2);
        assertThat(run("import", folder.resolve("absent").toString())).hasValue(2);
        assertThat(err.toString(UTF_8)).contains("introuvable");
        assertThat(run("import", folder.resolve("source").toString(), "--by", "Personne"))
                .hasValue(2);
        assertThat(err.toString(UTF_8)).contains("aucun administrateur");
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(folder.resolve("content"))) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    private String said() {
        return out.toString(UTF_8);
    }

    private OptionalInt run(String... arguments) {
        List<String> line = new ArrayList<>(List.of(arguments));
        for (String name : List.of("content", "index", "data")) {
            line.add("--vita." + name + "=" + folder.resolve(name));
        }
        return new Console(Object.class, new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8))
                .run(line.toArray(String[]::new));
    }
}
