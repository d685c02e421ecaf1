package org.vitaressources.batches.tables;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// What stands between the values: what the first line says (`sep=;`), else what stands as often in each of the first
/// lines, most often if several do.
final class CsvSeparator {
    private static final String CANDIDATES = ";\t,|";
    private static final int LINES = 8;
    private static final int LONGEST_LINE = 100_000;

    private CsvSeparator() {}

    static char of(Path file, Charset charset) throws IOException {
        List<String> lines = new ArrayList<>();
        try (BufferedReader reader = CsvFile.reader(file, charset)) {
            StringBuilder line = new StringBuilder();
            boolean quoted = false;
            int c = reader.read();
            while (c >= 0 && lines.size() < LINES && line.length() < LONGEST_LINE) {
                quoted ^= c == '"';
                if (!quoted && (c == '\n' || c == '\r')) {
                    keep(line, lines);
                } else if (!quoted && c != '"') {
                    line.append((char) c);
                }
                c = reader.read();
            }
            keep(line, lines);
        }
        if (!lines.isEmpty() && lines.getFirst().matches("(?i)sep=.")) {
            return lines.getFirst().charAt(4);
        }
        return lines.isEmpty() ? ';' : among(lines);
    }

    private static void keep(StringBuilder line, List<String> lines) {
        // Quoted values leave nothing but what stands between them: tabs, perhaps.
        if (!line.isEmpty()) {
            lines.add(line.toString());
        }
        line.setLength(0);
    }

    private static char among(List<String> lines) {
        char best = CANDIDATES.charAt(0);
        long most = -1;
        for (int i = 0; i < CANDIDATES.length(); i++) {
            char candidate = CANDIDATES.charAt(i);
            long least = lines.stream()
                    .mapToLong(line -> count(line, candidate))
                    .min()
                    .orElse(0);
            long widest = lines.stream()
                    .mapToLong(line -> count(line, candidate))
                    .max()
                    .orElse(0);
            long worth = least * 1000 + widest;
            if (worth > most) {
                most = worth;
                best = candidate;
            }
        }
        return best;
    }

    private static long count(String line, char wanted) {
        return line.chars().filter(c -> c == wanted).count();
    }
}
