package org.vitaressources.search.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.vitaressources.search.Facet;
import org.vitaressources.search.ResultCards;
import org.vitaressources.search.ResultsPanel;
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
    private final PlacesViews places;
    private final ObjectProvider<ResultsPanel> panels;

    ResultsViews(
            Search search,
            ResultCards cards,
            Vocabularies vocabularies,
            MessageSource messages,
            PlacesViews places,
            ObjectProvider<ResultsPanel> panels) {
        this.panels = panels;
        this.places = places;
        this.search = search;
        this.cards = cards;
        this.vocabularies = vocabularies;
        this.messages = messages;
    }

    /// @param typed a place that was typed without being clear
    /// @param kilometres the radius asked for with it
    ResultsView of(SearchResults results, Optional<TypedPlace> typed, int kilometres, Locale locale) {
        SearchQuery query = results.query();
        FacetLabels labels = new FacetLabels(vocabularies, messages, locale);
        return new ResultsView(
                query,
                results.total(),
                results.complete(),
                cards.of(results.hits(), results.understanding().searched(), locale),
                facets(results, labels),
                chips(results, labels, locale),
                new UnderstoodViews(labels, vocabularies).of(results.understanding()),
                places.of(results, typed, kilometres, locale),
                Paths.of(query.withoutChoices()),
                Arrays.stream(SearchQuery.Sort.values())
                        .filter(sort -> sort != SearchQuery.Sort.NEARNESS || hasPlace(results))
                        .map(sort -> new ResultsView.Order(
                                sort.parameter(), sort == query.sort(), Paths.of(query.sortedBy(sort))))
                        .toList(),
                Pagination.of(results.total(), query.size(), query.page()),
                kept(query),
                cards.of(results.approximate(), results.understanding().searched(), locale),
                results.spelling().map(other -> spelling(query, other, locale)).orElse(null),
                search.state(),
                panels.orderedStream()
                        .flatMap(panel -> panel.on(query, results.total(), locale).stream())
                        .toList());
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
                                facet,
                                results.facets().getOrDefault(facet, List.of()),
                                results.understanding().spelledOut(facet, results.query()),
                                labels)
                        .view())
                .filter(FacetView::any)
                .toList();
    }

    private List<ResultsView.Chip> chips(SearchResults results, FacetLabels labels, Locale locale) {
        List<ResultsView.Chip> chips = new ArrayList<>();
        results.query()
                .choices()
                .forEach((facet, values) -> values.forEach(value -> chips.add(new ResultsView.Chip(
                        "choix-" + chips.size(),
                        facet.parameter(),
                        labels.of(facet, value, given(results, facet, value)),
                        Paths.of(results.query().without(facet, value))))));
        results.query()
                .around()
                .ifPresent(around -> chips.add(new ResultsView.Chip(
                        "choix-autour",
                        "autour",
                        messages.getMessage(
                                "distance.chip", new Object[] {places.name(around), around.kilometres()}, locale),
                        Paths.of(results.query().around(Optional.empty())))));
        return chips;
    }

    private static boolean hasPlace(SearchResults results) {
        return results.query().around().isPresent() || !results.reaches().isEmpty();
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
        query.withWords("")
                .parameters()
                .forEach((name, values) -> values.forEach(value -> kept.add(new ResultsView.Parameter(name, value))));
        return kept;
    }
}
