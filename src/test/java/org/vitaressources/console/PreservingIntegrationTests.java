package org.vitaressources.console;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.vitaressources.library.KeptFiles;
import org.vitaressources.library.Library;
import org.vitaressources.library.Publication;
import org.vitaressources.library.Publishing;
import org.vitaressources.library.ResourceId;
import org.vitaressources.library.Revision;

/// Export, import, backup and restore as commands, with the site stopped: what comes back is what was there, what is
/// damaged is named, what is hostile is refused in words.
class PreservingIntegrationTests {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private Path folder;

    @BeforeEach
    void centre(@TempDir Path folder) throws IOException {
        this.folder = folder;
        write("a/lies.md", "---\ntitre: Déplacée\n---\nUn texte isolé.\n");
        write("garage/index.md", "---\ntitre: Garage\nterritoires: [departement:35]\n---\nLe garage.\n");
        write("garage/bilan, été à 1.txt", "Bilan de l’été.\n");
        write("pages/a-propos.md", "# À propos\n");
        write("vocabulaires/sigles.yml", "sigles:\n  XYZ: [essai]\n");
        write(".git/config", "[core]\n");
        live("a", centre -> {
            centre.getBean(Library.class).reconcile();
            publish(centre, "garage/index.md", "---\ntitre: Garage solidaire\n---\nSecond état.\n");
            Files.createDirectories(content().resolve("b"));
            Files.move(content().resolve("a/lies.md"), content().resolve("b/lies.md"));
            centre.getBean(Library.class).reconcile();
            publish(centre, "retiree/index.md", "---\ntitre: Retirée\n---\nÀ retirer.\n");
            centre.getBean(Publishing.class).withdraw(id(centre, "retiree/index.md"), "", "Plus à jour", 1);
        });
    }

    @Test
    void anExportComesBackAsAnEqualSite() throws IOException {
        Path zip = folder.resolve("site.zip");
        assertThat(run("export", "a", zip)).as(said()).isZero();
        try (ZipFile archive = new ZipFile(zip.toFile())) {
            assertThat(archive.stream().map(ZipEntry::getName))
                    .contains("content/garage/index.md", "site/ressources.yml", "LISEZMOI.txt", "site/personnes.yml")
                    .doesNotContain("site/comptes.yml", "content/.git/config");
        }
        assertThat(run("import-site", "b", zip)).as(said()).isZero();
        live("b", centre -> centre.getBean(Library.class).reconcile());
        Path again = folder.resolve("again.zip");
        assertThat(run("export", "b", again)).isZero();

        assertThat(Archives.inside(again)).isEqualTo(Archives.inside(zip)).hasSizeGreaterThan(9);
        assertThat(run("index", "b")).isZero();
        assertThat(run("check", "b")).as(said()).isZero();
        live("b", centre -> {
            Library library = centre.getBean(Library.class);
            assertThat(library.successorOf("garage")).contains("garage-solidaire");
            assertThat(centre.getBean(Publishing.class).tombstone("retiree")).isPresent();
            assertThat(centre.getBean(Publishing.class).revisions(id(centre, "garage/index.md")))
                    .extracting(Revision::kind)
                    .containsExactly(Revision.Kind.PUBLICATION, Revision.Kind.DISK);
        });
    }

