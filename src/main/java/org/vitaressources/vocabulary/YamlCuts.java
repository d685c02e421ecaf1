package org.vitaressources.vocabulary;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.SequenceNode;

/// Cells put into a table of a YAML text and taken out of it, by their places.
final class YamlCuts {
    private YamlCuts() {}

    /// The text with one more cell: after the first key of the table when it is a list entry, else after the
    /// last.
    static String with(WrittenYaml written, MappingNode table, String key, Object value) {
        if (WrittenYaml.isInline(table)) {
            int at = written.end(table) - 1;
            String comma = table.getValue().isEmpty() ? "" : ", ";
            return written.replaced(at, at, comma + WrittenYaml.inline(key) + ": " + WrittenYaml.inline(value));
        }
        if (table.getValue().isEmpty()) {
            return written.inserted(written.text().length(), cell(key, value, 0));
        }
        boolean top = table.equals(written.top());
        NodeTuple beside = top || isTableOfWords(table)
                ? table.getValue().getLast()
                : table.getValue().getFirst();
        int indent = WrittenYaml.column(table.getValue().getFirst().getKeyNode());
        return written.inserted(written.nextLine(written.end(beside)), cell(key, value, indent));
    }

    /// Entries of lists begin with what names them; other tables have no such key.
    private static boolean isTableOfWords(MappingNode table) {
        return WrittenYaml.cell(table, "id") == null;
    }

    private static String cell(String key, Object value, int indent) {
        String start = " ".repeat(indent) + WrittenYaml.inline(key) + ":";
        if (value instanceof Map<?, ?> inner) {
            StringBuilder lines = new StringBuilder(start).append('\n');
            inner.forEach((name, one) -> lines.append(cell(name.toString(), one, indent + 2)));
            return lines.toString();
        }
        return start + " " + WrittenYaml.inline(value) + "\n";
    }

    /// The text without a cell.
    static String without(WrittenYaml written, MappingNode table, NodeTuple cell) {
        List<NodeTuple> cells = table.getValue();
        int place = cells.indexOf(cell);
        if (WrittenYaml.isInline(table)) {
            if (place > 0) {
                return written.replaced(written.end(cells.get(place - 1)), written.end(cell), "");
            }
            int to = cells.size() > 1 ? written.start(cells.get(1).getKeyNode()) : written.end(cell);
            return written.replaced(written.start(cell.getKeyNode()), to, "");
        }
        int from = written.start(cell.getKeyNode());
        boolean behindDash = !written.text().substring(written.line(from), from).isBlank();
        if (behindDash && cells.size() > 1) {
            return written.replaced(from, written.start(cells.get(1).getKeyNode()), "");
        }
        return written.replaced(written.line(from), written.nextLine(written.end(cell)), "");
    }

    /// An entry of a list, a key a line.
    static String block(Map<String, Object> entry, int indent) {
        StringBuilder lines = new StringBuilder();
        entry.forEach((key, value) -> lines.append(" ".repeat(indent) + (lines.isEmpty() ? "- " : "  "))
                .append(WrittenYaml.inline(key))
                .append(": ")
                .append(WrittenYaml.inline(value))
                .append('\n'));
        return lines.toString();
    }

    /// The part of the data that a table of the text says. A node is equal to itself alone.
    static Optional<Map<String, Object>> counterpart(@Nullable Object data, Node node, MappingNode wanted) {
        if (node.equals(wanted) && data instanceof Map<?, ?> table) {
            return Optional.of(open(table));
        }
        if (node instanceof MappingNode mapping && data instanceof Map<?, ?> table) {
            return mapping.getValue().stream()
                    .flatMap(
                            cell -> counterpart(table.get(WrittenYaml.key(cell)), cell.getValueNode(), wanted).stream())
                    .findFirst();
        }
        if (node instanceof SequenceNode sequence && data instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                Optional<Map<String, Object>> found =
                        counterpart(list.get(i), sequence.getValue().get(i), wanted);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    /// Tables that were read from a text have texts as keys and may be changed.
    @SuppressWarnings("unchecked")
    static Map<String, Object> open(Map<?, ?> table) {
        return (Map<String, Object>) table;
    }
}
