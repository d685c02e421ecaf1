package org.vitaressources.notebooks;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The values of a figure as a person types or pastes them: a line each, the label first, then one number or
/// several,
/// apart by tabs, semicolons, bars or, for one number, a colon. A first line without numbers names the series.
///
/// @param series names; one empty name when there is one series without a name
/// @param rows numbers by label, as many as series
record FigureTable(List<String> series, Map<String, List<BigDecimal>> rows) {
    /// As the charts of texts allow.
    static final int MOST_SERIES = 8;
    /// As the charts of texts allow.
    static final int MOST_VALUES = 400;

    private static final int LONGEST_LABEL = 80;
    private static final BigDecimal HIGHEST = new BigDecimal("1e12");

    /// What is wrong in a table.
    static final class Malformed extends Exception {
        private static final long serialVersionUID = 1L;
        private final String problem;
        private final String line;

        /// @param problem end of the key `notebook.figure.…`
        /// @param line as it was typed, perhaps empty
        Malformed(String problem, String line) {
            super(problem);
            this.problem = problem;
            this.line = line;
        }

        String problem() {
            return problem;
        }

        String line() {
            return line;
        }
    }

    static FigureTable of(String typed) throws Malformed {
        List<String> lines =
                typed.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        if (lines.isEmpty()) {
            throw new Malformed("empty", "");
        }
        List<String> series = List.of();
        Map<String, List<BigDecimal>> rows = new LinkedHashMap<>();
        for (String line : lines) {
            List<String> cells = cells(line);
            List<Optional<BigDecimal>> numbers =
                    cells.stream().skip(1).map(FigureTable::number).toList();
            boolean none = numbers.stream().allMatch(Optional::isEmpty);
            if (rows.isEmpty() && series.isEmpty() && cells.size() > 1 && none) {
                series = cells.stream().skip(1).toList();
                continue;
            }
            if (numbers.isEmpty()
                    || numbers.stream().anyMatch(Optional::isEmpty)
                    || cells.getFirst().isEmpty()) {
                throw new Malformed("line", line);
            }
            if (rows.put(
                            cells.getFirst(),
                            numbers.stream().map(Optional::orElseThrow).toList())
                    != null) {
                throw new Malformed("twice", line);
            }
        }
        return checked(series, rows, lines.getLast());
    }

    private static FigureTable checked(List<String> series, Map<String, List<BigDecimal>> rows, String last)
            throws Malformed {
        if (rows.isEmpty()) {
            throw new Malformed("empty", "");
        }
        int width = series.isEmpty() ? rows.values().iterator().next().size() : series.size();
        for (Map.Entry<String, List<BigDecimal>> row : rows.entrySet()) {
            if (row.getValue().size() != width) {
                throw new Malformed("width", row.getKey());
            }
        }
        List<String> names = series.isEmpty() ? named(width) : series;
        Set<String> distinct = new LinkedHashSet<>(names);
        if (distinct.size() < names.size() || (width > 1 && distinct.contains(""))) {
            throw new Malformed("series", String.join(" ; ", names));
        }
        if (width > MOST_SERIES || (long) width * rows.size() > MOST_VALUES) {
            throw new Malformed("large", last);
        }
        return new FigureTable(List.copyOf(names), rows);
    }

    /// The table as it is typed.
    String typed() {
        List<String> lines = new ArrayList<>();
        if (!series.equals(List.of(""))) {
            lines.add(" ; " + String.join(" ; ", series));
        }
        rows.forEach((label, numbers) -> lines.add(label + " ; "
                + String.join(
                        " ; ",
                        numbers.stream()
                                .map(number -> plain(number).replace('.', ','))
                                .toList())));
        return String.join("\n", lines);
    }

    static String plain(BigDecimal number) {
        BigDecimal short_ = number.stripTrailingZeros();
        return (short_.scale() < 0 ? short_.setScale(0) : short_).toPlainString();
    }

    private static List<String> named(int width) {
        if (width == 1) {
            return List.of("");
        }
        List<String> names = new ArrayList<>();
        for (int i = 1; i <= width; i++) {
            names.add("Série " + i);
        }
        return names;
    }

    private static List<String> cells(String line) {
        String bare = line.startsWith("|") ? line.replaceAll("^\\||\\|$", "") : line;
        String between = bare.indexOf('\t') >= 0
                ? "\t"
                : bare.indexOf(';') >= 0 ? ";" : bare.indexOf('|') >= 0 ? "\\|" : ":(?=[^:]*$)";
        return Arrays.stream(bare.split(between, -1)).map(FigureTable::cell).toList();
    }

    private static String cell(String text) {
        String plain = text.replaceAll("[`\\p{Cntrl}]", "").strip();
        return plain.length() > LONGEST_LABEL ? plain.substring(0, LONGEST_LABEL) : plain;
    }

    private static Optional<BigDecimal> number(String written) {
        String plain = written.replaceAll("[\\s\u00a0\u202f]", "")
                .replaceAll("[%€]$", "")
                .replace('\u2212', '-')
                .replace(',', '.');
        if (!plain.matches("[+-]?[0-9]{1,13}(\\.[0-9]{1,6})?")) {
            return Optional.empty();
        }
        return Optional.of(new BigDecimal(plain)).filter(value -> value.abs().compareTo(HIGHEST) <= 0);
    }
}
