package org.vitaressources.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Documents, queries and judgments in one folder: `docs.jsonl.gz` (`id`, `titre`, `texte`), `queries*.tsv` (`qid`,
/// `intention`, `requete`, with a line of titles), `qrels*.txt` (TREC form: query, 0, document, gain).
///
/// @param documents in the order of the file
/// @param queries per file of queries, in the order of the names; queries without judgment are left out
record JudgedSet(List<Judged> documents, Map<String, List<Question>> queries) {

    /// A document to be found.
    record Judged(String id, String title, String text) {}

    /// A query, the intent behind it, and the gain of each document that answers.
    record Question(String id, String intent, String words, Map<String, Integer> gains) {
        Question asking(String others) {
            return new Question(id, intent, others, gains);
        }
    }

    static JudgedSet read(Path folder) throws IOException {
        Map<String, Map<String, Integer>> gains = new HashMap<>();
        for (Path file : files(folder, "qrels", ".txt")) {
            for (String line : Files.readAllLines(file)) {
                String[] columns = line.split("\\s+");
                int gain = Integer.parseInt(columns[3]);
                if (gain > 0) {
                    gains.computeIfAbsent(columns[0], id -> new HashMap<>()).put(columns[2], gain);
                }
            }
        }
        Map<String, List<Question>> queries = new LinkedHashMap<>();
        for (Path file : files(folder, "queries", ".tsv")) {
            List<Question> questions = new ArrayList<>();
            for (String line : Files.readAllLines(file)) {
                String[] columns = line.split("\t", 3);
                if (gains.containsKey(columns[0])) {
                    questions.add(new Question(columns[0], columns[1], unquoted(columns[2]), gains.get(columns[0])));
                }
            }
            queries.put(file.getFileName().toString().replace(".tsv", ""), questions);
        }
        if (queries.values().stream().allMatch(List::isEmpty)) {
            throw new IOException("No judged query in " + folder);
        }
        return new JudgedSet(documents(folder.resolve("docs.jsonl.gz")), queries);
    }

    private static List<Judged> documents(Path file) throws IOException {
        JsonMapper json = new JsonMapper();
        List<Judged> documents = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                JsonNode document = json.readTree(line);
                documents.add(new Judged(
                        document.get("id").asString(),
                        document.get("titre").asString(),
                        document.get("texte").asString()));
            }
        }
        return documents;
    }

    private static List<Path> files(Path folder, String start, String end) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(file -> {
                        String name = file.getFileName().toString();
                        return name.startsWith(start) && name.endsWith(end);
                    })
                    .sorted()
                    .toList();
        }
    }

    private static String unquoted(String cell) {
        return cell.length() > 1 && cell.startsWith("\"") && cell.endsWith("\"")
                ? cell.substring(1, cell.length() - 1).replace("\"\"", "\"")
                : cell;
    }
}
