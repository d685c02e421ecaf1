package org.vitaressources.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// How good the ranking is, beside stock settings, on a judged set: as asked, without accents, with one slip a query.
/// Arguments: the folder of the set, a folder to work in (an empty word: a temporary one, deleted at the end; a folder
/// that is kept spares the next run what has not changed), a folder where to write one line a query (or an empty word).
public final class Relevance {
    private static final long SEED = 20;

    private final PrintStream out;
    private final List<Ranking> rankings;
    private final Path details;
    /// Title of the one table that is wanted; empty for all.
    private final String only = System.getProperty("vita.bench.only", "");

    private Relevance(PrintStream out, List<Ranking> rankings, Path details) {
        this.out = out;
        this.rankings = rankings;
        this.details = details;
    }

    /// Prints the table.
    public static void main(String[] arguments) throws IOException {
        JudgedSet set = JudgedSet.read(Path.of(arguments[0].strip()));
        boolean kept = arguments.length > 1 && !arguments[1].isBlank();
        Path work = kept ? Path.of(arguments[1].strip()).toAbsolutePath() : Files.createTempDirectory("vita-relevance");
        Path details = Path.of(arguments.length > 2 ? arguments[2].strip() : "");
        try (OurSearch ours = OurSearch.over(set.documents(), work);
                StockSearch stock = StockSearch.over(set.documents(), work.resolve("stock"))) {
            List<Ranking> rankings = new ArrayList<>(List.of(ours));
            if (!Boolean.getBoolean("vita.bench.alone")) {
                rankings.addAll(stock.rankings());
            }
            new Relevance(System.out, rankings, details).judge(set);
        } finally {
            if (!kept) {
                Corpus.delete(work);
            }
        }
    }

    private void judge(JudgedSet set) throws IOException {
        out.println("==== Pertinence : " + set.documents().size() + " documents ====");
        for (Map.Entry<String, List<JudgedSet.Question>> file : set.queries().entrySet()) {
            List<JudgedSet.Question> questions = file.getValue();
            table(file.getKey(), questions);
            List<JudgedSet.Question> bare = questions.stream()
                    .map(question -> question.asking(withoutAccents(question.words())))
                    .toList();
            if (!bare.equals(questions)) {
                table(file.getKey() + ", accents ôtés", bare);
            }
            List<JudgedSet.Question> long_ = new ArrayList<>();
            List<JudgedSet.Question> slipped = new ArrayList<>();
            for (JudgedSet.Question question : questions) {
                Misspelling.of(question.words(), SEED).ifPresent(words -> {
                    long_.add(question);
                    slipped.add(question.asking(words));
                });
            }
            table(file.getKey() + ", une faute par question", slipped);
            table(file.getKey() + ", les mêmes questions sans faute", long_);
        }
    }

    private void table(String title, List<JudgedSet.Question> questions) throws IOException {
        if (!only.isEmpty() && !only.equals(title)) {
            return;
        }
        long intents =
                questions.stream().map(JudgedSet.Question::intent).distinct().count();
        out.printf(Locale.ROOT, "%n%s : %d questions, %d intentions%n", title, questions.size(), intents);
        out.printf("  %-26s %5s  %5s  %5s  %6s%n", "", "s@1", "s@5", "MRR", "nDCG@10");
        double bestStock = 0;
        double ours = 0;
        for (Ranking ranking : rankings) {
            Map<JudgedSet.Question, Merit> merits = new LinkedHashMap<>();
            for (JudgedSet.Question question : questions) {
                merits.put(question, Merit.of(ranking.find(question.words()), question.gains()));
            }
            Merit mean = Merit.byIntent(merits);
            write(title + ", " + ranking.name(), merits);
            out.printf("  %-26s %s%n", ranking.name(), mean);
            if (ranking instanceof OurSearch) {
                ours = mean.gain();
            } else {
                bestStock = Math.max(bestStock, mean.gain());
            }
        }
        if (bestStock > 0) {
            out.printf(
                    Locale.FRENCH, "  nDCG@10 : %+.1f %% du meilleur réglage courant%n", 100 * (ours / bestStock - 1));
        }
    }

    private void write(String title, Map<JudgedSet.Question, Merit> merits) throws IOException {
        if (details.toString().isEmpty()) {
            return;
        }
        List<String> lines = new ArrayList<>();
        merits.forEach((question, merit) ->
                lines.add(String.format(Locale.ROOT, "%.4f\t%s\t%s", merit.gain(), question.id(), question.words())));
        Files.write(Files.createDirectories(details).resolve(title + ".tsv"), lines);
    }

    private static String withoutAccents(String words) {
        return Normalizer.normalize(words, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    }
}
