package org.vitaressources.notebooks;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// A small table of an entry, drawn as a chart: in the file, the block ` ```graphique ` that every text may hold.
///
/// @param title what it shows
/// @param kind `barres` or `lignes`; anything else stands for columns
/// @param unit of its values, perhaps empty
/// @param source where they come from, perhaps empty
/// @param table as it is typed, see [FigureTable]
public record Figure(String title, String kind, String unit, String source, String table) {
    /// Other ways to draw it than the usual columns.
    public static final List<String> KINDS = List.of("barres", "lignes");

    private static final String USUAL = "colonnes";

    /// What is wrong with it.
    ///
    /// @param problem end of the key `notebook.figure.…`
    /// @param line of the table, perhaps empty
    public record Fault(String problem, String line) {}

    /// Nothing in it.
    public boolean isBlank() {
        return title.isBlank() && unit.isBlank() && source.isBlank() && table.isBlank();
    }

    /// What keeps it from being drawn.
    public Optional<Fault> fault() {
        if (title.isBlank()) {
            return Optional.of(new Fault("title", ""));
        }
        try {
            FigureTable.of(table);
            return Optional.empty();
        } catch (FigureTable.Malformed e) {
            return Optional.of(new Fault(e.problem(), e.line()));
        }
    }

    /// The block of its text; what cannot be drawn stays as it was typed, in a block of code.
    public String markdown() {
        FigureTable values;
        try {
            values = FigureTable.of(table);
        } catch (FigureTable.Malformed e) {
            return "```\n" + (title + "\n" + table).replace("`", "'").strip() + "\n```";
        }
        StringBuilder block = new StringBuilder("```graphique\n");
        line(block, "type", KINDS.contains(kind) ? kind : USUAL);
        line(block, "titre", quoted(title));
        if (!unit.isBlank()) {
            line(block, "unite", quoted(unit));
        }
        if (!source.isBlank()) {
            line(block, "source", quoted(source));
        }
        if (values.series().equals(List.of(""))) {
            block.append("valeurs:\n");
            values.rows().forEach((label, numbers) -> value(block, "  ", label, numbers.getFirst()));
        } else {
            block.append("series:\n");
            for (int i = 0; i < values.series().size(); i++) {
                int column = i;
                block.append("  ").append(quoted(values.series().get(i))).append(":\n");
                values.rows().forEach((label, numbers) -> value(block, "    ", label, numbers.get(column)));
            }
        }
        return block.append("```").toString();
    }

    /// From the keys of a block; nothing when a form cannot show it.
    static Optional<Figure> of(Map<String, Object> block) {
        try {
            Map<String, Map<String, Object>> series = new LinkedHashMap<>();
            if (block.get("series") instanceof Map<?, ?> named) {
                named.forEach((name, values) -> series.put(String.valueOf(name), map(values)));
            } else {
                series.put("", map(block.get("valeurs")));
            }
            List<String> lines = new ArrayList<>();
            if (!series.containsKey("")) {
                lines.add(" ; " + String.join(" ; ", series.keySet()));
            }
            for (String label : series.values().iterator().next().keySet()) {
                lines.add(label + " ; "
                        + series.values().stream()
                                .map(values -> String.valueOf(values.get(label)))
                                .collect(Collectors.joining(" ; ")));
            }
            String table = FigureTable.of(String.join("\n", lines)).typed();
            String type = text(block, "type").isEmpty() ? "barres" : text(block, "type");
            return Optional.of(new Figure(
                    text(block, "titre"),
                    type.equals(USUAL) ? "" : type,
                    text(block, "unite"),
                    text(block, "source"),
                    table));
        } catch (FigureTable.Malformed | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Map<String, Object> map(@org.jspecify.annotations.Nullable Object values) {
        if (!(values instanceof Map<?, ?> written) || written.isEmpty()) {
            throw new IllegalArgumentException("no values");
        }
        Map<String, Object> map = new LinkedHashMap<>();
        written.forEach((label, value) -> map.put(String.valueOf(label), value == null ? "" : value));
        return map;
    }

    private static String text(Map<String, Object> block, String key) {
        Object value = block.get(key);
        return value == null ? "" : String.valueOf(value).strip();
    }

    private static void line(StringBuilder block, String key, String value) {
        block.append(key).append(": ").append(value).append('\n');
    }

    private static void value(StringBuilder block, String indent, String label, BigDecimal number) {
        block.append(indent)
                .append(quoted(label))
                .append(": ")
                .append(FigureTable.plain(number))
                .append('\n');
    }

    /// As YAML reads it whatever stands in it; a fence would end the block.
    private static String quoted(String text) {
        return '"'
                + text.replaceAll("[\\s\\p{Cntrl}]+", " ")
                        .replace("`", "'")
                        .replace("\\", "\\\\")
                        .replace("\"", "\\\"")
                        .strip()
                + '"';
    }
}