    @Test
    void aBackupComesBackByteByByteAsAFileAndAsAFolder() throws IOException {
        Path zip = folder.resolve("sauvegarde.zip");
        assertThat(run("backup", "a", zip)).as(said()).isZero();
        assertThat(run("backup", "a", "--to", folder.resolve("lot"), "--keep", "1"))
                .isZero();
        assertThat(run("backup", "a", "--to", folder.resolve("lot"), "--keep=1"))
                .isZero();
        assertThat(said()).contains("Sauvegarde faite");
        try (Stream<Path> runs = Files.list(folder.resolve("lot/sauvegardes"))) {
            assertThat(runs).hasSize(1);
        }
        for (Path backup : List.of(zip, folder.resolve("lot"))) {
            String name = backup.getFileName().toString();
            assertThat(run("restore", name, backup, "--check")).isZero();
            assertThat(folder.resolve(name))
                    .satisfies(
                            nothing -> assertThat(folder.resolve(name + "-c")).doesNotExist());
            assertThat(run("restore", "r-" + name, backup)).as(said()).isZero();
            assertThat(files(folder.resolve("r-" + name + "/content"))).isEqualTo(files(content()));
            assertThat(run("index", "r-" + name)).isZero();
            assertThat(run("check", "r-" + name)).as(said()).isZero();
            assertThat(run("restore", "r-" + name, backup)).as("not empty").isEqualTo(2);
            assertThat(run("restore", "r-" + name, backup, "--replace"))
                    .as(said())
                    .isZero();
            try (Stream<Path> aside = Files.list(folder.resolve("r-" + name))) {
                assertThat(aside.filter(path -> path.toString().contains(".avant-restauration-")))
                        .hasSize(2);
            }
        }
    }

    @Test
    void anInterruptedReturnGoesOnAndNobodyOpensItMeanwhile() throws IOException {
        Path zip = folder.resolve("sauvegarde.zip");
        assertThat(run("backup", "a", zip)).isZero();
        assertThat(run("restore", "b", zip)).isZero();
        Path data = folder.resolve("b/data");
        // As a kill before the end leaves it: the mark, and not all of the files.
        Files.writeString(data.resolve("restauration-en-cours"), Archives.sumOfManifest(zip));
        Files.delete(data.resolve("vita.mv.db"));
        Files.delete(folder.resolve("b/content/b/lies.md"));
        assertThat(run("check", "b")).isEqualTo(2);
        assertThat(run("restore", "b", zip)).as(said()).isZero();
        assertThat(files(folder.resolve("b/content"))).isEqualTo(files(content()));
        assertThat(data.resolve("restauration-en-cours")).doesNotExist();

        Path site = folder.resolve("site.zip");
        assertThat(run("export", "a", site)).isZero();
        Files.createDirectories(folder.resolve("c/data"));
        Files.writeString(folder.resolve("c/data/import-en-cours"), Archives.sumOfManifest(site));
        Files.createDirectories(folder.resolve("c/content/garage"));
        Files.writeString(folder.resolve("c/content/garage/index.md"), "à moitié");
        assertThat(run("index", "c")).isEqualTo(2);
        assertThat(run("import-site", "c", site)).as(said()).isZero();
        assertThat(files(folder.resolve("c/content")).keySet()).contains("garage/index.md", "b/lies.md");
        assertThat(run("import-site", "c", site)).as("not empty").isEqualTo(2);
    }

    @Test
    void aFlippedByteIsFoundAndNamed() throws IOException {
        Path zip = folder.resolve("sauvegarde.zip");
        assertThat(run("backup", "a", zip)).isZero();
        assertThat(run("index", "a")).isZero();
        flip(content().resolve("b/lies.md"));
        Path kept = keptFiles().getFirst();
        flip(kept);
        assertThat(run("check", "a")).isOne();
        assertThat(said()).contains("endommagé", "b/lies.md", kept.getFileName().toString(), "version");

        byte[] bytes = Files.readAllBytes(zip);
        bytes[bytes.length / 2] ^= 1;
        Files.write(zip, bytes);
        assertThat(run("restore", "b", zip)).isOne();
        assertThat(said()).contains("abîm");
        assertThat(folder.resolve("b/content")).doesNotExist();
    }

