package org.vitaressources.search.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vitaressources.search.ResultCard;
import org.vitaressources.search.ResultsPanel;
import org.vitaressources.search.Search;
import org.vitaressources.search.SearchQuery;
import org.vitaressources.ui.Pagination;

/// The results page.
///
/// @param total matching resources; a floor when `complete` is false
/// @param chips chosen values, each with the results without it
/// @param understood what was read in the words
/// @param places how far territories reach, the map, the distance
/// @param withoutChoices the results with none of them
/// @param kept parameters that the search form repeats
/// @param approximate what comes close, never counted
/// @param spelling another spelling of the words, when one is offered
/// @param panels what other packages contribute
record ResultsView(
        SearchQuery query,
        long total,
        boolean complete,
        List<ResultCard> cards,
        List<FacetView> facets,
        List<Chip> chips,
        UnderstoodView understood,
        PlacesView places,
        String withoutChoices,
        List<Order> orders,
        Pagination pagination,
        List<Parameter> kept,
        List<ResultCard> approximate,
        @Nullable Spelling spelling,
        Search.IndexState state,
        List<ResultsPanel.Shown> panels) {

    /// A chosen value; the message `facet.{parameter}` says of what.
    record Chip(String id, String parameter, String label, String path) {}

    /// An order of the results; the message `order.{parameter}` names it.
    record Order(String parameter, boolean current, String path) {}

    /// Another spelling: the whole query in it, how many resources it finds, the first of them when the query itself
    /// finds none.
    record Spelling(String words, String path, long total, List<ResultCard> cards) {}

    /// A hidden field of the search form.
    record Parameter(String name, String value) {}

    /// Another page of the results.
    public String page(int number) {
        return Paths.of(query.atPage(number));
    }
}
