package org.vitaressources.batches.tables;

import java.util.List;

/// A row as a person sees it.
///
/// @param number as a spreadsheet counts, from 1
/// @param cells as written, dates as `2008-05-12`, numbers without what is not said; trailing empty ones left out
public record TableRow(int number, List<String> cells) {
    public TableRow {
        cells = List.copyOf(cells);
    }

    /// Nothing is written in it.
    public boolean isBlank() {
        return cells.stream().allMatch(String::isBlank);
    }

    /// A cell; empty beyond the last one.
    public String cell(int column) {
        return column < cells.size() ? cells.get(column) : "";
    }
}
