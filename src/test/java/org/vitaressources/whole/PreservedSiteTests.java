package org.vitaressources.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.vitaressources.accounts.Role;

/// The real program is backed up and exported by real commands while authors write and moderators publish; what comes
/// back elsewhere is the site as it was at one moment.
@Execution(ExecutionMode.CONCURRENT)
class PreservedSiteTests {
    private static final int STORIES_BEFORE = 2;
    private static final Pattern TEXT = Pattern.compile("zkrecit[a-z]+x");

    @Test
    void aBackupUnderLoadShowsOneMomentAndAnExportComesBackEqual(@TempDir(cleanup = CleanupMode.ON_SUCCESS) Path folder)
            throws IOException, InterruptedException, ExecutionException {
        Path original = Files.createDirectories(folder.resolve("a"));
        Files.createDirectories(original.resolve("content"));
        SiteProcess site = SiteProcess.shortLived(original);
        Path backup = folder.resolve("sauvegarde.zip");
        List<Finished> finished = java.util.Collections.synchronizedList(new ArrayList<>());
        long asked;
        try {
            PeopleByPages people = new PeopleByPages(site);
            Visitor moderator = people.firstAdministrator();
            Visitor author = people.invited("auteure@exemple.test", Role.CONTRIBUTOR);
            for (int i = 0; i < STORIES_BEFORE; i++) {
                tell(new Story(author, moderator.again(), word(i)), word(i), finished);
            }
            AtomicBoolean enough = new AtomicBoolean();
            try (ExecutorService writers = Executors.newSingleThreadExecutor()) {
                Future<Integer> writing = writers.submit(() -> write(author, moderator, finished, enough));
                asked = System.nanoTime();
                int code = site.command("backup", backup.toString());
                enough.set(true);
                assertThat(code)
                        .as(Files.readString(original.resolve("commande.txt")))
                        .isZero();
                assertThat(writing.get()).as("stories told meanwhile").isPositive();
            }
            assertThat(site.command("check"))
                    .as(Files.readString(original.resolve("commande.txt")))
                    .isZero();
            assertThat(site.command("export", folder.resolve("site.zip").toString()))
                    .as(Files.readString(original.resolve("commande.txt")))
                    .isZero();
            restoredShowsOneMoment(folder, backup, finished, asked);
            importedIsEqual(folder, site);
            assertThat(site.command("export", folder.resolve("comptes.zip").toString(), "--with-accounts"))
                    .as(Files.readString(original.resolve("commande.txt")))
                    .isZero();
            peopleGoOn(folder);
        } finally {
            site.kill();
        }
    }

    /// A story that was told to its end: what was acknowledged when it was over.
    private record Finished(String word, long began, long over) {}

    private static int write(Visitor author, Visitor moderator, List<Finished> finished, AtomicBoolean enough) {
        int told = 0;
        do {
            String word = word(STORIES_BEFORE + told);
            tell(new Story(author, moderator.again(), word), word, finished);
            told++;
        } while (!enough.get());
        return told;
    }

    private static void tell(Story story, String word, List<Finished> finished) {
        long began = System.nanoTime();
        while (!story.isOver()) {
            story.goOn();
        }
        finished.add(new Finished(word, began, System.nanoTime()));
    }

    /// What was over before the backup was asked for is there whole; and when a story is there whole, so are all that
    /// were
    /// over before it began.
    private static void restoredShowsOneMoment(Path folder, Path backup, List<Finished> finished, long asked)
            throws IOException {
        Path place = Files.createDirectories(folder.resolve("b"));
        assertThat(SiteProcess.run(place, "restore", backup.toString()))
                .as(Files.readString(place.resolve("commande.txt")))
                .isZero();
        SiteProcess restored = SiteProcess.shortLived(place);
        try {
            Visitor visitor = new Visitor(restored.base());
            List<String> there = finished.stream()
                    .map(Finished::word)
                    .filter(word -> visitor.get("/recherche?q=%22" + word + "%22")
                            .body()
                            .contains("/ressources/"))
                    .toList();
            for (Finished story : finished) {
                if (story.over() < asked) {
                    assertThat(there).as("acknowledged before the backup").contains(story.word());
                }
                for (Finished later : finished) {
                    if (there.contains(later.word()) && story.over() < later.began()) {
                        assertThat(there).as("one moment").contains(story.word());
                    }
                }
            }
            assertThat(restored.command("check"))
                    .as(Files.readString(place.resolve("commande.txt")))
                    .isZero();
        } finally {
            restored.kill();
        }
    }

