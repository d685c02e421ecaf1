package org.vitaressources.tables;

import java.util.List;
import java.util.stream.Collectors;

/// A table as separated values (RFC 4180, with semicolons): a French spreadsheet opens it at once. A value that one of
/// them would take for a formula is made a text.
public final class Values {
    /// What the file begins with: spreadsheets know UTF-8 by it.
    public static final String MARK = "\uFEFF";

    private static final String BEGINS_A_FORMULA = "=+-@\t\r\n＝＋－＠";

    private Values() {}

    /// All of it.
    ///
    /// @param rows the first names the columns
    public static String of(List<List<String>> rows) {
        return MARK + rows.stream().map(Values::row).collect(Collectors.joining());
    }

    /// A row with its end.
    public static String row(List<String> values) {
        return values.stream().map(Values::cell).collect(Collectors.joining(";")) + "\r\n";
    }

    /// A value that no spreadsheet takes for a formula.
    public static String inert(String value) {
        return !value.isEmpty() && BEGINS_A_FORMULA.indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
    }

    private static String cell(String value) {
        return "\"" + inert(value).replace("\"", "\"\"") + "\"";
    }
}
