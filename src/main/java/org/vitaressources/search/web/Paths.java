package org.vitaressources.search.web;

import org.vitaressources.search.SearchQuery;

/// Where a query is answered.
final class Paths {
    private Paths() {}

    static String of(SearchQuery query) {
        String parameters = query.toQueryString();
        return parameters.isEmpty() ? "/recherche" : "/recherche?" + parameters;
    }
}
