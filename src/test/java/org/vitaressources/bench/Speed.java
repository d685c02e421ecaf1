package org.vitaressources.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.vitaressources.bench.Distribution.Folders;

/// How fast a large collection is searched, in one run: pages over HTTP at one and at eight connections, the same words
/// on bare Lucene, suggestions, a load of two minutes, a collection ten times smaller. Arguments: distribution, working
/// folder (kept, so that a second run takes nothing in again), then the corpora.
public final class Speed {
    private static final String HEAP = "1g";
    private static final Duration LOAD = Duration.ofMinutes(2);
    private static final int MANY = 8;

    private final Distribution vita;
    private final Path work;
    private final Report report = new Report();
    private final List<String> queries;

    private Speed(Distribution vita, Path work) throws IOException {
        this.vita = vita;
        this.work = work;
        this.queries = Corpus.queries();
    }

    /// Runs all parts and prints their table.
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path work = Files.createDirectories(Path.of(arguments[1]).toAbsolutePath());
        Speed speed = new Speed(new Distribution(Path.of(arguments[0])), work);
        List<Path> sources = Arrays.stream(arguments).skip(2).map(Path::of).toList();
        LargeCollection.Folders folders = LargeCollection.of(sources, work);
        double smaller = speed.small(folders.smaller());
        speed.large(folders.whole(), smaller);
        speed.report.print(
                System.out,
                "mvn -B -Pspeed verify -DskipTests -Dvita.speed.work=DOSSIER -Dvita.speed.corpora=\"FICHIER…\"");
    }

    private double small(Path content) throws IOException, InterruptedException {
        Folders folders = indexed(content);
        try (Site site = vita.serve(folders, true)) {
            site.awaitReady();
            return Latencies.of(queries, site::search).median();
        }
    }

    private void large(Path content, double smaller) throws IOException, InterruptedException {
        Folders folders = indexed(content);
        Latencies bare;
        try (BareSearch lucene = BareSearch.over(content, work.resolve("bare"))) {
            bare = Latencies.of(queries, lucene::search);
        }
        try (Site site = vita.serve(folders, true)) {
            site.awaitReady();
            Latencies pages = Latencies.of(queries, site::search);
            report.section("page de recherche par HTTP, une connexion, %d questions".formatted(queries.size()));
            report.line("page : médiane / p95 / p99", pages.percentiles(), "");
            report.line("Lucene nu : médiane / p95 / p99", bare.percentiles(), "");
            report.line("rapport des médianes", pages.ratioTo(bare), "");
            report.line("croissance depuis un fonds dix fois moindre", times(pages.median() / smaller), "");
            variants(site, pages);
            suggestions(site);
            load(site);
            report.line("mémoire résidente", (site.resident() >> 20) + " Mo", "tas de 1 Go");
        }
    }

    private void variants(Site site, Latencies pages) {
        Latencies deep = Latencies.of(queries, words -> site.get("/recherche?page=10&q=" + Site.encoded(words)));
        Latencies facets = Latencies.of(
                IntStream.range(21, 61).mapToObj(Integer::toString).toList(),
                number -> site.get("/recherche?territoire=departement:" + number));
        report.line("dixième page : médiane / p95 / p99", deep.percentiles(), deep.ratioTo(pages));
        report.line("filtre sans mots : médiane / p95 / p99", facets.percentiles(), facets.ratioTo(pages));
    }

    private void suggestions(Site site) {
        List<String> beginnings = queries.stream()
                .flatMap(words -> IntStream.of(2, 3, 5, 8)
                        .filter(length -> length <= words.length())
                        .mapToObj(length -> words.substring(0, length)))
                .distinct()
                .toList();
        report.section("suggestions, %d débuts".formatted(beginnings.size()));
        report.line(
                "médiane / p95 / p99",
                Latencies.of(beginnings, typed -> site.get("/recherche/suggestions?q=" + Site.encoded(typed)))
                        .percentiles(),
                "");
    }

    private void load(Site site) throws InterruptedException {
        Load load = Load.of(queries, site::search, MANY, LOAD);
        report.section("%d connexions pendant %d s".formatted(MANY, LOAD.toSeconds()));
        report.line(
                "pages par seconde",
                String.format(Locale.FRENCH, "%.0f", load.perSecond()),
                load.errors().size() + " erreurs");
        load.errors().stream().limit(3).forEach(error -> report.line("erreur", error, ""));
        report.line("médiane / p95 / p99", load.percentiles(), "");
    }

    private Folders indexed(Path content) throws IOException, InterruptedException {
        String name = content.getFileName().toString();
        Folders folders = new Folders(content, work.resolve(name + "-index"), work.resolve(name + "-data"));
        long files = Corpus.count(content);
        Distribution.Run run = vita.index(folders, HEAP);
        report.section("fonds de %d fichiers, tas de 1 Go".formatted(files));
        report.line("bin/vita index --rebuild", run.took().toSeconds() + " s", "code " + run.exitCode());
        report.line(
                "index / base",
                (Corpus.bytes(folders.index()) >> 20) + " / " + (Corpus.bytes(folders.data()) >> 20) + " Mo",
                "");
        return folders;
    }

    private static String times(double ratio) {
        return String.format(Locale.FRENCH, "%.2f ×", ratio);
    }
}
