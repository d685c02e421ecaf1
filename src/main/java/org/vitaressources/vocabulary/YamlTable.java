package org.vitaressources.vocabulary;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/// A table of a YAML file whose cells are asked for by key; anything unexpected is a [VocabularyMistake] at its line.
final class YamlTable {
    private static final Set<String> YES = Set.of("true", "oui", "vrai", "yes");
    private static final Set<String> NO = Set.of("false", "non", "faux", "no");

    private final String file;
    private final MappingNode table;
    private final Map<String, Node> cells = new LinkedHashMap<>();

    YamlTable(String file, MappingNode table) {
        this.file = file;
        this.table = table;
        for (NodeTuple cell : table.getValue()) {
            String key = text(cell.getKeyNode(), "une clé");
            if (cells.put(key, cell.getValueNode()) != null) {
                throw mistake(cell.getKeyNode(), "La clé « " + key + " » est écrite deux fois : gardez-en une.");
            }
        }
    }

    int line() {
        return lineOf(table);
    }

    Set<String> keys() {
        return cells.keySet();
    }

    int lineOf(String key) {
        Node cell = cells.get(key);
        return cell == null ? line() : lineOf(cell);
    }

    /// Refuses keys that mean nothing here: a key mistyped would otherwise be lost in silence.
    void allow(Set<String> known) {
        for (NodeTuple cell : table.getValue()) {
            String key = text(cell.getKeyNode(), "une clé");
            if (!known.contains(key)) {
                String list = String.join(", ", known.stream().sorted().toList());
                throw mistake(
                        cell.getKeyNode(), "La clé « " + key + " » est inconnue : écrivez l'une de " + list + ".");
            }
        }
    }

    Optional<String> text(String key) {
        Node cell = cells.get(key);
        return cell == null ? Optional.empty() : Optional.of(isNothing(cell) ? "" : text(cell, "« " + key + " »"));
    }

    boolean yes(String key) {
        Node cell = cells.get(key);
        if (cell == null) {
            return false;
        }
        String answer = text(cell, "« " + key + " »");
        if (!YES.contains(answer) && !NO.contains(answer)) {
            throw mistake(cell, "« " + key + " » attend true ou false, et non « " + answer + " ».");
        }
        return YES.contains(answer);
    }

    /// A list of texts, or a single text.
    Optional<List<String>> texts(String key) {
        Node cell = cells.get(key);
        if (cell == null) {
            return Optional.empty();
        }
        if (isNothing(cell)) {
            return Optional.of(List.of());
        }
        if (cell instanceof SequenceNode list) {
            List<String> texts = new ArrayList<>();
            for (Node item : list.getValue()) {
                texts.add(text(item, "chaque élément de « " + key + " »"));
            }
            return Optional.of(List.copyOf(texts));
        }
        return Optional.of(List.of(text(cell, "« " + key + " »")));
    }

    List<YamlTable> tables(String key) {
        Node cell = cells.get(key);
        if (cell == null || isNothing(cell)) {
            return List.of();
        }
        if (!(cell instanceof SequenceNode list)) {
            throw mistake(cell, "« " + key + " » attend une liste : commencez chaque élément par un tiret (- id: …).");
        }
        List<YamlTable> tables = new ArrayList<>();
        for (Node item : list.getValue()) {
            if (!(item instanceof MappingNode inner)) {
                throw mistake(
                        item, "Cet élément de « " + key + " » doit être écrit « - id: … » avec ses clés dessous.");
            }
            tables.add(new YamlTable(file, inner));
        }
        return tables;
    }

    Optional<YamlTable> table(String key) {
        Node cell = cells.get(key);
        if (cell == null || isNothing(cell)) {
            return Optional.empty();
        }
        if (cell instanceof MappingNode inner) {
            return Optional.of(new YamlTable(file, inner));
        }
        throw mistake(cell, "« " + key + " » attend des lignes « clé: valeur » décalées de deux espaces.");
    }

    VocabularyMistake mistake(String key, String message) {
        return new VocabularyMistake(file, lineOf(key), message);
    }

    private VocabularyMistake mistake(Node at, String message) {
        return new VocabularyMistake(file, lineOf(at), message);
    }

    private String text(Node node, String what) {
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue().strip();
        }
        throw mistake(node, "On attend un simple texte pour " + what + " : ni liste, ni clés.");
    }

    private static boolean isNothing(Node node) {
        return node.getTag().equals(Tag.NULL);
    }

    private static int lineOf(Node node) {
        return node.getStartMark() == null ? 0 : node.getStartMark().getLine() + 1;
    }
}
