package org.vitaressources.search.lucene;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.vitaressources.vocabulary.Territories;
import org.vitaressources.vocabulary.Territory;
import org.vitaressources.vocabulary.TerritoryCode;
import org.vitaressources.vocabulary.TerritoryLevel;

/// What lies beneath the chosen territories, for the tree to go on downwards: all départements of a région, the
/// groups and communes of a département, the communes of a group, the most frequent ones of those that have anything;
/// and
/// beside it, all départements of its région.
final class ChosenPlaces {
    private static final int ON_A_LEVEL = 20;

    private final Map<String, Long> counts;
    private final List<String> inside = new ArrayList<>();
    private final Map<String, String> parents = new HashMap<>();

    private ChosenPlaces(Map<String, Long> counts) {
        this.counts = counts;
    }

    static ChosenPlaces of(Set<String> chosen, Map<String, Long> counts, Territories territories) {
        ChosenPlaces places = new ChosenPlaces(counts);
        for (String value : chosen) {
            Optional<TerritoryCode> code = TerritoryCode.parse(value);
            if (code.isPresent()) {
                for (TerritoryLevel level : beneath(code.get().level())) {
                    places.add(code.get(), territories.within(code.get(), level));
                }
                for (Territory wider : territories.ancestors(code.get())) {
                    if (wider.code().level() == TerritoryLevel.REGION) {
                        places.add(wider.code(), territories.within(wider.code(), TerritoryLevel.DEPARTEMENT));
                    }
                }
            }
        }
        return places;
    }

    /// Values to be shown too.
    List<String> inside() {
        return inside;
    }

    /// The chosen group under which a commune stands, rather than directly under its département.
    Optional<String> parent(String value) {
        return Optional.ofNullable(parents.get(value));
    }

    private void add(TerritoryCode chosen, List<Territory> narrower) {
        List<String> frequent = narrower.stream()
                .map(place -> place.code().toString())
                .filter(counts::containsKey)
                .sorted(Comparator.<String, Long>comparing(value -> counts.getOrDefault(value, 0L))
                        .reversed()
                        .thenComparing(Comparator.naturalOrder()))
                .limit(ON_A_LEVEL)
                .toList();
        inside.addAll(frequent);
        if (chosen.level() == TerritoryLevel.EPCI) {
            narrower.stream()
                    .filter(place -> place.code().level() == TerritoryLevel.COMMUNE)
                    .forEach(place -> parents.put(place.code().toString(), chosen.toString()));
        }
    }

    private static List<TerritoryLevel> beneath(TerritoryLevel level) {
        return switch (level) {
            case COUNTRY -> List.of(TerritoryLevel.REGION);
            case REGION -> List.of(TerritoryLevel.DEPARTEMENT);
            case DEPARTEMENT -> List.of(TerritoryLevel.EPCI, TerritoryLevel.COMMUNE);
            case ARRONDISSEMENT, EPCI -> List.of(TerritoryLevel.COMMUNE);
            case COMMUNE -> List.of();
        };
    }
}
