package org.vitaressources.search.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.vitaressources.search.Facet;
import org.vitaressources.search.SearchQuery;
import org.vitaressources.search.SearchResults.FacetValue;
import org.vitaressources.vocabulary.TerritoryCode;

/// The values of one facet as links. A tree is open along the chosen values only, all siblings visible; a choice
/// replaces the wider or narrower ones on its line, since a département beside its région would narrow nothing.
final class FacetTree {
    /// Values seen at once; the others are behind "plus de valeurs".
    private static final int SHOWN = 8;

    private final Facet facet;
    private final SearchQuery query;
    private final FacetLabels labels;
    private final Map<String, FacetValue> byValue = new LinkedHashMap<>();
    private final Map<String, List<FacetValue>> children = new LinkedHashMap<>();

    FacetTree(Facet facet, List<FacetValue> values, SearchQuery query, FacetLabels labels) {
        this.facet = facet;
        this.query = query;
        this.labels = labels;
        values.forEach(value -> byValue.put(value.value(), value));
        values.forEach(value -> children.computeIfAbsent(parent(value), ignored -> new ArrayList<>())
                .add(value));
    }

    FacetView view() {
        List<FacetView.Value> all = level("");
        int chosen = query.chosen(facet).size();
        if (all.size() <= SHOWN + 1) {
            return new FacetView(facet, all, List.of(), chosen);
        }
        List<FacetView.Value> shown = new ArrayList<>(all.subList(0, SHOWN));
        List<FacetView.Value> more = new ArrayList<>();
        for (FacetView.Value value : all.subList(SHOWN, all.size())) {
            (value.chosen() || !value.children().isEmpty() ? shown : more).add(value);
        }
        return new FacetView(facet, shown, more, chosen);
    }

    private List<FacetView.Value> level(String parent) {
        List<FacetValue> values = new ArrayList<>(children.getOrDefault(parent, List.of()));
        if (facet == Facet.YEAR) {
            values.sort(Comparator.comparing(FacetValue::value).reversed());
        }
        if (facet == Facet.TERRITORY) {
            // The whole country before its parts, however few resources it has.
            values.sort(Comparator.comparing(value -> !value.value().equals(Facet.NATIONAL)));
        }
        return values.stream()
                .filter(value -> value.chosen() || !isWholeCountry(value.value()))
                .map(value -> new FacetView.Value(
                        "f-" + facet.parameter() + "-" + value.value().replaceAll("[^A-Za-z0-9-]", "-"),
                        labels.of(facet, value.value(), value.label()),
                        value.count(),
                        value.chosen(),
                        Paths.of(toggled(value)),
                        opens(value) ? level(value.value()) : List.of()))
                .toList();
    }

    private boolean opens(FacetValue value) {
        return value.chosen()
                || children.getOrDefault(value.value(), List.of()).stream().anyMatch(this::opens);
    }

    private SearchQuery toggled(FacetValue value) {
        if (value.chosen()) {
            return query.without(facet, value.value());
        }
        SearchQuery changed = query;
        for (String other : Set.copyOf(query.chosen(facet))) {
            if (above(other, value.value()) || above(value.value(), other)) {
                changed = changed.without(facet, other);
            }
        }
        return changed.with(facet, value.value());
    }

    private boolean above(String wide, String narrow) {
        FacetValue at = byValue.get(narrow);
        // A parent that is its own ancestor would go round for ever; no tree is deeper than this.
        for (int depth = 0; at != null && depth < 10; depth++) {
            if (at.parent().equals(wide)) {
                return true;
            }
            at = byValue.get(at.parent());
        }
        return false;
    }

    private String parent(FacetValue value) {
        return isWholeCountry(value.parent()) || !byValue.containsKey(value.parent()) ? "" : value.parent();
    }

    private static boolean isWholeCountry(String value) {
        return value.equals(TerritoryCode.FRANCE.toString());
    }
}
