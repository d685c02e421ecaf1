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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.vitaressources.whole.Visitor.Answer;

/// The real program is killed (SIGKILL) at random moments while authors write, send files and hand in, and moderators
/// accept, publish, revise, archive, withdraw and put back. After each start all that was acknowledged is there,
/// nothing
/// is there twice, and files, database and index agree.
///
/// `-Dvita.test.kills=200` kills more often, `-Dvita.test.seed=…` repeats a run as far as chance allows.
class KilledSiteTests {
    private static final int KILLS = Integer.getInteger("vita.test.kills", 5);
    private static final long SEED = Long.getLong("vita.test.seed", System.nanoTime());
    private static final int AUTHORS = 3;
    private static final long LONGEST_LIFE = TimeUnit.MILLISECONDS.toNanos(2500);
    /// After so many kills the program is stopped in good order and `vita check` reads everything again.
    private static final int CHECKED_EVERY = 10;

    private static final Pattern CODE = Pattern.compile("une seule fois : ([A-Z2-7 ]+)");
    private static final Pattern LINK = Pattern.compile("/inscription/[A-Za-z0-9_-]+");

    private final Random random = new Random(SEED);
    private final List<Story> stories = new ArrayList<>();

    @Test
    void losesNothingAndDoublesNothing(@TempDir(cleanup = CleanupMode.ON_SUCCESS) Path folder)
            throws IOException, InterruptedException {
        System.out.println("KilledSiteTests: -Dvita.test.seed=" + SEED);
        Files.createDirectories(folder.resolve("content"));
        SiteProcess site = new SiteProcess(folder);
        try {
            Visitor moderator = firstAdministrator(site);
            List<Visitor> authors = new ArrayList<>();
            for (int i = 0; i < AUTHORS; i++) {
                authors.add(author(site, moderator, "auteur" + i + "@exemple.test"));
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

    static Visitor firstAdministrator(SiteProcess site) {
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

    static Visitor author(SiteProcess site, Visitor administrator, String email) {
        administrator.get("/invitations");
        administrator.post("/invitations", "courriel", email, "role", "CONTRIBUTOR");
        String letter = administrator
                .get("/administration/courriels")
                .page()
                .select("main a[href^=/administration/courriels/]")
                .attr("href");
        Matcher link = LINK.matcher(administrator.get(letter).body());
        assertThat(link.find()).isTrue();
        Visitor author = new Visitor(site.base());
        author.get(link.group());
        Answer made = author.post(
                link.group(), "nom", "Autrice " + email.replaceFirst("@.*", ""), "mot-de-passe", People.PASSWORD);
        assertThat(made.status()).as(made.text()).isEqualTo(302);
        if (author.session().isEmpty()) {
            author.get("/connexion");
            author.post("/connexion", "courriel", email, "mot-de-passe", People.PASSWORD);
        }
        author.get("/compte");
        return author;
    }

    private static String word(int number) {
        StringBuilder word = new StringBuilder();
        for (char digit : Integer.toString(number).toCharArray()) {
            word.append("bcdfghjkmp".charAt(digit - '0'));
        }
        return word.toString();
    }
}
