package org.vitaressources.ui;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/// Rows as comma-separated values, RFC 4180, in UTF-8 with the mark by which spreadsheets know it. A value that a
/// spreadsheet would take for a formula is made a text.
public final class CsvTable {
    private static final String FORMULA = "=+-@\t\r\n＝＋－＠";

    private final StringBuilder text = new StringBuilder("\ufeff");

    /// One more row.
    public CsvTable row(List<String> values) {
        text.append(values.stream().map(CsvTable::cell).collect(Collectors.joining(",")))
                .append("\r\n");
        return this;
    }

    /// The whole as text.
    public String text() {
        return text.toString();
    }

    /// The whole as bytes.
    public byte[] bytes() {
        return text().getBytes(StandardCharsets.UTF_8);
    }

    private static String cell(String value) {
        boolean formula = !value.isEmpty() && FORMULA.indexOf(value.charAt(0)) >= 0;
        return "\"" + (formula ? "'" : "") + value.replace("\"", "\"\"") + "\"";
    }
}
