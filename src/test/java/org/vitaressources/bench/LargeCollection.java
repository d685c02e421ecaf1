package org.vitaressources.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A content folder made of large corpora, each Markdown file with tags that depend on its path alone, and a smaller
/// one with every tenth of its files. Folders, `tar.gz` of Markdown files, and `jsonl.gz` with `id`, `titre`, `chemin`
/// and `texte` can be taken in.
final class LargeCollection {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String SMALLER = "smaller";
    private static final int ONE_IN = 10;

    private final Path whole;
    private final Path smaller;
    private int files;

    private LargeCollection(Path work) {
        whole = work.resolve("whole");
        smaller = work.resolve(SMALLER);
    }

    /// The folders made.
    record Folders(Path whole, Path smaller) {}

    /// Makes them in the working folder, once.
    static Folders of(List<Path> sources, Path work) throws IOException, InterruptedException {
        LargeCollection made = new LargeCollection(work);
        Path done = work.resolve("done");
        if (!Files.exists(done)) {
            for (Path source : sources) {
                made.take(source, work);
            }
            Files.createFile(done);
        }
        return new Folders(made.whole, made.smaller);
    }

    private void take(Path source, Path work) throws IOException, InterruptedException {
        if (source.toString().endsWith(".jsonl.gz")) {
            lines(source);
            return;
        }
        Path folder = Corpus.folder(source, work);
        for (Path file : Corpus.files(folder)) {
            if (file.toString().endsWith(".md")) {
                put(folder.relativize(file).toString(), Files.readString(file));
            }
        }
        if (!folder.equals(source.toAbsolutePath())) {
            Corpus.delete(folder);
        }
    }

    private void lines(Path source) throws IOException {
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(source)), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                JsonNode article = JSON.readTree(line);
                String path = "articles/%d/%s.md"
                        .formatted(
                                article.path("idcc").asInt(), article.get("id").asString());
                put(
                        path,
                        "# " + article.get("titre").asString().replace('\n', ' ') + "\n\n"
                                + article.get("texte").asString() + "\n");
            }
        }
    }

    private void put(String path, String text) throws IOException {
        String tagged = tagged(path, text);
        write(whole.resolve(path), tagged);
        if (files++ % ONE_IN == 0) {
            write(smaller.resolve(path), tagged);
        }
    }

    private static String tagged(String path, String text) {
        String tags =
                "territoires: [departement:%s]%nsecteurs: [%s]%n".formatted(Tags.territory(path), Tags.sector(path));
        return text.startsWith("---\n") ? "---\n" + tags + text.substring(4) : "---\n" + tags + "---\n" + text;
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    /// Tags of a file by its path: few have many files, many have few.
    static final class Tags {
        private static final List<String> SECTORS = List.of(
                "mobilite",
                "batiment",
                "espaces-verts",
                "restauration",
                "reemploi",
                "services-a-la-personne",
                "agriculture",
                "logistique",
                "proprete",
                "ressourcerie",
                "maraichage",
                "velo");

        private Tags() {}

        static String territory(String path) {
            return String.format(Locale.ROOT, "%02d", 21 + skewed(path.hashCode(), 75));
        }

        static String sector(String path) {
            return SECTORS.get(skewed(Integer.rotateLeft(path.hashCode() * 0x9E3779B9, 13), SECTORS.size()));
        }

        private static int skewed(int hash, int size) {
            double share = (hash & 0x7fffffff) / (double) Integer.MAX_VALUE;
            return (int) (share * share * (size - 1));
        }
    }
}
