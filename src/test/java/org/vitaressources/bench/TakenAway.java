package org.vitaressources.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.vitaressources.accounts.Role;
import org.vitaressources.whole.PeopleByPages;
import org.vitaressources.whole.SiteProcess;
import org.vitaressources.whole.Visitor;

/// A large kit is taken away through the pages of a site that has the memory of every day: how long each form takes,
/// what heap it needs above that of a site at rest, and what readers who search notice of four at once. Arguments:
/// content folder (copied first), steps of the kit, how many of them show a photograph.
public final class TakenAway {
    private static final List<String> FORMS =
            List.of("pdf", "docx", "odt", "pptx", "epub", "html", "markdown", "cartouche", "scorm");
    private static final Duration CLOSELY = Duration.ofMillis(50);
    private static final Duration AS_THE_PAGE = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final List<String> TOGETHER = List.of("pdf", "docx", "epub", "cartouche");
    private static final int PASSES = 15;
    private static final int WARM_UPS = 20;

    private final Report report = new Report();
    private final List<String> queries = Corpus.queries();
    private final SiteProcess site;
    private final PeopleByPages people;
    private final int steps;
    private final int pictures;

    private TakenAway(SiteProcess site, int steps, int pictures) throws IOException {
        this.site = site;
        this.steps = steps;
        this.pictures = pictures;
        people = new PeopleByPages(site);
    }

    /// Runs it and prints its table.
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path work = Files.createTempDirectory("vita-emporter");
        int pictures = Integer.parseInt(arguments[2].strip());
        SiteProcess site = null;
        try {
            Corpus.copy(Path.of(arguments[0].strip()), work.resolve("content"));
            site = SiteProcess.ordinary(work);
            new TakenAway(site, Integer.parseInt(arguments[1].strip()), pictures).run();
        } finally {
            if (site != null) {
                site.kill();
            }
            Corpus.delete(work);
        }
    }

    private void run() throws IOException, InterruptedException {
        Visitor trainer = people.invited("formatrice@exemple.test", Role.CONTRIBUTOR);
        String kit = LargeKit.composed(trainer, steps, pictures);
        report.section("kit de %d étapes, dont %d montrent une photographie de %d × %d"
                .formatted(steps, pictures, LargeKit.WIDE, LargeKit.HIGH));
        try (HeapPeak heap = new HeapPeak(site.pid())) {
            for (String form : FORMS) {
                taken(trainer, kit, form, CLOSELY);
                long idle = heap.settled();
                long began = System.nanoTime();
                String size = taken(trainer, kit, form, CLOSELY);
                double seconds = (System.nanoTime() - began) / 1e9;
                report.line(
                        form,
                        String.format(Locale.FRENCH, "%.1f s", seconds),
                        "tas au plus haut " + megabytes(heap.sinceLastLook() - idle) + " au-dessus du repos ; " + size);
            }
        }
        report.line("mémoire résidente au plus haut", megabytes(ResidentMemory.peak(site.pid())), "tas de 1 Go");
        searching(trainer, kit);
        report.print(System.out, "mvn -B -Pexports verify -DskipTests");
    }

    /// What readers notice, one question after the other.
    private void searching(Visitor trainer, String kit) throws InterruptedException {
        Visitor reader = new Visitor(site.base());
        for (int i = 0; i < WARM_UPS; i++) {
            queries.forEach(words -> search(reader, words));
        }
        List<Visitor> colleagues = colleagues(trainer, kit);
        long[] alone = searches(reader);
        AtomicBoolean enough = new AtomicBoolean();
        AtomicInteger made = new AtomicInteger();
        AtomicInteger failed = new AtomicInteger();
        List<Thread> takers = new ArrayList<>();
        for (int i = 0; i < TOGETHER.size(); i++) {
            String form = TOGETHER.get(i);
            Visitor own = colleagues.get(i);
            takers.add(Thread.ofPlatform()
                    .uncaughtExceptionHandler((thread, e) -> {
                        report.note(form + " : " + e);
                        failed.incrementAndGet();
                    })
                    .start(() -> {
                        own.get("/kits/" + kit + "/emporter");
                        while (!enough.get()) {
                            taken(own, kit, form, AS_THE_PAGE);
                            made.incrementAndGet();
                        }
                    }));
        }
        long[] meanwhile = searches(reader);
        enough.set(true);
        for (Thread taker : takers) {
            taker.join();
        }
        report.section("page de recherche par HTTP, un lecteur");
        report.line("sans export : médiane / p95 / p99", percentiles(alone), alone.length + " pages");
        report.line(
                "quatre exports à la fois : médiane / p95 / p99",
                percentiles(meanwhile),
                meanwhile.length + " pages, " + made + " exports");
        if (failed.get() > 0) {
            throw new IllegalStateException(failed + " of four takers failed");
        }
    }

    /// Four people whom the trainer shares the kit with, one for each form: what one person may ask at once is limited.
    private List<Visitor> colleagues(Visitor trainer, String kit) {
        List<Visitor> all = new ArrayList<>();
        for (String form : TOGETHER) {
            String email = form + "@exemple.test";
            all.add(people.invited(email, Role.CONTRIBUTOR));
            trainer.get("/kits/" + kit + "/partage");
            trainer.post("/kits/" + kit + "/partage/personnes", "qui", email, "droit", "READ");
        }
        return all;
    }

    private long[] searches(Visitor reader) {
        long[] nanos = new long[PASSES * queries.size()];
        for (int i = 0; i < nanos.length; i++) {
            nanos[i] = search(reader, queries.get(i % queries.size()));
        }
        Arrays.sort(nanos);
        return nanos;
    }

    private static long search(Visitor reader, String words) {
        long began = System.nanoTime();
        int status = reader.get("/recherche?q=" + Site.encoded(words)).status();
        if (status != 200) {
            throw new IllegalStateException("Search answers " + status);
        }
        return System.nanoTime() - began;
    }

    /// @return how large its file is, in words
    private static String taken(Visitor trainer, String kit, String form, Duration betweenLooks) {
        String there = trainer.post("/kits/" + kit + "/emporter", "forme", form, "version", "formateur")
                .location();
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            var page = trainer.get(there).page();
            String state = page.select("#avancement-titre").text();
            if (state.equals("C’est prêt")) {
                return page.select("a[href$=/fichier]").text().replaceAll(".*\\(|\\)", "");
            }
            if (page.select("#avancement progress").isEmpty()) {
                throw new IllegalStateException(
                        form + ": " + page.select("#avancement").text());
            }
            LockSupport.parkNanos(betweenLooks.toNanos());
        }
        throw new IllegalStateException("Never ready: " + form);
    }

    private static String percentiles(long[] sorted) {
        return String.format(
                Locale.FRENCH, "%.0f / %.0f / %.0f ms", at(sorted, 0.5), at(sorted, 0.95), at(sorted, 0.99));
    }

    private static double at(long[] sorted, double quantile) {
        return sorted[Math.min(sorted.length - 1, (int) (quantile * sorted.length))] / 1e6;
    }

    private static String megabytes(long bytes) {
        return (bytes >> 20) + " Mo";
    }
}
