package org.vitaressources.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.vitaressources.batches.ImportArchive;
import org.vitaressources.whole.Visitor.Answer;

/// The real program is killed (SIGKILL) at random moments while it checks, imports and undoes 500 resources. Each time
/// it
/// goes on by itself; in the end each row is there once, and after the undoing nothing is.
///
/// `-Dvita.test.import-kills=40` kills more often, `-Dvita.test.seed=…` repeats a run as far as chance allows.
@Execution(ExecutionMode.CONCURRENT)
class KilledImportTests {
    private static final int KILLS = Integer.getInteger("vita.test.import-kills", 1);
    private static final long SEED = Long.getLong("vita.test.seed", System.nanoTime());
    private static final int ROWS = 500;
    private static final int FAULTY = 20;
    private static final long LONGEST_LIFE = TimeUnit.MILLISECONDS.toNanos(4000);
    private static final long PATIENCE = TimeUnit.MINUTES.toNanos(5);
    private static final long BETWEEN_LOOKS = TimeUnit.MILLISECONDS.toNanos(200);
    private static final Pattern CODE = Pattern.compile("une seule fois : ([A-Z2-7 ]+)");

    private final Random random = new Random(SEED);

    @Test
    void importsEachRowOnceAndUndoesItWhole(@TempDir(cleanup = CleanupMode.ON_SUCCESS) Path folder) throws IOException {
        System.out.println("KilledImportTests: -Dvita.test.seed=" + SEED);
        Path content = Files.createDirectories(folder.resolve("content"));
        Files.writeString(content.resolve("ancienne.md"), "# Une fiche ancienne\n\nElle reste.\n");
        SiteProcess site = SiteProcess.shortLived(folder);
        try {
            Visitor administrator = firstAdministrator(site);
            Map<String, String> before = files(content);
            administrator.get("/administration/lots");
            String batch = administrator.post("/administration/lots").location();
            send(administrator, batch, archive());

            administrator.post(batch + "/examen");
            int kills = killUntil(site, administrator, batch, "À décider");
            assertThat(files(content)).as("a dry run changes nothing").isEqualTo(before);
            assertThat(count(administrator, batch, "Prêtes")).isEqualTo(ROWS - FAULTY);
            assertThat(count(administrator, batch, "En erreur")).isEqualTo(FAULTY);

            administrator.post(batch + "/execution");
            kills += killUntil(site, administrator, batch, "Terminé");
            assertThat(count(administrator, batch, "Faites")).isEqualTo(ROWS - FAULTY);
            assertThat(titles(content)).as("each once").hasSize(ROWS - FAULTY).doesNotHaveDuplicates();
            before.forEach((path, text) -> assertThat(files(content)).containsEntry(path, text));

            administrator.get(batch + "/annulation");
            administrator.post(batch + "/annulation");
            kills += killUntil(site, administrator, batch, "Annulé");
            assertThat(count(administrator, batch, "Annulées")).isEqualTo(ROWS - FAULTY);
            assertThat(files(content)).as("nothing else touched").isEqualTo(before);
            System.out.printf("KilledImportTests: %d kills%n", kills);
            assertThat(kills).isPositive();
            assertThat(site.stopAndCheck()).as("vita check").isEmpty();
        } finally {
            site.kill();
        }
    }

    /// Kills and starts again, then waits for the end.
    ///
    /// @return how often it was killed before it came to the end
    private int killUntil(SiteProcess site, Visitor administrator, String batch, String state) {
        int kills = 0;
        for (int kill = 1; kill <= KILLS; kill++) {
            LockSupport.parkNanos((long) (random.nextDouble() * LONGEST_LIFE));
            boolean working = !state(administrator, batch).equals(state);
            site.kill();
            site.restart();
            kills += working ? 1 : 0;
        }
        long end = System.nanoTime() + PATIENCE;
        while (!state(administrator, batch).equals(state)) {
            assertThat(System.nanoTime())
                    .as("seed " + SEED + "\n" + site.printed())
                    .isLessThan(end);
            LockSupport.parkNanos(BETWEEN_LOOKS);
        }
        return kills;
    }

    private static String state(Visitor administrator, String batch) {
        return administrator.get(batch).page().select(".batch__head .badge").text();
    }

    private static int count(Visitor administrator, String batch, String filter) {
        for (Element link : administrator.get(batch).page().select("#lignes .desk-views a")) {
            if (link.text().startsWith(filter + " ")) {
                return Integer.parseInt(link.select(".count").text());
            }
        }
        return 0;
    }

    private static void send(Visitor administrator, String batch, byte[] bytes) {
        administrator.get(batch);
        Answer opened =
                administrator.post(batch + "/depots", "nom", "fonds.zip", "taille", Integer.toString(bytes.length));
        assertThat(opened.status()).as(opened.body()).isEqualTo(201);
        Answer sent = administrator.send(
                "PATCH", opened.location(), bytes, "Content-Type", "application/octet-stream", "Upload-Offset", "0");
        assertThat(sent.status()).as(sent.body()).isEqualTo(200);
    }

    private static byte[] archive() {
        ImportArchive archive = new ImportArchive("Fichiers", "Titre", "Territoires", "Licence");
        for (int i = 1; i <= ROWS; i++) {
            String name = "document-" + i + ".txt";
            archive.file(name, "Le document numéro " + i + ".");
            boolean faulty = i <= FAULTY;
            archive.row(
                    name, "Titre " + word(i) + " " + word(i * 7919), faulty ? "Zzyzx" : "departement:35", "CC-BY-4.0");
        }
        return archive.zip();
    }

    private static String word(int number) {
        StringBuilder word = new StringBuilder("mot");
        for (int left = number; left > 0; left /= 20) {
            word.append("bcdfghjklmnpqrstvwxz".charAt(left % 20));
        }
        return word.toString();
    }

    private static List<String> titles(Path content) {
        List<String> titles = new ArrayList<>();
        files(content).forEach((path, text) -> {
            if (path.endsWith("index.md")) {
                titles.add(text.lines()
                        .filter(line -> line.startsWith("titre:"))
                        .findFirst()
                        .orElse(path));
            }
        });
        return titles;
    }

    private static Map<String, String> files(Path content) {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(content)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(content.relativize(file).toString(), Files.readString(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    private static Visitor firstAdministrator(SiteProcess site) {
        Matcher code = CODE.matcher(site.printed());
        assertThat(code.find()).as(site.printed()).isTrue();
        Visitor visitor = new Visitor(site.base());
        visitor.get("/premier-compte");
        Answer made = visitor.post(
                "/premier-compte",
                "code",
                code.group(1).strip(),
                "nom",
                "Ada Ministre",
                "courriel",
                "ada@exemple.test",
                "mot-de-passe",
                People.PASSWORD);
        assertThat(made.status()).as(made.text()).isEqualTo(302);
        visitor.get("/compte");
        return visitor;
    }
}
