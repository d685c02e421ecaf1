package org.vitaressources.batches.tables;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import org.vitaressources.batches.tables.TableUnreadable.Reason;

/// A workbook of Excel 2007 or later (ECMA-376), as it or others write it. Formulas are not calculated: what the
/// program
/// that wrote the file had found is read.
final class XlsxFile implements TableFile {
    private final XlsxParts parts;
    private final XlsxBook book;
    private final List<String> texts;
    private final XlsxFormats formats;

    private XlsxFile(XlsxParts parts) {
        this.parts = parts;
        book = XlsxBook.of(parts);
        texts = XlsxTexts.of(parts);
        formats = XlsxFormats.of(parts, book.from1904());
    }

    static XlsxFile open(Path file) throws IOException {
        XlsxParts parts = XlsxParts.open(file);
        try {
            return new XlsxFile(parts);
        } catch (RuntimeException e) {
            parts.close();
            throw e;
        }
    }

    @Override
    public List<String> sheets() {
        return book.sheets().stream().map(XlsxBook.Sheet::name).toList();
    }

    @Override
    public void read(int sheet, Predicate<TableRow> taker) {
        int[] taken = {0};
        parts.read(
                book.sheets().get(sheet).part(),
                xml -> new XlsxRows(xml, texts, formats).read(row -> {
                    if (++taken[0] > MOST_ROWS) {
                        throw new TableUnreadable(Reason.TOO_LARGE, row.number());
                    }
                    return taker.test(row);
                }));
    }

    @Override
    public void close() {
        parts.close();
    }
}
