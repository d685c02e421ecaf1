package org.vitaressources.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.vitaressources.accounts.Role;

/// The real program is killed while a trainer writes a kit and sends a file for one of its steps: all that was
/// acknowledged is there, once and in its order, and the file goes on where it was. The kit then comes back from an
/// archive of the site, with its file.
@Execution(ExecutionMode.CONCURRENT)
class KilledKitTests {
    private static final int KILLS = Integer.getInteger("vita.test.kills", 1);
    private static final long SEED = Long.getLong("vita.test.seed", System.nanoTime());
    private static final long LONGEST_LIFE = TimeUnit.MILLISECONDS.toNanos(2500);
    private static final String TRAINER = "formatrice@exemple.test";

    private final Random random = new Random(SEED);
    private final List<String> acknowledged = Collections.synchronizedList(new ArrayList<>());
    private int written;

    @Test
    void losesNothingOfAKit(@TempDir(cleanup = CleanupMode.ON_SUCCESS) Path folder)
            throws IOException, InterruptedException, ExecutionException {
        System.out.println("KilledKitTests: -Dvita.test.seed=" + SEED);
        Path original = Files.createDirectories(folder.resolve("a"));
        Files.createDirectories(original.resolve("content"));
        SiteProcess site = SiteProcess.shortLived(original);
        try {
            PeopleByPages people = new PeopleByPages(site);
            Visitor trainer = people.invited(TRAINER, Role.CONTRIBUTOR);
            String kit = trainer.post("/kits", "titre", "Kit tué").location().substring(0, "/kits/".length() + 16);
            trainer.post(kit + "/seances");
            String step = trainer.post(kit + "/etapes", "nature", "fichier").location();
            SentFile file = SentFile.text(trainer, "zkkit");
            for (int kill = 1; kill <= KILLS; kill++) {
                workUntilKilled(site, trainer, kit, step, file);
                site.restart();
                assertThat(titles(trainer, kit))
                        .as("after kill %d, seed %d", kill, SEED)
                        .isEqualTo(acknowledged);
            }
            file.resume();
            if (!file.isThere()) {
                file.send(step);
            }
            assertThat(trainer.get(step + "/fichier").body()).isEqualTo(file.text());
            assertThat(site.stopAndCheck()).isEmpty();
            site.restart();
            comesBackFromAnArchive(folder, site, kit, step, file);
        } finally {
            site.kill();
        }
    }

    /// Steps are added and named one after the other, and the file is sent beside them, until nobody answers any
    /// longer.
    private void workUntilKilled(SiteProcess site, Visitor trainer, String kit, String step, SentFile file)
            throws InterruptedException, ExecutionException {
        file.resume();
        Visitor sender = trainer.again();
        sender.get(kit);
        try (ExecutorService workers = Executors.newFixedThreadPool(2)) {
            Future<?> writing = workers.submit(() -> write(trainer, kit));
            Future<?> sending = workers.submit(() -> send(step, file));
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(300) + (long) (random.nextDouble() * LONGEST_LIFE));
            site.kill();
            writing.get();
            sending.get();
        }
    }

    private void write(Visitor trainer, String kit) {
        try {
            while (true) {
                String there =
                        trainer.post(kit + "/etapes", "nature", "activite").location();
                String title = "Étape " + ++written;
                if (trainer.post(there + "/brouillon", "titre", title).status() == 200) {
                    acknowledged.add(title);
                }
            }
        } catch (UncheckedIOException e) {
            // Killed.
        }
    }

    private static void send(String step, SentFile file) {
        try {
            if (!file.isThere()) {
                file.send(step);
            }
        } catch (UncheckedIOException e) {
            // Killed.
        }
    }

    /// Titles as the page has them: the step that a kill left without a title, or with one that nobody was told of,
    /// aside.
    private List<String> titles(Visitor trainer, String kit) {
        List<String> titles = new ArrayList<>(trainer.get(kit)
                .page()
                .select(".kit-step[data-kind=activite] .kit-step__title")
                .eachText());
        titles.removeIf(title -> !title.startsWith("Étape "));
        String last = "Étape " + written;
        if (!acknowledged.contains(last) && titles.contains(last)) {
            acknowledged.add(last);
        }
        return titles;
    }

    private void comesBackFromAnArchive(Path folder, SiteProcess site, String kit, String step, SentFile file)
            throws IOException {
        Path archive = folder.resolve("comptes.zip");
        assertThat(site.command("export", archive.toString(), "--with-accounts"))
                .as(Files.readString(folder.resolve("a").resolve("commande.txt")))
                .isZero();
        Path place = Files.createDirectories(folder.resolve("b"));
        assertThat(SiteProcess.run(place, "import-site", archive.toString()))
                .as(Files.readString(place.resolve("commande.txt")))
                .isZero();
        SiteProcess imported = SiteProcess.shortLived(place);
        try {
            Visitor trainer = new Visitor(imported.base());
            trainer.get("/connexion");
            trainer.post("/connexion", "courriel", TRAINER, "mot-de-passe", People.PASSWORD);
            assertThat(titles(trainer, kit)).isEqualTo(acknowledged);
            assertThat(trainer.get(step + "/fichier").body()).isEqualTo(file.text());
        } finally {
            imported.kill();
        }
    }
}
