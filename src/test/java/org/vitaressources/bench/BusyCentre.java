package org.vitaressources.bench;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongConsumer;
import org.vitaressources.accounts.Role;
import org.vitaressources.whole.PeopleByPages;
import org.vitaressources.whole.SiteProcess;
import org.vitaressources.whole.Story;
import org.vitaressources.whole.Visitor;

/// A centre on a busy day: fifty readers, five contributors who send 20 MB each again and again, an author who writes
/// and
/// a moderator who publishes without a pause. The limits of the site are those of every day. Arguments: content folder
/// (copied first), seconds. Ends with 1 when anything went wrong.
public final class BusyCentre {
    private static final int READERS = 50;
    private static final int CONTRIBUTORS = 5;
    private static final int WEIGHT = 20_000_000;
    private static final Duration WARM_UP = Duration.ofSeconds(40);
    /// A contributor begins no more often.
    private static final int SECONDS_A_DOCUMENT = 20;

    private static final String HEAVY = "zkgros";
    private static final int LONGEST_WORDS = 300;

    private final Timings timings = new Timings();
    private final Report report = new Report();
    private final List<String> queries;
    private final Path work;
    private final Duration time;

    private BusyCentre(Path work, Duration time) throws IOException {
        this.work = work;
        this.time = time;
        queries = Corpus.queries();
    }

