package org.vitaressources.search.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.vitaressources.search.Facet;
import org.vitaressources.search.Reach;
import org.vitaressources.search.ResultCards;
import org.vitaressources.search.Search;
import org.vitaressources.search.SearchQuery;
import org.vitaressources.search.SearchResults;
import org.vitaressources.ui.Breadcrumb;
import org.vitaressources.vocabulary.Territories;
import org.vitaressources.vocabulary.Territory;
import org.vitaressources.vocabulary.TerritoryCode;
import org.vitaressources.vocabulary.TerritoryLevel;
import org.vitaressources.vocabulary.Vocabularies;

/// Makes the page of a territory.
@Component
class TerritoryViews {
    /// Resources shown on the page; the others are a link away.
    private static final int RESOURCES = 10;

    private final Search search;
    private final ResultCards cards;
    private final Vocabularies vocabularies;
    private final MessageSource messages;

    TerritoryViews(Search search, ResultCards cards, Vocabularies vocabularies, MessageSource messages) {
        this.search = search;
        this.cards = cards;
        this.vocabularies = vocabularies;
        this.messages = messages;
    }

    TerritoryView of(Territory territory, Locale locale) {
        TerritoryCode code = territory.code();
        SearchQuery query = SearchQuery.everything().with(Facet.TERRITORY, code.toString());
        SearchResults found = search.find(query.withSize(RESOURCES));
        Map<String, Long> counts = search.counts(Facet.TERRITORY);
        List<Territory> wider = territories().ancestors(code);
        return new TerritoryView(
                territory.name(),
                code.level().key(),
                code.value(),
                territory.population(),
                territory.former(),
                territory.succeededBy().stream()
                        .map(territories()::byCode)
                        .flatMap(Optional::stream)
                        .map(successor -> child(successor, counts))
                        .toList(),
                region(territory, wider),
                breadcrumb(territory, wider, locale),
                levels(code, counts),
                cards.of(found.hits(), locale),
                found.total(),
                beyond(found),
                Paths.of(query));
    }

    private static List<TerritoryView.Beyond> beyond(SearchResults found) {
        return found.reaches().entrySet().stream()
                .filter(reach -> reach.getKey() != Reach.HERE && reach.getValue() > 0)
                .map(reach -> new TerritoryView.Beyond(
                        reach.getKey().parameter(),
                        reach.getValue(),
                        Paths.of(
                                found.query().withSize(SearchQuery.DEFAULT_SIZE).reaching(Set.of(reach.getKey())))))
                .toList();
    }

    private static String region(Territory territory, List<Territory> wider) {
        List<Territory> line = new ArrayList<>(wider);
        line.add(territory);
        return line.stream()
                .map(Territory::code)
                .filter(code -> code.level() == TerritoryLevel.REGION)
                .map(TerritoryCode::toString)
                .findFirst()
                .orElse("");
    }

    private Breadcrumb breadcrumb(Territory territory, List<Territory> wider, Locale locale) {
        Breadcrumb way = Breadcrumb.start().to(messages.getMessage("territories.title", null, locale), "/territoires");
        for (Territory step : wider) {
            if (step.code().level() != TerritoryLevel.COUNTRY && step.code().level() != TerritoryLevel.ARRONDISSEMENT) {
                way = way.to(step.name(), path(step));
            }
        }
        return way.here(territory.name());
    }

    private List<TerritoryView.Level> levels(TerritoryCode code, Map<String, Long> counts) {
        List<TerritoryLevel> narrower = switch (code.level()) {
            case COUNTRY -> List.of(TerritoryLevel.REGION);
            case REGION -> List.of(TerritoryLevel.DEPARTEMENT);
            case DEPARTEMENT -> List.of(TerritoryLevel.EPCI, TerritoryLevel.COMMUNE);
            case ARRONDISSEMENT, EPCI -> List.of(TerritoryLevel.COMMUNE);
            case COMMUNE -> List.of();
        };
        List<TerritoryView.Level> levels = new ArrayList<>();
        for (TerritoryLevel level : narrower) {
            List<Territory> all = territories().within(code, level);
            boolean few = level == TerritoryLevel.REGION || level == TerritoryLevel.DEPARTEMENT;
            List<TerritoryView.Child> children = all.stream()
                    .map(territory -> child(territory, counts))
                    .filter(child -> few || child.count() > 0)
                    .toList();
            if (!children.isEmpty()) {
                levels.add(new TerritoryView.Level(level.key(), children, all.size() - children.size()));
            }
        }
        return levels;
    }

    private static TerritoryView.Child child(Territory territory, Map<String, Long> counts) {
        return new TerritoryView.Child(
                territory.name(),
                path(territory),
                counts.getOrDefault(territory.code().toString(), 0L));
    }

    static String path(Territory territory) {
        return "/territoires/" + territory.code();
    }

    private Territories territories() {
        return vocabularies.territories();
    }
}
