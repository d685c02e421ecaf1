package org.vitaressources.text;

import java.util.ArrayList;
import java.util.List;

/// Rows of a CSV or TSV file, its separator guessed from the first line, quotes as in RFC 4180.
final class DelimitedText {
    private static final int MAX_COLUMNS = 200;
    private static final int MAX_ROWS = TablePassages.MAX_ROWS + 1;

    private DelimitedText() {}

    static List<List<String>> rows(String text) {
        char separator = separator(text);
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length() && rows.size() < MAX_ROWS; i++) {
            char c = text.charAt(i);
            if (quoted) {
                if (c != '"') {
                    cell.append(c);
                } else if (i + 1 < text.length() && text.charAt(i + 1) == '"') {
                    cell.append('"');
                    i++;
                } else {
                    quoted = false;
                }
            } else if (c == '"' && cell.toString().isBlank()) {
                quoted = true;
                cell.setLength(0);
            } else if (c == separator || c == '\n') {
                if (row.size() < MAX_COLUMNS) {
                    row.add(cell.toString());
                }
                cell.setLength(0);
                if (c == '\n') {
                    rows.add(row);
                    row = new ArrayList<>();
                }
            } else {
                cell.append(c);
            }
        }
        if (!cell.isEmpty() || !row.isEmpty()) {
            row.add(cell.toString());
            rows.add(row);
        }
        return rows;
    }

    private static char separator(String text) {
        String head = text.lines().limit(5).reduce("", (a, b) -> a + "\n" + b);
        char best = ',';
        long most = -1;
        for (char candidate : new char[] {';', '\t', ',', '|'}) {
            long count = head.chars().filter(c -> c == candidate).count();
            if (count > most) {
                most = count;
                best = candidate;
            }
        }
        return best;
    }
}
