package org.vitaressources.library;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;

/// The lines of a YAML description, entry by entry, so that one can be changed while the others stay as somebody wrote
/// them, comments included.
final class MatterLines {
    private static final Pattern KEY =
            Pattern.compile("(?:\"([^\"]+)\"|'([^']+)'|([^\\s#\\-\"'\\[\\]{}&*!|>%@`][^:#]*?))\\s*:(?:\\s.*|$)");
    private static final Pattern COMMENT_BEHIND = Pattern.compile(".*?(\\s+#\\s[^\"']*)$");
    private static final Set<FrontMatterKey> PLACES = EnumSet.of(
            FrontMatterKey.TERRITORIES,
            FrontMatterKey.REGIONS,
            FrontMatterKey.DEPARTEMENTS,
            FrontMatterKey.EPCIS,
            FrontMatterKey.COMMUNES);

    private final List<Entry> entries = new ArrayList<>();

    /// @param key as written, empty for the lines before the first
    /// @param lines of the key and its value
    /// @param after blank lines and comments that follow
    private record Entry(String key, List<String> lines, List<String> after) {}

    private MatterLines() {}

    static MatterLines of(String yaml) {
        MatterLines matter = new MatterLines();
        Entry current = new Entry("", new ArrayList<>(), new ArrayList<>());
        matter.entries.add(current);
        for (String line : yaml.isEmpty()
                ? List.<String>of()
                : List.of(yaml.stripTrailing().split("\n", -1))) {
            Matcher key = KEY.matcher(line);
            if (key.matches()) {
                String name = Objects.requireNonNullElse(
                        key.group(1), Objects.requireNonNullElse(key.group(2), String.valueOf(key.group(3))));
                current = new Entry(name.strip(), new ArrayList<>(List.of(line)), new ArrayList<>());
                matter.entries.add(current);
            } else if (line.isBlank() || line.stripLeading().startsWith("#")) {
                current.after().add(line);
            } else {
                // What stood between lines of one value belongs to it.
                current.lines().addAll(current.after());
                current.after().clear();
                current.lines().add(line);
            }
        }
        return matter;
    }

    /// Whether two words name the same key. The keys of places count as one.
    static boolean sameKey(String written, String word) {
        Optional<FrontMatterKey> one = FrontMatterKey.of(written);
        Optional<FrontMatterKey> other = FrontMatterKey.of(word);
        if (one.isEmpty() || other.isEmpty()) {
            return written.equals(word);
        }
        return one.equals(other) || (PLACES.contains(one.get()) && PLACES.contains(other.get()));
    }

    boolean holds(String word) {
        return entries.stream().anyMatch(entry -> !entry.key().isEmpty() && sameKey(entry.key(), word));
    }

    void put(String word, Object value) {
        boolean placed = false;
        for (int i = 0; i < entries.size(); i++) {
            Entry entry = entries.get(i);
            if (!entry.key().isEmpty() && sameKey(entry.key(), word)) {
                List<String> lines = placed ? List.of() : lines(word, value);
                entries.set(i, new Entry(placed ? "" : word, behind(lines, entry.lines()), entry.after()));
                placed = true;
            }
        }
        if (!placed) {
            entries.add(new Entry(word, lines(word, value), List.of()));
        }
    }

    void remove(String word) {
        entries.replaceAll(entry ->
                !entry.key().isEmpty() && sameKey(entry.key(), word) ? new Entry("", List.of(), entry.after()) : entry);
    }

    /// A comment behind a value of one line stays behind the value that takes its place.
    private static List<String> behind(List<String> lines, List<String> before) {
        Matcher comment = COMMENT_BEHIND.matcher(before.size() == 1 ? before.getFirst() : "");
        return lines.size() == 1 && comment.matches() ? List.of(lines.getFirst() + comment.group(1)) : lines;
    }

    String text() {
        StringBuilder text = new StringBuilder();
        for (Entry entry : entries) {
            entry.lines().forEach(line -> text.append(line).append('\n'));
            entry.after().forEach(line -> text.append(line).append('\n'));
        }
        return text.toString();
    }

    private static List<String> lines(String word, Object value) {
        return List.of(yaml(Map.of(word, value)).stripTrailing().split("\n", -1));
    }

    /// Block style, as a person writes it.
    static String yaml(Map<String, ?> description) {
        return description.isEmpty() ? "" : new Yaml(options()).dump(description);
    }

    /// The same, with texts of several lines on as many lines.
    static String readable(Map<String, ?> values) {
        DumperOptions options = options();
        return new Yaml(new LinesRepresenter(options), options).dump(values);
    }

    private static final class LinesRepresenter extends Representer {
        LinesRepresenter(DumperOptions options) {
            super(options);
            representers.put(String.class, value -> {
                String text = (String) value;
                return representScalar(
                        Tag.STR,
                        text,
                        text.contains("\n") ? DumperOptions.ScalarStyle.LITERAL : DumperOptions.ScalarStyle.PLAIN);
            });
        }
    }

    private static DumperOptions options() {
        DumperOptions options = new DumperOptions();
        options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        options.setAllowUnicode(true);
        options.setWidth(100_000);
        options.setSplitLines(false);
        options.setIndicatorIndent(2);
        options.setIndentWithIndicator(true);
        return options;
    }
}
