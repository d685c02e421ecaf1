package org.vitaressources.search.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.vitaressources.search.Facet;
import org.vitaressources.search.ResultCard;
import org.vitaressources.search.ResultCards;
import org.vitaressources.search.Search;
import org.vitaressources.search.SearchQuery;
import org.vitaressources.search.SearchResults;
import org.vitaressources.ui.Breadcrumb;
import org.vitaressources.vocabulary.Concept;
import org.vitaressources.vocabulary.ConceptScheme;
import org.vitaressources.vocabulary.SchemeName;
import org.vitaressources.vocabulary.Vocabularies;

/// The sectors of activity: the tree, and the page of each.
@Controller
class SectorController {
    private static final int RESOURCES = 10;

    private final Search search;
    private final ResultCards cards;
    private final Vocabularies vocabularies;
    private final MessageSource messages;

    SectorController(Search search, ResultCards cards, Vocabularies vocabularies, MessageSource messages) {
        this.search = search;
        this.cards = cards;
        this.vocabularies = vocabularies;
        this.messages = messages;
    }

    /// A sector with those beneath it.
    record Node(String label, String definition, String path, long count, List<Node> children) {}

    /// The page of a sector.
    record SectorView(
            Node sector,
            List<String> naf,
            Breadcrumb breadcrumb,
            List<ResultCard> cards,
            long total,
            String allResults) {}

    @GetMapping("/secteurs")
    String all(Model model, Locale locale) {
        Map<String, Long> counts = search.counts(Facet.SECTOR);
        model.addAttribute(
                "sectors",
                scheme().roots().stream()
                        .filter(sector -> !sector.deprecated())
                        .map(sector -> node(sector, counts, locale))
                        .toList());
        return "search/sectors";
    }

    @GetMapping("/secteurs/{id}")
    String one(@PathVariable String id, Model model, Locale locale) {
        Concept sector = scheme().byId(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (sector.successor().isPresent()) {
            return "redirect:/secteurs/" + scheme().current(sector).id();
        }
        SearchQuery query = SearchQuery.everything().with(Facet.SECTOR, id);
        SearchResults found = search.find(query.withSize(RESOURCES));
        model.addAttribute(
                "sector",
                new SectorView(
                        node(sector, search.counts(Facet.SECTOR), locale),
                        sector.naf(),
                        breadcrumb(sector, locale),
                        cards.of(found.hits(), locale),
                        found.total(),
                        Paths.of(query)));
        return "search/sector";
    }

    private Breadcrumb breadcrumb(Concept sector, Locale locale) {
        Breadcrumb way = Breadcrumb.start().to(messages.getMessage("sectors.title", null, locale), "/secteurs");
        for (String id : scheme().withAncestors(sector.id())) {
            if (!id.equals(sector.id())) {
                way = way.to(vocabularies.label(SchemeName.SECTORS, id, locale), "/secteurs/" + id);
            }
        }
        return way.here(sector.label(locale));
    }

    private Node node(Concept sector, Map<String, Long> counts, Locale locale) {
        return new Node(
                sector.label(locale),
                sector.definition(),
                "/secteurs/" + sector.id(),
                counts.getOrDefault(sector.id(), 0L),
                scheme().children(sector.id()).stream()
                        .filter(narrower -> narrower.successor().isEmpty())
                        .map(narrower -> node(narrower, counts, locale))
                        .toList());
    }

    private ConceptScheme scheme() {
        return vocabularies.sectors();
    }
}
