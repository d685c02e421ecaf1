package org.vitaressources.batches.tables;

import java.util.List;
import java.util.stream.Collectors;

/// Writes comma-separated values that a French spreadsheet opens at once: the mark of UTF-8, semicolons, quotes
/// everywhere. A value that it would take for a formula is made a text.
public final class CsvWriter {
    /// What the file begins with.
    public static final String MARK = "\uFEFF";

    private static final String FORMULAS = "=+-@\t\r\n＝＋－＠";

    private CsvWriter() {}

    /// A row with its end.
    public static String row(List<String> values) {
        return values.stream().map(CsvWriter::cell).collect(Collectors.joining(";")) + "\r\n";
    }

    private static String cell(String value) {
        boolean formula = !value.isEmpty() && FORMULAS.indexOf(value.charAt(0)) >= 0;
        return "\"" + (formula ? "'" : "") + value.replace("\"", "\"\"") + "\"";
    }
}
