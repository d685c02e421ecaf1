package org.vitaressources.site;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.vitaressources.search.Facet;
import org.vitaressources.search.ResultCards;
import org.vitaressources.search.Search;
import org.vitaressources.search.SearchQuery;
import org.vitaressources.vocabulary.FranceMap;
import org.vitaressources.vocabulary.Territory;
import org.vitaressources.vocabulary.TerritoryCode;
import org.vitaressources.vocabulary.TerritoryLevel;
import org.vitaressources.vocabulary.Vocabularies;

/// The first page: search, what is new, the territories, the sectors.
@Controller
class HomeController {
    private static final int NEWS = 6;

    private final Search search;
    private final ResultCards cards;
    private final Vocabularies vocabularies;
    private final FranceMap france;

    HomeController(Search search, ResultCards cards, Vocabularies vocabularies, FranceMap france) {
        this.search = search;
        this.cards = cards;
        this.vocabularies = vocabularies;
        this.france = france;
    }

    /// A link with a count.
    record Entry(String label, String path, long count) {}

    /// The size of the collection.
    record Figures(long resources, long passages, long departements, long sectors) {}

    @GetMapping("/")
    String home(Model model, Locale locale) {
        Map<String, Long> territories = search.counts(Facet.TERRITORY);
        Map<String, Long> sectors = search.counts(Facet.SECTOR);
        Search.IndexState state = search.state();
        model.addAttribute("france", france);
        model.addAttribute("state", state);
        model.addAttribute(
                "news",
                cards.of(
                        search.find(SearchQuery.everything()
                                        .sortedBy(SearchQuery.Sort.DATE)
                                        .withSize(NEWS))
                                .hits(),
                        locale));
        model.addAttribute("counts", territories);
        model.addAttribute("regions", regions(territories));
        model.addAttribute("sectors", sectors(sectors, locale));
        model.addAttribute(
                "figures",
                new Figures(
                        state.resources(),
                        state.passages(),
                        territories.entrySet().stream()
                                .filter(count -> count.getKey().startsWith("departement:") && count.getValue() > 0)
                                .count(),
                        sectors.values().stream().filter(count -> count > 0).count()));
        return "site/home";
    }

    private List<Entry> regions(Map<String, Long> counts) {
        return vocabularies.territories().within(TerritoryCode.FRANCE, TerritoryLevel.REGION).stream()
                .filter(region -> !region.former())
                .map(region -> entry(region, counts))
                .toList();
    }

    private static Entry entry(Territory territory, Map<String, Long> counts) {
        String code = territory.code().toString();
        return new Entry(territory.name(), "/territoires/" + code, counts.getOrDefault(code, 0L));
    }

    private List<Entry> sectors(Map<String, Long> counts, Locale locale) {
        return vocabularies.sectors().roots().stream()
                .filter(sector -> !sector.deprecated())
                .map(sector -> new Entry(
                        sector.label(locale), "/secteurs/" + sector.id(), counts.getOrDefault(sector.id(), 0L)))
                .toList();
    }
}