    @Test
    void hostileArchivesAreRefusedInWordsAndLeaveNothing() throws IOException {
        Path zip = folder.resolve("site.zip");
        assertThat(run("export", "a", zip)).isZero();
        refused(Archives.changed(zip, "content/garage/index.md", "autre"), "abîmé");
        refused(Archives.changed(zip, "archive.yml", "---\nformat: vita-site\nversion: 99\n"), "plus récente");
        refused(
                Archives.changed(zip, "archive.yml", "---\nformat: vita-sauvegarde\nversion: 1\n"),
                "c’est une sauvegarde");
        refused(Archives.changed(zip, "../dehors.txt", "x"), "mène ailleurs");
        refused(Archives.changed(zip, "content/de-trop.md", "x"), "n’est pas dans la liste");
        refused(Archives.changed(zip, "site/ressources.yml", "---\n- liste\n"), "abîmé");
        refused(Files.writeString(folder.resolve("faux.zip"), "pas un zip"), "n’est pas une archive ZIP");
        Path backup = folder.resolve("sauvegarde.zip");
        assertThat(run("backup", "a", backup)).isZero();
        refused(backup, "c’est une sauvegarde");
        assertThat(run("restore", "n", zip)).isOne();
        assertThat(said()).contains("c’est un export du site");
    }

    private void refused(Path zip, String words) throws IOException {
        assertThat(run("import-site", "n", zip)).as(words).isIn(1, 2);
        assertThat(said()).contains(words);
        assertThat(folder.resolve("dehors.txt")).doesNotExist();
        assertThat(files(folder.resolve("n/content"))).isEmpty();
    }

    @FunctionalInterface
    private interface Work {
        void on(ConfigurableApplicationContext centre) throws IOException;
    }

    private void live(String name, Work work) throws IOException {
        try (ConfigurableApplicationContext centre = Headless.start(properties(name))) {
            work.on(centre);
        }
    }

    private static void publish(ConfigurableApplicationContext centre, String main, String text) throws IOException {
        KeptFiles kept = centre.getBean(KeptFiles.class);
        Publishing publishing = centre.getBean(Publishing.class);
        boolean there = centre.getBean(Library.class).slugOfPath(main).isPresent();
        ResourceId id = there ? id(centre, main) : new ResourceId("essai-retiree");
        Map<String, KeptFiles.Kept> files = new TreeMap<>();
        int based = 0;
        if (there) {
            Revision adopted = publishing.adopt(id);
            files.putAll(adopted.files());
            based = adopted.number();
        }
        String written = there ? text : text.replaceFirst("---\n", "---\nid: essai-retiree\n");
        files.put(main, kept.keep(new java.io.ByteArrayInputStream(written.getBytes(UTF_8))));
        publishing.publish(new Publication(id, main, files, "", "essai", based));
    }

    private static ResourceId id(ConfigurableApplicationContext centre, String main) {
        Library library = centre.getBean(Library.class);
        return library.slugOfPath(main).flatMap(library::bySlug).orElseThrow().id();
    }

    private List<String> properties(String name) {
        return List.of(
                "--vita.content=" + folder.resolve(name + "/content"),
                "--vita.index=" + folder.resolve(name + "/index"),
                "--vita.data=" + folder.resolve(name + "/data"));
    }

    private int run(String command, String name, Object... more) {
        out.reset();
        err.reset();
        List<String> line = new ArrayList<>(List.of(command));
        Stream.of(more).map(Object::toString).forEach(line::add);
        line.addAll(properties(name));
        return new Console(Object.class, new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8))
                .run(line.toArray(String[]::new))
                .orElseThrow();
    }

    private String said() {
        return out.toString(UTF_8) + err.toString(UTF_8);
    }

    private Path content() {
        return folder.resolve("a/content");
    }

    private void write(String path, String text) throws IOException {
        Path file = content().resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        Files.setLastModifiedTime(file, FileTime.fromMillis(1_200_000_000_000L));
    }

    private List<Path> keptFiles() throws IOException {
        try (Stream<Path> all = Files.walk(folder.resolve("a/data/fichiers"))) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static void flip(Path file) throws IOException {
        FileTime before = Files.getLastModifiedTime(file);
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);
        Files.setLastModifiedTime(file, before);
    }

    private static Map<String, String> files(Path root) throws IOException {
        if (Files.notExists(root)) {
            return Map.of();
        }
        try (Stream<Path> files = Files.walk(root)) {
            Map<String, String> all = new TreeMap<>();
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                all.put(root.relativize(file).toString(), Files.readString(file) + Files.getLastModifiedTime(file));
            }
            return all;
        }
    }
}
