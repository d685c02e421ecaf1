package org.vitaressources.batches;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.vitaressources.batches.tables.TableFile;
import org.vitaressources.batches.tables.TableRow;

/// A table of descriptions in a file: the sheet and the row of headings that know most, then the rows beneath.
final class DescriptionTable {
    /// Rows among which the headings are looked for: a title and some remarks may stand above.
    private static final int HEADINGS_WITHIN = 15;

    private final Path file;
    private final int sheet;
    private final int headingRow;
    private final TableColumns columns;

    private DescriptionTable(Path file, int sheet, int headingRow, TableColumns columns) {
        this.file = file;
        this.sheet = sheet;
        this.headingRow = headingRow;
        this.columns = columns;
    }

    /// The table in a file; nothing when no row of it is a row of headings.
    ///
    /// @throws TableUnreadable when it cannot be read
    static Optional<DescriptionTable> in(Path file) {
        try (TableFile table = TableFile.open(file)) {
            DescriptionTable[] best = new DescriptionTable[1];
            List<String> sheets = table.sheets();
            for (int i = 0; i < sheets.size(); i++) {
                int sheet = i;
                int[] looked = {0};
                table.read(sheet, row -> {
                    TableColumns.of(row).ifPresent(columns -> {
                        if (best[0] == null || columns.known() > best[0].columns.known()) {
                            best[0] = new DescriptionTable(file, sheet, row.number(), columns);
                        }
                    });
                    return ++looked[0] < HEADINGS_WITHIN;
                });
            }
            return Optional.ofNullable(best[0]);
        }
    }

    TableColumns columns() {
        return columns;
    }

    /// Hands over its rows.
    ///
    /// @param taker says whether it wants more
    /// @throws TableUnreadable when the file cannot be read on
    void read(BiPredicate<TableRow, TableColumns> taker) {
        try (TableFile table = TableFile.open(file)) {
            table.read(sheet, row -> row.number() <= headingRow || taker.test(row, columns));
        }
    }
}
