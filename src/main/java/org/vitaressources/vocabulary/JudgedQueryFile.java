package org.vitaressources.vocabulary;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.yaml.snakeyaml.nodes.MappingNode;

/// Reads the editor's table, `questions.yml`: under `questions`, entries with `question`, `attendues` (slugs or paths)
/// and perhaps `rang`.
final class JudgedQueryFile {
    static final String NAME = "questions";

    private static final Set<String> TOP = Set.of(NAME);
    private static final Set<String> KEYS = Set.of("question", "attendues", "rang");
    private static final int MOST = 200;
    private static final int LOWEST_RANK = 20;

    private JudgedQueryFile() {}

    static List<JudgedQuery> read(String file, MappingNode top) {
        YamlTable table = new YamlTable(file, top);
        table.allow(TOP);
        List<JudgedQuery> queries = new ArrayList<>();
        for (YamlTable entry : table.tables(NAME)) {
            entry.allow(KEYS);
            queries.add(query(entry));
        }
        if (queries.size() > MOST) {
            throw table.mistake(
                    NAME,
                    "Gardez au plus " + MOST + " questions : elles sont toutes posées à chaque lecture de la page.");
        }
        return List.copyOf(queries);
    }

    private static JudgedQuery query(YamlTable entry) {
        String words = entry.text("question").orElse("");
        if (words.isEmpty()) {
            throw entry.mistake("question", "Il manque la question : écrivez « - question: mots tapés ».");
        }
        List<String> expected = entry.texts("attendues").orElse(List.of());
        if (expected.isEmpty() || expected.stream().anyMatch(String::isEmpty)) {
            throw entry.mistake(
                    "attendues",
                    "La question « " + words + " » n'attend rien : listez des adresses ou des fichiers sous"
                            + " « attendues: ».");
        }
        return new JudgedQuery(words, expected, rank(entry));
    }

    private static int rank(YamlTable entry) {
        String written = entry.text("rang").orElse("");
        if (written.isEmpty()) {
            return JudgedQuery.USUAL_RANK;
        }
        if (!written.matches("[1-9][0-9]?") || Integer.parseInt(written) > LOWEST_RANK) {
            throw entry.mistake("rang", "« rang » attend un nombre de 1 à " + LOWEST_RANK + ".");
        }
        return Integer.parseInt(written);
    }
}
