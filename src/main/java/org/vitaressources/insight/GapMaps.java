package org.vitaressources.insight;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.vitaressources.search.Facet;
import org.vitaressources.search.Reach;
import org.vitaressources.search.Search;
import org.vitaressources.search.SearchQuery;
import org.vitaressources.vocabulary.Concept;
import org.vitaressources.vocabulary.Territory;
import org.vitaressources.vocabulary.TerritoryCode;
import org.vitaressources.vocabulary.TerritoryLevel;
import org.vitaressources.vocabulary.Vocabularies;

/// Draws up the gap map from counts of the index: two for each territory, whatever the size of the collection.
@Component
public class GapMaps {
    private final Search search;
    private final SearchStatistics statistics;
    private final Vocabularies vocabularies;

    GapMaps(Search search, SearchStatistics statistics, Vocabularies vocabularies) {
        this.search = search;
        this.statistics = statistics;
        this.vocabularies = vocabularies;
    }

    /// A map.
    ///
    /// @param region whose départements are looked at; all régions when there is none
    /// @param period of the demand
    public GapMap of(Optional<Territory> region, Period period) {
        List<Territory> territories = region
                .map(place -> vocabularies.territories().within(place.code(), TerritoryLevel.DEPARTEMENT))
                .orElseGet(() -> vocabularies.territories().within(TerritoryCode.FRANCE, TerritoryLevel.REGION))
                .stream()
                .filter(place -> !place.former())
                .toList();
        List<Concept> sectors = vocabularies.sectors().roots().stream()
                .filter(sector -> !sector.deprecated())
                .toList();
        Map<Territory, Map<String, Long>> inside = new LinkedHashMap<>();
        Map<Territory, Map<String, Long>> applying = new HashMap<>();
        for (Territory place : territories) {
            SearchQuery here =
                    SearchQuery.everything().with(Facet.TERRITORY, place.code().toString());
            inside.put(place, search.counts(Facet.SECTOR, here));
            applying.put(place, search.counts(Facet.SECTOR, here.reaching(Set.of(Reach.ALSO))));
        }
        Demands demands = demands(period);
        Map<String, Long> everywhere = search.counts(Facet.SECTOR);
        return new GapMap(
                region,
                territories,
                sectors.stream()
                        .map(sector -> new GapMap.Row(
                                sector,
                                everywhere.getOrDefault(sector.id(), 0L),
                                demands.of(sector.id(), ""),
                                territories.stream()
                                        .map(place -> new GapMap.Cell(
                                                sector,
                                                place,
                                                inside.getOrDefault(place, Map.of())
                                                        .getOrDefault(sector.id(), 0L),
                                                applying.getOrDefault(place, Map.of())
                                                        .getOrDefault(sector.id(), 0L),
                                                demands.of(
                                                        sector.id(),
                                                        place.code().toString())))
                                        .toList()))
                        .toList());
    }

    /// Sectors of one territory, without what is looked for.
    public List<GapMap.Cell> local(Territory place) {
        Map<String, Long> inside = search.counts(
                Facet.SECTOR,
                SearchQuery.everything().with(Facet.TERRITORY, place.code().toString()));
        return vocabularies.sectors().roots().stream()
                .filter(sector -> !sector.deprecated())
                .map(sector -> new GapMap.Cell(sector, place, inside.getOrDefault(sector.id(), 0L), 0, 0))
                .toList();
    }

    private Demands demands(Period period) {
        Demands demands = new Demands();
        for (SearchStatistics.Demand demand : statistics.demand(period)) {
            Set<String> places = new HashSet<>(Set.of(""));
            TerritoryCode.parse(demand.territory()).ifPresent(code -> {
                places.add(code.toString());
                vocabularies.territories().ancestors(code).stream()
                        .map(Territory::code)
                        .filter(wider -> wider.level() == TerritoryLevel.REGION)
                        .forEach(wider -> places.add(wider.toString()));
            });
            places.forEach(place -> demands.add(demand.sector(), place, demand));
        }
        return demands;
    }

    /// Sums by sector and place, with the days on which they came about.
    private final class Demands {
        private final Map<String, Integer> sums = new HashMap<>();
        private final Map<String, Set<Object>> days = new HashMap<>();

        void add(String sector, String place, SearchStatistics.Demand demand) {
            String key = sector + " " + place;
            sums.merge(key, demand.count(), Integer::sum);
            days.computeIfAbsent(key, any -> new HashSet<>()).add(demand.day());
        }

        int of(String sector, String place) {
            String key = sector + " " + place;
            int sum = sums.getOrDefault(key, 0);
            return statistics.mayBeSaid(sum, days.getOrDefault(key, Set.of()).size()) ? sum : 0;
        }
    }
}