    private static void importedIsEqual(Path folder, SiteProcess site) throws IOException {
        Path place = Files.createDirectories(folder.resolve("c"));
        assertThat(SiteProcess.run(
                        place, "import-site", folder.resolve("site.zip").toString()))
                .as(Files.readString(place.resolve("commande.txt")))
                .isZero();
        SiteProcess imported = SiteProcess.shortLived(place);
        try {
            Map<String, String> wanted = seen(site);
            assertThat(wanted).hasSizeGreaterThan(8);
            assertThat(seen(imported)).isEqualTo(wanted);
            assertThat(imported.printed()).as("nobody can sign in yet").contains("une seule fois");
            assertThat(imported.command("check"))
                    .as(Files.readString(place.resolve("commande.txt")))
                    .isZero();
        } finally {
            imported.kill();
        }
    }

    /// With accounts, whoever had one signs in as before, finds what they wrote and goes on.
    private static void peopleGoOn(Path folder) throws IOException {
        Path place = Files.createDirectories(folder.resolve("d"));
        assertThat(SiteProcess.run(
                        place, "import-site", folder.resolve("comptes.zip").toString()))
                .as(Files.readString(place.resolve("commande.txt")))
                .isZero();
        SiteProcess imported = SiteProcess.shortLived(place);
        try {
            Visitor author = new Visitor(imported.base());
            author.get("/connexion");
            author.post("/connexion", "courriel", "auteure@exemple.test", "mot-de-passe", People.PASSWORD);
            assertThat(author.get("/contributions").text()).contains("Récit " + word(0));
            assertThat(author.post("/contributions", "type", "fiche-pratique").location())
                    .startsWith("/contributions/");
        } finally {
            imported.kill();
        }
    }

    /// Every address of the map of the site and what the API answers, without what belongs to one run.
    private static Map<String, String> seen(SiteProcess site) {
        Visitor visitor = new Visitor(site.base());
        Map<String, String> pages = new TreeMap<>();
        Matcher addresses = Pattern.compile("<loc>https?://[^/<]+([^<]*)</loc>")
                .matcher(visitor.get("/sitemap.xml").body());
        while (addresses.find()) {
            pages.put(addresses.group(1), plain(visitor.get(addresses.group(1)).body(), site));
        }
        for (String path : List.of(
                "/annuaire", "/api/v1/recherche?q=texte", "/recherche?q=texte", "/etat-du-fonds", "/plan-du-site")) {
            pages.put(path, plain(visitor.get(path).body(), site));
        }
        return pages;
    }

    /// Without what differs from one answer to the next, and without scores: they know how many documents the index
    /// held
    /// before it forgot the old ones.
    private static String plain(String body, SiteProcess site) {
        return body.replace(site.base(), "")
                .replaceAll("name=\"(_csrf|passe)\"[^>]*", "")
                .replaceAll("\"(took|score|duree|durationMs|milliseconds)\" ?: ?[0-9.]+", "");
    }

    private static String word(int number) {
        StringBuilder word = new StringBuilder("zkrecit");
        for (char digit : Integer.toString(number).toCharArray()) {
            word.append("bcdfghjkmp".charAt(digit - '0'));
        }
        String whole = word.append('x').toString();
        assertThat(whole).matches(TEXT);
        return whole;
    }
}