    /// Runs it and prints its table.
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path work = Files.createTempDirectory("vita-busy");
        int errors;
        try {
            BusyCentre centre = new BusyCentre(work, Duration.ofSeconds(Long.parseLong(arguments[1].strip())));
            Corpus.copy(Path.of(arguments[0].strip()), work.resolve("content"));
            errors = centre.run();
            centre.report.print(
                    System.out,
                    "mvn -B -Pbusy verify -DskipTests [-Dvita.busy.content=DOSSIER] [-Dvita.busy.seconds=180]");
        } finally {
            Corpus.delete(work);
        }
        if (errors > 0) {
            System.exit(1);
        }
    }

    private int run() throws IOException, InterruptedException {
        Path drawer = Files.createDirectories(work.resolve("documents"));
        List<List<Path>> documents = new ArrayList<>();
        for (int i = 0; i < CONTRIBUTORS; i++) {
            documents.add(documents(drawer, i));
        }
        SiteProcess site = SiteProcess.ordinary(work);
        try {
            PeopleByPages people = new PeopleByPages(site);
            Visitor moderator = people.invited("moderation@exemple.test", Role.MODERATOR);
            BlockingQueue<Story> handedIn = new LinkedBlockingQueue<>();
            Visitor searcher = new Visitor(site.base());
            BusyModerator desk = new BusyModerator(searcher, handedIn, timings);
            List<LongConsumer> members = new ArrayList<>(List.of(desk::publishUntil));
            members.add(new BusyAuthor(
                    people.invited("plume@exemple.test", Role.CONTRIBUTOR), moderator, handedIn, timings)::writeUntil);
            for (int i = 0; i < CONTRIBUTORS; i++) {
                Visitor author = people.invited("porteur" + i + "@exemple.test", Role.CONTRIBUTOR);
                members.add(new BusyContributor(author, moderator, documents.get(i), handedIn, timings)::sendUntil);
            }
            everybody(site, members);
            tell(site, desk, searcher);
            return timings.errors().values().stream()
                    .mapToInt(AtomicInteger::get)
                    .sum();
        } finally {
            site.kill();
        }
    }

    private void everybody(SiteProcess site, List<LongConsumer> members) throws InterruptedException {
        long begin = System.nanoTime() + WARM_UP.toNanos();
        long end = begin + time.toNanos();
        HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        List<Thread> all = new ArrayList<>();
        for (int i = 0; i < READERS; i++) {
            BusyReader reader = new BusyReader(client, site.base(), queries, timings, new Random(i));
            all.add(Thread.ofVirtual().start(() -> reader.readUntil(end)));
        }
        while (System.nanoTime() < begin) {
            LockSupport.parkNanos(begin - System.nanoTime());
        }
        timings.begin();
        members.forEach(member -> all.add(Thread.ofPlatform().start(() -> member.accept(end))));
        for (Thread one : all) {
            one.join();
        }
    }

    private void tell(SiteProcess site, BusyModerator desk, Visitor searcher) {
        report.section("%d lecteurs, %d contributeurs, une modératrice, %d s"
                .formatted(READERS, CONTRIBUTORS, time.toSeconds()));
        for (String kind : List.of(BusyReader.SEARCH, BusyReader.RESOURCE, BusyReader.READING)) {
            report.line(
                    kind + " : médiane / p95 / p99 / max", timings.percentiles(kind), timings.count(kind) + " pages");
        }
        report.line(
                BusyContributor.PIECE,
                timings.percentiles(BusyContributor.PIECE),
                timings.count(BusyContributor.PIECE) + " morceaux");
        report.line(
                BusyContributor.READ,
                timings.percentiles(BusyContributor.READ),
                timings.count(BusyContributor.READ) + " documents de 20 Mo");
        report.line(
                BusyModerator.PUBLICATION,
                timings.percentiles(BusyModerator.PUBLICATION),
                timings.count(BusyModerator.PUBLICATION) + " publications");
        report.line(BusyModerator.FOUND, timings.percentiles(BusyModerator.FOUND), "");
        long heavy =
                desk.published().stream().filter(word -> word.startsWith(HEAVY)).count();
        long found = desk.published().stream()
                .filter(word -> word.startsWith(HEAVY))
                .filter(word -> Story.isFoundBy(searcher, word.replaceFirst("zk", "")))
                .count();
        report.line("documents de 20 Mo publiés, trouvés par leur dernier mot", found + " sur " + heavy, "");
        if (found < heavy) {
            timings.failed("document publié dont le dernier mot n’est pas trouvé");
        }
        report.line(
                "mémoire résidente, à la fin / au plus haut",
                (ResidentMemory.now(site.pid()) >> 20) + " / " + (ResidentMemory.peak(site.pid()) >> 20) + " Mo",
                "tas de 1 Go");
        report.line(
                "processeur : site / générateur",
                seconds(ProcessHandle.of(site.pid()).orElseThrow()) + " / " + seconds(ProcessHandle.current()),
                "lancement compris");
        String disagreement = site.stopAndCheck();
        report.line("vita check ensuite", disagreement.isEmpty() ? "tout concorde" : "désaccord", "");
        if (!disagreement.isEmpty()) {
            timings.failed("vita check : " + disagreement.lines().findFirst().orElse(""));
        }
        report.line(
                "erreurs",
                Integer.toString(timings.errors().values().stream()
                        .mapToInt(AtomicInteger::get)
                        .sum()),
                "");
        timings.errors().forEach((kind, times) -> report.note(times + " × " + kind));
    }

    private static String seconds(ProcessHandle process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO).toSeconds() + " s";
    }

    private List<Path> documents(Path drawer, int contributor) throws IOException {
        List<Path> made = new ArrayList<>();
        HeavyDocument maker = new HeavyDocument(queries, WEIGHT, contributor);
        for (int i = 0; i <= time.toSeconds() / SECONDS_A_DOCUMENT; i++) {
            String word = "gros" + letters(contributor) + "x" + letters(i);
            boolean pdf = (contributor + i) % 2 == 0;
            made.add(Files.write(
                    drawer.resolve(word + (pdf ? ".pdf" : ".docx")), pdf ? maker.pdf(word) : maker.docx(word)));
        }
        return made;
    }

    /// The last word of a document, by its name.
    static String wordOf(Path document) {
        return document.getFileName().toString().replaceFirst("\\..*", "");
    }

    /// A number as a word.
    static String letters(int number) {
        StringBuilder word = new StringBuilder();
        for (char digit : Integer.toString(number).toCharArray()) {
            word.append("bcdfghjkmp".charAt(digit - '0'));
        }
        return word.toString();
    }

    /// Kind of an error: its words without what differs from one to the next.
    static String brief(Throwable error) {
        String words =
                String.valueOf(error.getMessage()).replaceAll("\\s+", " ").strip();
        return error.getClass().getSimpleName() + " " + words.substring(0, Math.min(LONGEST_WORDS, words.length()));
    }
}
