package org.vitaressources.vocabulary;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.SequenceNode;

/// A file of `content/vocabulaires` as its editors wrote it, to be changed in single places: comments, order
/// and writing of the rest stay. Where that cannot be done (anchors, a key in an unusual place), the file is
/// written anew and only its comments at the top stay. Immutable.
///
/// @param name of the file, for messages
public record VocabularyText(String name, String text) {
    /// The value that takes a key away.
    public static final Object GONE = Optional.empty();

    private static final String CHILDREN = "enfants";

    /// What an entry of a list says.
    public interface Entry extends Predicate<Map<String, Object>> {
        /// The one with this value under a key.
        static Entry where(String key, String value) {
            return entry -> value.equals(entry.get(key));
        }
    }

    /// What it says; nothing when it cannot be read.
    public Optional<Map<String, Object>> data() {
        try {
            return Optional.of(WrittenYaml.of(name, text).data());
        } catch (VocabularyMistake e) {
            return Optional.empty();
        }
    }

    /// Entries of a list, those that lie in others included.
    public List<Map<String, Object>> entries(String list) {
        List<Map<String, Object>> all = new ArrayList<>();
        collect(data().map(top -> top.get(list)).orElse(""), all);
        return all;
    }

    private static void collect(@Nullable Object list, List<Map<String, Object>> all) {
        if (list instanceof List<?> items) {
            for (Object item : items) {
                if (item instanceof Map<?, ?> table) {
                    Map<String, Object> entry = strings(table);
                    all.add(entry);
                    collect(entry.get(CHILDREN), all);
                }
            }
        }
    }

    /// With one more entry at the end of a list.
    ///
    /// @param oneLine written `{key: value}`
    public VocabularyText adding(String list, Map<String, Object> entry, boolean oneLine) {
        WrittenYaml written = WrittenYaml.of(name, text);
        Map<String, Object> wanted = written.data();
        List<Object> items = new ArrayList<>(wanted.get(list) instanceof List<?> known ? known : List.of());
        items.add(plain(entry));
        wanted.put(list, items);
        NodeTuple cell = WrittenYaml.cell(written.top(), list);
        if (cell == null) {
            return checked(written.inserted(text().length(), list + ":\n" + lines(entry, 2, oneLine)), wanted);
        }
        if (cell.getValueNode() instanceof SequenceNode known
                && !known.getValue().isEmpty()
                && !WrittenYaml.isInline(known)) {
            int at = written.nextLine(written.end(known));
            return checked(written.inserted(at, lines(entry, WrittenYaml.column(known), oneLine)), wanted);
        }
        String first = ":\n" + lines(entry, 2, oneLine).stripTrailing();
        return checked(written.replaced(written.endOfKey(cell), written.end(cell), first), wanted);
    }

    /// Without the entries of a list that are like this; where they are written, or the whole text when there
    /// are none.
    public VocabularyText removing(String list, Entry which) {
        WrittenYaml written = WrittenYaml.of(name, text);
        MappingNode found = find(written.top(), list, which);
        if (found == null) {
            return this;
        }
        Map<String, Object> wanted = written.data();
        remove(wanted, list, WrittenYaml.table(found));
        String cut = written.replaced(written.line(written.start(found)), written.nextLine(written.end(found)), "");
        return checked(cut, wanted).removing(list, which);
    }

    /// With other values in the first entry of a list that is like this; [#GONE] takes a key away.
    public VocabularyText changing(String list, Entry which, Map<String, Object> changes) {
        VocabularyText changed = this;
        for (Map.Entry<String, Object> change : changes.entrySet()) {
            WrittenYaml written = WrittenYaml.of(name, changed.text());
            MappingNode found = find(written.top(), list, which);
            if (found != null) {
                changed = changed.put(written, found, change.getKey(), change.getValue());
            }
        }
        return changed;
    }

    /// With an entry that lies in another one taken out of it, to the end of the list.
    public VocabularyText lifting(String list, Entry which) {
        WrittenYaml written = WrittenYaml.of(name, text);
        MappingNode found = find(written.top(), list, which);
        NodeTuple whole = WrittenYaml.cell(written.top(), list);
        if (found == null
                || whole == null
                || !(whole.getValueNode() instanceof SequenceNode all)
                || all.getValue().contains(found)) {
            return this;
        }
        Map<String, Object> entry = WrittenYaml.table(found);
        Map<String, Object> wanted = written.data();
        remove(wanted, list, entry);
        List<Object> items = new ArrayList<>((List<?>) wanted.getOrDefault(list, List.of()));
        items.add(entry);
        wanted.put(list, items);
        int from = written.line(written.start(found));
        int to = written.nextLine(written.end(found));
        String block = written.text().substring(from, to).stripTrailing() + "\n";
        VocabularyText without = new VocabularyText(name, written.replaced(from, to, ""));
        WrittenYaml rest = WrittenYaml.of(name, without.text());
        NodeTuple cell = WrittenYaml.cell(rest.top(), list);
        if (cell == null || !(cell.getValueNode() instanceof SequenceNode known)) {
            return checked("", wanted);
        }
        int dedent = block.indexOf('-') - WrittenYaml.column(known);
        String moved = block.lines()
                .map(line -> line.length() > dedent
                                && line.substring(0, Math.max(0, dedent)).isBlank()
                        ? line.substring(Math.max(0, dedent))
                        : line.stripLeading())
                .collect(Collectors.joining("\n", "", "\n"));
        return checked(rest.inserted(rest.nextLine(rest.end(known)), moved), wanted);
    }

