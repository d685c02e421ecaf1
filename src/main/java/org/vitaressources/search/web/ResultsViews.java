package org.vitaressources.search.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.vitaressources.search.Facet;
import org.vitaressources.search.ResultCards;
import org.vitaressources.search.Search;
import org.vitaressources.search.SearchQuery;
import org.vitaressources.search.SearchResults;
import org.vitaressources.search.SearchResults.FacetValue;
import org.vitaressources.ui.Pagination;
import org.vitaressources.vocabulary.Vocabularies;

/// Puts an answer into the shape of the results page.
@Component
class ResultsViews {
    private final Search search;
    private final ResultCards cards;
    private final Vocabularies vocabularies;
    private final MessageSource messages;

    ResultsViews(Search search, ResultCards cards, Vocabularies vocabularies, MessageSource messages) {
        this.search = search;
        this.cards = cards;
        this.vocabularies = vocabularies;
        this.messages = messages;
    }

    ResultsView of(SearchResults results, Locale locale) {
        SearchQuery query = results.query();
        FacetLabels labels = new FacetLabels(vocabularies, messages, locale);
        return new ResultsView(
                query,
                results.total(),
                results.complete(),
                cards.of(results.hits(), query.words(), locale),
                facets(results, labels),
                chips(results, labels),
                Paths.of(query.withoutChoices()),
                Arrays.stream(SearchQuery.Sort.values())
                        .filter(sort -> sort != SearchQuery.Sort.NEARNESS)
                        .map(sort -> new ResultsView.Order(
                                sort.parameter(), sort == query.sort(), Paths.of(query.sortedBy(sort))))
                        .toList(),
                Pagination.of(results.total(), query.size(), query.page()),
                kept(query),
                results.spelling().map(other -> spelling(query, other, locale)).orElse(null),
                search.state());
    }

    private ResultsView.Spelling spelling(SearchQuery query, SearchResults.OtherSpelling other, Locale locale) {
        return new ResultsView.Spelling(
                other.words(),
                Paths.of(query.withWords(other.words())),
                other.total(),
                cards.of(other.hits(), other.words(), locale));
    }

    private static List<FacetView> facets(SearchResults results, FacetLabels labels) {
        return Arrays.stream(Facet.values())
                .filter(facet -> results.facets().containsKey(facet))
                .map(facet -> new FacetTree(
                                facet, results.facets().getOrDefault(facet, List.of()), results.query(), labels)
                        .view())
                .filter(FacetView::any)
                .toList();
    }

    private static List<ResultsView.Chip> chips(SearchResults results, FacetLabels labels) {
        List<ResultsView.Chip> chips = new ArrayList<>();
        results.query()
                .choices()
                .forEach((facet, values) -> values.forEach(value -> chips.add(new ResultsView.Chip(
                        "choix-" + chips.size(),
                        facet.parameter(),
                        labels.of(facet, value, given(results, facet, value)),
                        Paths.of(results.query().without(facet, value))))));
        return chips;
    }

    private static String given(SearchResults results, Facet facet, String value) {
        return results.facets().getOrDefault(facet, List.of()).stream()
                .filter(candidate -> candidate.value().equals(value))
                .map(FacetValue::label)
                .findFirst()
                .orElse(value);
    }

    private static List<ResultsView.Parameter> kept(SearchQuery query) {
        List<ResultsView.Parameter> kept = new ArrayList<>();
        query.choices()
                .forEach((facet, values) ->
                        values.forEach(value -> kept.add(new ResultsView.Parameter(facet.parameter(), value))));
        if (query.sort() != SearchQuery.Sort.RELEVANCE) {
            kept.add(new ResultsView.Parameter("tri", query.sort().parameter()));
        }
        return kept;
    }
}
