package org.vitaressources.ui;

import java.util.ArrayList;
import java.util.List;

/// The pages of a list, as a row of numbers with gaps: 1 … 4 5 6 … 20.
///
/// @param page the present one, from 1
/// @param pages how many there are, at least 1
public record Pagination(int page, int pages) {
    /// Pages shown on either side of the present one.
    private static final int AROUND = 1;

    /// A number of the row, or a gap (`number` 0).
    public record Entry(int number, boolean current) {
        /// Something is left out here.
        public boolean gap() {
            return number == 0;
        }
    }

    /// The pages that `total` things make, `size` a page.
    public static Pagination of(long total, int size, int page) {
        int pages = Math.clamp((total + size - 1) / size, 1, Integer.MAX_VALUE);
        return new Pagination(Math.clamp(page, 1, pages), pages);
    }

    /// Worth showing.
    public boolean needed() {
        return pages > 1;
    }

    public boolean hasPrevious() {
        return page > 1;
    }

    public boolean hasNext() {
        return page < pages;
    }

    /// First, last and those around the present one; a gap never hides a single page.
    public List<Entry> entries() {
        List<Entry> entries = new ArrayList<>();
        int last = 0;
        for (int number = 1; number <= pages; number++) {
            boolean shown = number == 1 || number == pages || Math.abs(number - page) <= AROUND;
            if (!shown) {
                number = number < page ? page - AROUND - 1 : pages - 1;
                continue;
            }
            if (number - last == 2) {
                entries.add(new Entry(number - 1, false));
            } else if (number - last > 2) {
                entries.add(new Entry(0, false));
            }
            entries.add(new Entry(number, number == page));
            last = number;
        }
        return entries;
    }
}