    /// With a value under a key of a table; [#GONE] takes the key away.
    ///
    /// @param table its key at the top, empty for the top itself
    public VocabularyText putting(String table, String key, Object value) {
        WrittenYaml written = WrittenYaml.of(name, text);
        if (table.isEmpty()) {
            return put(written, written.top(), key, value);
        }
        NodeTuple cell = WrittenYaml.cell(written.top(), table);
        if (cell != null
                && cell.getValueNode() instanceof MappingNode known
                && !known.getValue().isEmpty()) {
            return put(written, known, key, value);
        }
        return value.equals(GONE) ? this : put(written, written.top(), table, Map.of(key, value));
    }

    private VocabularyText put(WrittenYaml written, MappingNode table, String key, Object value) {
        Map<String, Object> wanted = written.data();
        Map<String, Object> there = at(wanted, written.top(), table);
        NodeTuple cell = WrittenYaml.cell(table, key);
        if (value.equals(GONE)) {
            there.remove(key);
            return cell == null ? this : checked(YamlCuts.without(written, table, cell), wanted);
        }
        there.put(key, plain(value));
        if (cell != null) {
            String change = ": " + WrittenYaml.inline(value);
            return checked(written.replaced(written.endOfKey(cell), written.end(cell), change), wanted);
        }
        return checked(YamlCuts.with(written, table, key, value), wanted);
    }

    /// The same change made by place, if the text then says what is wanted; else the text written anew.
    private VocabularyText checked(String candidate, Map<String, Object> wanted) {
        VocabularyText edited = new VocabularyText(name, candidate);
        if (edited.data().filter(said -> full(said).equals(full(wanted))).isPresent()) {
            return edited;
        }
        String head = text.lines()
                .takeWhile(line -> line.isBlank() || line.startsWith("#"))
                .map(line -> line + "\n")
                .collect(Collectors.joining());
        return new VocabularyText(name, head + WrittenYaml.whole(full(wanted)));
    }

    private static @Nullable MappingNode find(MappingNode around, String list, Entry which) {
        NodeTuple cell = WrittenYaml.cell(around, list);
        if (cell != null && cell.getValueNode() instanceof SequenceNode items) {
            for (Node item : items.getValue()) {
                if (item instanceof MappingNode entry) {
                    if (which.test(WrittenYaml.table(entry))) {
                        return entry;
                    }
                    MappingNode inside = find(entry, CHILDREN, which);
                    if (inside != null) {
                        return inside;
                    }
                }
            }
        }
        return null;
    }

    private static Map<String, Object> at(Map<String, Object> data, MappingNode top, MappingNode table) {
        return YamlCuts.counterpart(data, top, table).orElse(data);
    }

    private static boolean remove(Map<String, Object> around, String list, Map<String, Object> entry) {
        if (around.get(list) instanceof List<?> items) {
            for (Object item : items) {
                if (item.equals(entry)) {
                    List<Object> rest = new ArrayList<>(items);
                    rest.remove(item);
                    around.put(list, rest);
                    return true;
                }
                if (item instanceof Map<?, ?> table && remove(YamlCuts.open(table), CHILDREN, entry)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static String lines(Map<String, Object> entry, int indent, boolean oneLine) {
        return oneLine ? " ".repeat(indent) + "- " + WrittenYaml.inline(entry) + "\n" : YamlCuts.block(entry, indent);
    }

    private static boolean isNothing(Object value) {
        return value.toString().isEmpty() || (value instanceof List<?> list && list.isEmpty());
    }

    private static Object plain(Object value) {
        return switch (value) {
            case Map<?, ?> table -> strings(table);
            case List<?> list -> list.stream().map(VocabularyText::plain).collect(Collectors.toList());
            default -> value.toString();
        };
    }

    private static Map<String, Object> strings(Map<?, ?> table) {
        Map<String, Object> plain = new LinkedHashMap<>();
        table.forEach((key, value) -> plain.put(key.toString(), plain(value)));
        return plain;
    }

    /// Without the keys that hold nothing.
    private static Map<String, Object> full(Map<String, Object> table) {
        Map<String, Object> full = new LinkedHashMap<>();
        table.forEach((key, value) -> {
            Object kept = value instanceof List<?> list
                    ? list.stream()
                            .map(item -> item instanceof Map<?, ?> inner ? full(strings(inner)) : item)
                            .toList()
                    : value instanceof Map<?, ?> inner ? full(strings(inner)) : value;
            if (!isNothing(kept)) {
                full.put(key, kept);
            }
        });
        return full;
    }
}
