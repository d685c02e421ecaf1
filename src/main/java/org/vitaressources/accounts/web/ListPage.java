package org.vitaressources.accounts.web;

import java.nio.charset.StandardCharsets;
import org.springframework.web.util.UriUtils;
import org.vitaressources.ui.Pagination;

/// A page of a long list, and the addresses of the others.
///
/// @param path of the list with the choices made, ready for one more parameter
/// @param pagination where it stands
record ListPage(String path, Pagination pagination) {
    /// @param written number of the page as the address has it; anything else is the first
    static ListPage of(String path, String written, int size, long total) {
        int number = written.matches("[0-9]{1,6}") ? Integer.parseInt(written) : 1;
        return new ListPage(path + "?", Pagination.of(total, size, number));
    }

    /// Keeps a choice in the addresses of the other pages.
    ListPage with(String name, String value) {
        return value.isEmpty()
                ? this
                : new ListPage(path + name + "=" + UriUtils.encode(value, StandardCharsets.UTF_8) + "&", pagination);
    }

    /// From 1.
    public int number() {
        return pagination.page();
    }

    /// Address of another page, as the fragment of the page numbers asks for it.
    public String page(int other) {
        return path + "page=" + other;
    }
}
