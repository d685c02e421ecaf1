package org.vitaressources.batches.web;

import java.util.Arrays;
import java.util.Locale;
import org.vitaressources.batches.BatchId;
import org.vitaressources.batches.BatchReport.Filter;

/// Which rows of a batch are shown, as the address has it, and back.
///
/// @param number of the page, from 1
record RowsAddress(BatchId batch, Filter filter, int number) {
    static RowsAddress of(BatchId batch, String filter, String page) {
        Filter wanted = Arrays.stream(Filter.values())
                .filter(one -> name(one).equals(filter))
                .findFirst()
                .orElse(Filter.ALL);
        return new RowsAddress(batch, wanted, page.matches("[0-9]{1,6}") ? Math.max(1, Integer.parseInt(page)) : 1);
    }

    /// Address of another page, as the fragment of page numbers asks for it.
    public String page(int other) {
        return view(filter) + "&page=" + other;
    }

    /// Address of the rows in another state.
    public String view(Filter other) {
        return "/administration/lots/" + batch + "?vue=" + name(other);
    }

    /// Address of the same rows as a table file.
    public String table() {
        return "/administration/lots/" + batch + "/compte-rendu.csv?vue=" + name(filter);
    }

    static String name(Filter filter) {
        return filter.name().toLowerCase(Locale.ROOT);
    }
}
