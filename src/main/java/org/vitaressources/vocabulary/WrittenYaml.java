package org.vitaressources.vocabulary;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.nodes.CollectionNode;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/// A YAML text with the places of its parts, to change one and leave the others as somebody wrote them. Every
/// value is a text, a list or a table; what stands for nothing is the empty text.
///
/// @param top its table
record WrittenYaml(String text, MappingNode top) {
    /// @throws VocabularyMistake when it cannot be read
    static WrittenYaml of(String name, String text) {
        String plain = (text.startsWith("\ufeff") ? text.substring(1) : text).replace("\r\n", "\n");
        return new WrittenYaml(plain, YamlSource.parse(name, plain));
    }

    /// What it says, without regard to how.
    Map<String, Object> data() {
        return table(top);
    }

    static Map<String, Object> table(MappingNode node) {
        Map<String, Object> table = new LinkedHashMap<>();
        node.getValue().forEach(cell -> table.put(key(cell), data(cell.getValueNode())));
        return table;
    }

    private static Object data(Node node) {
        return switch (node) {
            case MappingNode table -> table(table);
            case SequenceNode list -> {
                List<Object> items = new ArrayList<>();
                list.getValue().forEach(item -> items.add(data(item)));
                yield items;
            }
            case ScalarNode scalar -> scalar.getTag().equals(Tag.NULL) ? "" : scalar.getValue();
            default -> "";
        };
    }

    static String key(NodeTuple cell) {
        return cell.getKeyNode() instanceof ScalarNode scalar
                ? scalar.getValue().strip()
                : "";
    }

    static @Nullable NodeTuple cell(MappingNode table, String key) {
        return table.getValue().stream()
                .filter(cell -> key(cell).equals(key))
                .findFirst()
                .orElse(null);
    }

    /// Where a node begins.
    int start(Node node) {
        return offset(node.getStartMark());
    }

    /// Where the last sign of a node ends: comments and blank lines after it are not part of it.
    int end(Node node) {
        if (node instanceof CollectionNode<?> some
                && some.getFlowStyle() != DumperOptions.FlowStyle.FLOW
                && !some.getValue().isEmpty()) {
            Object last = some.getValue().getLast();
            return last instanceof NodeTuple cell ? end(cell) : end((Node) last);
        }
        int from = start(node);
        int to = offset(node.getEndMark());
        return from + text.substring(from, Math.max(from, to)).stripTrailing().length();
    }

    /// The same for a cell of a table; one without a value ends with its colon.
    int end(NodeTuple cell) {
        int value = end(cell.getValueNode());
        int colon = text.indexOf(':', offset(cell.getKeyNode().getEndMark()) - 1) + 1;
        return Math.max(value, colon);
    }

    /// Where the key of a cell ends, its quotes included.
    int endOfKey(NodeTuple cell) {
        return offset(cell.getKeyNode().getEndMark());
    }

    static int column(Node node) {
        return node.getStartMark().getColumn();
    }

    static boolean isInline(CollectionNode<?> node) {
        return node.getFlowStyle() == DumperOptions.FlowStyle.FLOW;
    }

    /// Start of the line of a place.
    int line(int place) {
        return text.lastIndexOf('\n', Math.max(0, place) - 1) + 1;
    }

    /// Start of the line after that of a place.
    int nextLine(int place) {
        int end = text.indexOf('\n', place);
        return end < 0 ? text.length() : end + 1;
    }

    /// The text with a stretch replaced.
    String replaced(int from, int to, String by) {
        return text.substring(0, from) + by + text.substring(to);
    }

    /// The text with lines put in before a place; the line before ends first.
    String inserted(int at, String lines) {
        boolean open = at > 0 && text.charAt(at - 1) != '\n';
        return replaced(at, at, (open ? "\n" : "") + lines);
    }

    private int offset(Mark mark) {
        return text.offsetByCodePoints(0, mark.getIndex());
    }

    /// A value on one line, right anywhere in a YAML text.
    static String inline(Object value) {
        String listed = yaml(DumperOptions.FlowStyle.FLOW).dump(List.of(value)).strip();
        return listed.substring(1, listed.length() - 1);
    }

    /// The whole of a table, as a person writes it.
    static String whole(Map<String, Object> data) {
        return data.isEmpty() ? "" : yaml(DumperOptions.FlowStyle.BLOCK).dump(data);
    }

    private static Yaml yaml(DumperOptions.FlowStyle style) {
        DumperOptions options = new DumperOptions();
        options.setDefaultFlowStyle(style);
        options.setAllowUnicode(true);
        options.setWidth(100_000);
        options.setSplitLines(false);
        options.setIndicatorIndent(2);
        options.setIndentWithIndicator(true);
        return new Yaml(options);
    }
}
