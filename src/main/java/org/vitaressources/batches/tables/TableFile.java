package org.vitaressources.batches.tables;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import org.vitaressources.uploads.ArchiveDirectory;

/// A table file that is open. Rows are handed over one by one: a long table is never whole in memory.
public interface TableFile extends AutoCloseable {
    /// Most rows of a sheet, empty ones aside.
    int MOST_ROWS = 20_000;
    /// Most columns that are looked at.
    int MOST_COLUMNS = 200;
    /// Longest cell, characters.
    int LONGEST_CELL = 200_000;

    /// Names of the sheets that a person sees, in their order; one without a name for a CSV file.
    List<String> sheets();

    /// Hands over the rows of a sheet that are not empty, until the taker has enough.
    ///
    /// @param sheet from 0
    /// @param taker says whether it wants more
    /// @throws TableUnreadable when the file cannot be read on
    void read(int sheet, Predicate<TableRow> taker);

    @Override
    void close();

    /// Opens a file by what its bytes are.
    ///
    /// @throws TableUnreadable when it is no table that can be read
    static TableFile open(Path file) {
        try {
            return ArchiveDirectory.isArchive(file) ? XlsxFile.open(file) : CsvFile.open(file);
        } catch (IOException e) {
            throw new TableUnreadable(TableUnreadable.Reason.DAMAGED, 0, e);
        }
    }
}
