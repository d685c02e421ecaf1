package org.vitaressources.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.vitaressources.accounts.Role;

/// The real program is killed (SIGKILL) at random moments while authors write, send files and hand in, and moderators
/// accept, publish, revise, archive, withdraw and put back. After each start all that was acknowledged is there,
/// nothing
/// is there twice, and files, database and index agree.
///
/// `-Dvita.test.kills=200` kills more often, `-Dvita.test.seed=…` repeats a run as far as chance allows.
@Execution(ExecutionMode.CONCURRENT)
class KilledSiteTests {
    private static final int KILLS = Integer.getInteger("vita.test.kills", 2);
    private static final long SEED = Long.getLong("vita.test.seed", System.nanoTime());
    private static final int AUTHORS = 3;
    private static final long LONGEST_LIFE = TimeUnit.MILLISECONDS.toNanos(2500);
    /// After so many kills the program is stopped in good order and `vita check` reads everything again.
    private static final int CHECKED_EVERY = 10;

    private final Random random = new Random(SEED);
    private final List<Story> stories = new ArrayList<>();

    @Test
    void losesNothingAndDoublesNothing(@TempDir(cleanup = CleanupMode.ON_SUCCESS) Path folder)
            throws IOException, InterruptedException {
        System.out.println("KilledSiteTests: -Dvita.test.seed=" + SEED);
        Files.createDirectories(folder.resolve("content"));
        SiteProcess site = SiteProcess.shortLived(folder);
        try {
            PeopleByPages people = new PeopleByPages(site);
            Visitor moderator = people.firstAdministrator();
            List<Visitor> authors = new ArrayList<>();
            for (int i = 0; i < AUTHORS; i++) {
                authors.add(people.invited("auteur" + i + "@exemple.test", Role.CONTRIBUTOR));
            }
            int steps = 0;
            for (int kill = 1; kill <= KILLS; kill++) {
                steps += workUntilKilled(site, moderator, authors);
                site.restart();
                verify(folder, kill);
                if (kill % CHECKED_EVERY == 0 || kill == KILLS) {
                    assertThat(site.stopAndCheck())
                            .as("vita check after %d kills", kill)
                            .isEmpty();
                    System.out.printf("KilledSiteTests: %d kills, %d steps acknowledged%n", kill, steps);
                    site.restart();
                }
            }
            System.out.printf(
                    "KilledSiteTests: %d kills, %d steps acknowledged, %d contributions%n",
                    KILLS, steps, stories.size());
            assertThat(steps).as("steps between the kills").isGreaterThan(KILLS);
        } finally {
            site.kill();
        }
    }

    /// Each author goes on with their own stories until nobody answers any longer.
    private int workUntilKilled(SiteProcess site, Visitor moderator, List<Visitor> authors)
            throws InterruptedException {
        List<List<Story>> shares = new ArrayList<>();
        for (int i = 0; i < authors.size(); i++) {
            List<Story> mine = new ArrayList<>();
            for (int at = i; at < stories.size(); at += authors.size()) {
                if (!stories.get(at).isOver()) {
                    mine.add(stories.get(at));
                }
            }
            shares.add(mine);
        }
        // New ones in a fixed order, so that each stays with its author.
        for (int i = 0; i < authors.size(); i++) {
            Story fresh = new Story(authors.get(i), moderator.again(), "zkrecit" + word(stories.size()) + "x");
            stories.add(fresh);
            shares.get(i).add(fresh);
        }
        long life = (long) (random.nextDouble() * LONGEST_LIFE);
        int steps = 0;
        try (ExecutorService workers = Executors.newFixedThreadPool(authors.size())) {
            List<Future<Integer>> working = new ArrayList<>();
            for (List<Story> share : shares) {
                long order = random.nextLong();
                working.add(workers.submit(() -> work(share, new Random(order))));
            }
            LockSupport.parkNanos(life);
            site.kill();
            for (Future<Integer> worker : working) {
                steps += worker.get();
            }
        } catch (ExecutionException e) {
            throw new AssertionError("seed " + SEED, e.getCause());
        }
        return steps;
    }

    private static int work(List<Story> share, Random order) {
        List<Story> left = new ArrayList<>(share);
        int steps = 0;
        try {
            while (!left.isEmpty()) {
                Story story = left.get(order.nextInt(left.size()));
                story.goOn();
                steps++;
                left.removeIf(Story::isOver);
            }
        } catch (UncheckedIOException e) {
            // Killed.
            return steps;
        }
        return steps;
    }

    private void verify(Path folder, int kill) throws IOException {
        for (Story story : stories) {
            story.verify();
        }
        try (Stream<Path> files = Files.walk(folder.resolve("content"))) {
            List<Path> all = files.filter(Files::isRegularFile).toList();
            assertThat(all.stream().filter(file -> file.getFileName().toString().endsWith(".part")))
                    .as("half files after kill %d, seed %d", kill, SEED)
                    .isEmpty();
            List<String> texts = new ArrayList<>();
            for (Path file : all) {
                if (file.endsWith("index.md")) {
                    texts.add(Files.readString(file));
                }
            }
            for (Story story : stories) {
                assertThat(texts.stream().filter(text -> text.contains(story.word)))
                        .as("%s in the folder after kill %d, seed %d", story.word, kill, SEED)
                        .hasSize(story.isInCollection() ? 1 : 0);
            }
        }
    }

    private static String word(int number) {
        StringBuilder word = new StringBuilder();
        for (char digit : Integer.toString(number).toCharArray()) {
            word.append("bcdfghjkmp".charAt(digit - '0'));
        }
        return word.toString();
    }
}
