package org.vitaressources.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/// Everything that is measured, in one run, on the distribution in `target/vita`: a corpus taken in, the index built
/// again, a large corpus, searching, starting. Arguments: distribution, corpus, large corpus (or an empty word).
public final class Benchmark {
    private static final int STARTS = 5;

    private final Distribution vita;
    private final Path work;
    private final Report report = new Report();

    private Benchmark(Path distribution, Path work) {
        this.vita = new Distribution(distribution);
        this.work = work;
    }

    /// Runs all parts and prints their table.
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path work = Files.createTempDirectory("vita-bench");
        Benchmark benchmark = new Benchmark(Path.of(arguments[0]), work);
        try {
            Path corpus = Corpus.folder(Path.of(arguments[1]), work);
            benchmark.ingest(corpus);
            benchmark.rebuild(corpus);
            Path searched = corpus;
            if (!arguments[2].isBlank()) {
                searched = Corpus.folder(Path.of(arguments[2]), work);
                benchmark.large(searched);
            }
            benchmark.search(searched, searched.equals(corpus) ? "a" : "c");
            benchmark.start(corpus);
        } finally {
            benchmark.report.print(
                    System.out,
                    "mvn -B -Pbench verify -DskipTests -Dvita.bench.corpus=DOSSIER [-Dvita.bench.large=ARCHIVE]");
            Corpus.delete(work);
        }
    }

    private Distribution.Folders folders(Path content, String name) {
        return new Distribution.Folders(content, work.resolve(name + "-index"), work.resolve(name + "-data"));
    }

    private void ingest(Path corpus) throws IOException, InterruptedException {
        long files = Corpus.count(corpus);
        Distribution.Run run = vita.index(folders(corpus, "a"), "1g");
        report.section("(a) prise en charge à froid de %d fichiers".formatted(files));
        report.line("bin/vita index --rebuild, processus entier", seconds(run.took()), perSecond(files, run.took()));
        run.output().forEach(report::note);
        List<Duration> bare = BareIngest.inFreshJvm(corpus, work.resolve("bare"));
        report.line("Tika + Lucene nus, une JVM neuve", seconds(bare.get(0)), perSecond(files, bare.get(0)));
        report.line("les mêmes, seconde passe dans la même JVM", seconds(bare.get(1)), perSecond(files, bare.get(1)));
        report.line("rapport à la première passe nue", ratio(run.took(), bare.get(0)), "");
    }

    private void rebuild(Path corpus) throws IOException, InterruptedException {
        Distribution.Run run = vita.index(folders(corpus, "a"), "1g");
        report.section("(b) index refait depuis les textes déjà extraits");
        report.line("bin/vita index --rebuild", seconds(run.took()), perSecond(Corpus.count(corpus), run.took()));
    }

    private void large(Path corpus) throws IOException, InterruptedException {
        long files = Corpus.count(corpus);
        Distribution.Folders folders = folders(corpus, "c");
        Distribution.Run run = vita.index(folders, "1g");
        report.section("(c) grand fonds de %d fichiers, tas de 1 Go".formatted(files));
        report.line("bin/vita index --rebuild", seconds(run.took()), perSecond(files, run.took()));
        report.line("taille du dossier index", megabytes(Corpus.bytes(folders.index())), "");
        report.line("mémoire résidente la plus haute", megabytes(run.peakResident()), "code " + run.exitCode());
        run.output().forEach(report::note);
    }

    private void search(Path corpus, String name) throws IOException, InterruptedException {
        List<String> queries = Corpus.queries();
        Latencies bare;
        try (BareSearch lucene = BareSearch.over(corpus, work.resolve("bare-search"))) {
            bare = Latencies.of(queries, lucene::search);
        }
        Latencies pages;
        try (Site site = vita.serve(folders(corpus, name), true)) {
            site.awaitReady();
            pages = Latencies.of(queries, site::search);
        }
        report.section("(d) page de recherche par HTTP, %d questions".formatted(queries.size()));
        report.line("page : médiane / p95 / p99", pages.percentiles(), "");
        report.line("Lucene nu : médiane / p95 / p99", bare.percentiles(), "");
        report.line("rapport des médianes", pages.ratioTo(bare), "");
        report.line("médiane des rapports par question", pages.medianRatioTo(bare), "");
    }

    private void start(Path corpus) throws IOException, InterruptedException {
        report.section("(e) du lancement à la première page, médianes de %d".formatted(STARTS));
        vita.prepare();
        for (boolean cache : new boolean[] {false, true}) {
            Starts starts = Starts.measure(vita, folders(corpus, "a"), cache, STARTS);
            String how = cache ? "avec le cache de démarrage" : "sans cache";
            report.line(how + " : première page", seconds(starts.firstPage()), "");
            report.line(how + " : fonds à jour", seconds(starts.ready()), "");
            report.line(how + " : mémoire résidente", megabytes(starts.resident()), "");
        }
    }

    private static String seconds(Duration took) {
        return String.format(Locale.FRENCH, "%.2f s", took.toMillis() / 1000.0);
    }

    private static String perSecond(long files, Duration took) {
        return String.format(Locale.FRENCH, "%.0f fichiers/s", files * 1000.0 / Math.max(1, took.toMillis()));
    }

    private static String ratio(Duration ours, Duration bare) {
        return String.format(Locale.FRENCH, "%.2f ×", (double) ours.toNanos() / bare.toNanos());
    }

    private static String megabytes(long bytes) {
        return String.format(Locale.FRENCH, "%d Mo", bytes >> 20);
    }
}
