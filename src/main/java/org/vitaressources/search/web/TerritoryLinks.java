package org.vitaressources.search.web;

import java.util.Set;
import org.vitaressources.search.Facet;
import org.vitaressources.search.SearchQuery;
import org.vitaressources.vocabulary.Territories;
import org.vitaressources.vocabulary.TerritoryCode;

/// A territory chosen or given up by a click. A choice replaces the wider and narrower ones on its line.
record TerritoryLinks(SearchQuery query, Territories territories) {

    String toggling(TerritoryCode code) {
        String value = code.toString();
        if (query.chosen(Facet.TERRITORY).contains(value)) {
            return Paths.of(query.without(Facet.TERRITORY, value));
        }
        SearchQuery changed = query;
        for (String other : Set.copyOf(query.chosen(Facet.TERRITORY))) {
            boolean sameLine = TerritoryCode.parse(other)
                    .map(chosen -> contains(chosen, code) || contains(code, chosen))
                    .orElse(false);
            changed = sameLine ? changed.without(Facet.TERRITORY, other) : changed;
        }
        return Paths.of(changed.with(Facet.TERRITORY, value));
    }

    /// Without any chosen territory.
    String none() {
        SearchQuery changed = query;
        for (String value : query.chosen(Facet.TERRITORY)) {
            changed = changed.without(Facet.TERRITORY, value);
        }
        return Paths.of(changed);
    }

    private boolean contains(TerritoryCode wide, TerritoryCode narrow) {
        return territories.ancestors(narrow).stream()
                .anyMatch(ancestor -> ancestor.code().equals(wide));
    }
}
