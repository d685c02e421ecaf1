package org.vitaressources.search.web;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.springframework.web.util.UriUtils;
import org.vitaressources.search.SearchQuery;

/// Where a query is answered, and where a document is read.
final class Paths {
    private Paths() {}

    static String of(SearchQuery query) {
        String parameters = query.toQueryString();
        return parameters.isEmpty() ? "/recherche" : "/recherche?" + parameters;
    }

    /// The name of a document as part of an address: its slashes stay.
    static String segments(String name) {
        return Arrays.stream(name.split("/"))
                .map(segment -> UriUtils.encode(segment, "UTF-8"))
                .collect(Collectors.joining("/"));
    }
}
