package org.vitaressources.ui;

import java.util.List;
import java.util.stream.Collectors;

/// A table as comma-separated values, RFC 4180, with the mark by which spreadsheets know UTF-8. A value that one of
/// them would take for a formula is made a text.
public final class TableFile {
    private static final String BEGINS_A_FORMULA = "=+-@\t\r\n＝＋－＠";

    private TableFile() {}

    /// All of it.
    ///
    /// @param rows the first names the columns
    public static String of(List<List<String>> rows) {
        return "\ufeff" + rows.stream().map(TableFile::row).collect(Collectors.joining());
    }

    private static String row(List<String> values) {
        return values.stream().map(TableFile::cell).collect(Collectors.joining(",")) + "\r\n";
    }

    private static String cell(String value) {
        boolean formula = !value.isEmpty() && BEGINS_A_FORMULA.indexOf(value.charAt(0)) >= 0;
        return "\"" + (formula ? "'" : "") + value.replace("\"", "\"\"") + "\"";
    }
}
