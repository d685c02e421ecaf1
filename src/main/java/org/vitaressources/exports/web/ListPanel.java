package org.vitaressources.exports.web;

import java.util.Locale;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.vitaressources.exports.lists.ResultTables;
import org.vitaressources.search.ResultsPanel;
import org.vitaressources.search.SearchQuery;

/// « Emporter cette liste », beneath the results.
@Component
@Order(20)
class ListPanel implements ResultsPanel {
    /// What the links lead to.
    ///
    /// @param parameters of the query, perhaps empty
    /// @param most resources in a table when there are more results than that, else 0
    record Links(String parameters, int most) {}

    @Override
    public Optional<Shown> on(SearchQuery query, long total, Locale locale) {
        String parameters = query.atPage(1).toQueryString();
        return total == 0
                ? Optional.empty()
                : Optional.of(new Shown(
                        "exports/_list",
                        new Links(
                                parameters.isEmpty() ? "" : "?" + parameters,
                                total > ResultTables.MOST ? ResultTables.MOST : 0)));
    }
}
