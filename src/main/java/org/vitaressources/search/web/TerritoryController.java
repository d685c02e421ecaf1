package org.vitaressources.search.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.vitaressources.search.Facet;
import org.vitaressources.search.Search;
import org.vitaressources.vocabulary.FranceMap;
import org.vitaressources.vocabulary.Territories;
import org.vitaressources.vocabulary.Territory;
import org.vitaressources.vocabulary.TerritoryCode;
import org.vitaressources.vocabulary.TerritoryLevel;
import org.vitaressources.vocabulary.Vocabularies;

/// The territories: all régions and départements, and the page of each place.
@Controller
class TerritoryController {
    private final Search search;
    private final Vocabularies vocabularies;
    private final TerritoryViews views;
    private final FranceMap france;

    TerritoryController(Search search, Vocabularies vocabularies, TerritoryViews views, FranceMap france) {
        this.search = search;
        this.vocabularies = vocabularies;
        this.views = views;
        this.france = france;
    }

    /// A région and its départements.
    record Region(TerritoryView.Child region, List<TerritoryView.Child> departements) {}

    @GetMapping("/territoires")
    String all(Model model) {
        Map<String, Long> counts = search.counts(Facet.TERRITORY);
        Territories territories = vocabularies.territories();
        model.addAttribute("france", france);
        model.addAttribute("counts", counts);
        model.addAttribute(
                "regions",
                territories.within(TerritoryCode.FRANCE, TerritoryLevel.REGION).stream()
                        .filter(region -> !region.former())
                        .map(region -> new Region(
                                child(region, counts),
                                territories.within(region.code(), TerritoryLevel.DEPARTEMENT).stream()
                                        .map(departement -> child(departement, counts))
                                        .toList()))
                        .toList());
        return "search/territories";
    }

    @GetMapping("/territoires/{code}")
    String one(@PathVariable String code, Model model, Locale locale) {
        Territory territory = TerritoryCode.parse(code)
                .flatMap(vocabularies.territories()::byCode)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("france", france);
        model.addAttribute("territory", views.of(territory, locale));
        return "search/territory";
    }

    private static TerritoryView.Child child(Territory territory, Map<String, Long> counts) {
        return new TerritoryView.Child(
                territory.name(),
                TerritoryViews.path(territory),
                counts.getOrDefault(territory.code().toString(), 0L));
    }
}
