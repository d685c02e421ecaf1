package org.vitaressources.batches.tables;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.vitaressources.batches.tables.TableUnreadable.Reason;

/// Comma-separated values as people make them: commas, semicolons, tabs or bars; UTF-8 with or without its mark, UTF-16
/// or windows-1252; quotes as in RFC 4180; any line ends; the line `sep=;` that Excel understands.
final class CsvFile implements TableFile {
    private static final char MARK = '\uFEFF';

    private final Path file;
    private final Charset charset;
    private final char separator;

    private CsvFile(Path file, Charset charset, char separator) {
        this.file = file;
        this.charset = charset;
        this.separator = separator;
    }

    static CsvFile open(Path file) throws IOException {
        Charset charset = CsvEncoding.of(file);
        return new CsvFile(file, charset, CsvSeparator.of(file, charset));
    }

    @Override
    public List<String> sheets() {
        return List.of("");
    }

    @Override
    public void close() {}

    @Override
    public void read(int sheet, Predicate<TableRow> taker) {
        try (Reader reader = reader(file, charset)) {
            new Rows(reader, separator, taker).run();
        } catch (IOException e) {
            throw new TableUnreadable(Reason.DAMAGED, 0, e);
        }
    }

    /// Without the byte order mark.
    static BufferedReader reader(Path file, Charset charset) throws IOException {
        InputStream bytes = java.nio.file.Files.newInputStream(file);
        // Not Files.newBufferedReader: what cannot be decoded is shown as such, not refused.
        BufferedReader reader = new BufferedReader(new java.io.InputStreamReader(bytes, charset), 1 << 16);
        reader.mark(1);
        if (reader.read() != MARK) {
            reader.reset();
        }
        return reader;
    }

    /// One pass over the characters.
    private static final class Rows {
        private final Reader reader;
        private final char separator;
        private final Predicate<TableRow> taker;
        private final StringBuilder cell = new StringBuilder();
        private List<String> cells = new ArrayList<>();
        private int number = 1;
        private int taken;
        private boolean quoted;
        private boolean wasQuoted;
        private boolean enough;

        Rows(Reader reader, char separator, Predicate<TableRow> taker) {
            this.reader = reader;
            this.separator = separator;
            this.taker = taker;
        }

        void run() throws IOException {
            int opened = 0;
            int c = reader.read();
            while (c >= 0 && !enough) {
                int next = reader.read();
                if (quoted && c == '"' && next == '"') {
                    append('"');
                    next = reader.read();
                } else if (quoted) {
                    quoted = c != '"';
                    if (quoted) {
                        append(c == '\r' ? '\n' : (char) c);
                        next = c == '\r' && next == '\n' ? reader.read() : next;
                    }
                } else if (c == '"' && !wasQuoted && cell.toString().isBlank()) {
                    quoted = true;
                    wasQuoted = true;
                    opened = number;
                    cell.setLength(0);
                } else if (c == separator) {
                    endCell();
                } else if (c == '\n' || c == '\r') {
                    next = c == '\r' && next == '\n' ? reader.read() : next;
                    endRow();
                } else if (c != 0) {
                    append((char) c);
                }
                c = next;
            }
            if (quoted && !enough) {
                throw new TableUnreadable(Reason.QUOTE, opened);
            }
            if (!enough && (!cell.isEmpty() || !cells.isEmpty())) {
                endRow();
            }
        }

        private void append(char c) {
            if (cell.length() >= LONGEST_CELL) {
                throw new TableUnreadable(quoted ? Reason.QUOTE : Reason.TOO_LARGE, number);
            }
            cell.append(c);
        }

        private void endCell() {
            if (cells.size() < MOST_COLUMNS) {
                cells.add(cell.toString());
            }
            cell.setLength(0);
            wasQuoted = false;
        }

        private void endRow() {
            endCell();
            TableRow row = new TableRow(number, cells);
            boolean separatorLine = number == 1
                    && row.cells().getFirst().matches("(?i)sep=.?")
                    && row.cells().size() <= 2;
            if (!row.isBlank() && !separatorLine) {
                if (++taken > MOST_ROWS) {
                    throw new TableUnreadable(Reason.TOO_LARGE, number);
                }
                enough = !taker.test(row);
            }
            cells = new ArrayList<>();
            number++;
        }
    }
}
