package org.vitaressources.search.lucene;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.vitaressources.library.Evidence;
import org.vitaressources.search.Facet;
import org.vitaressources.search.SearchResults.FacetValue;
import org.vitaressources.vocabulary.TerritoryCode;
import org.vitaressources.vocabulary.TerritoryLevel;
import org.vitaressources.vocabulary.Vocabularies;

/// The values of a facet as they are shown: a bounded number on each level (the most frequent), those that are chosen
/// in any case, and what stands above them; parents before their children.
final class FacetTree {
    private static final int ON_A_LEVEL = 30;
    private static final Map<TerritoryLevel, Integer> TERRITORIES_ON_A_LEVEL = new EnumMap<>(Map.of(
            TerritoryLevel.COUNTRY, 1,
            TerritoryLevel.REGION, 40,
            TerritoryLevel.DEPARTEMENT, 30,
            TerritoryLevel.ARRONDISSEMENT, 0,
            TerritoryLevel.EPCI, 15,
            TerritoryLevel.COMMUNE, 15));

    private final FacetLabels labels;
    private final Vocabularies vocabularies;

    FacetTree(FacetLabels labels, Vocabularies vocabularies) {
        this.labels = labels;
        this.vocabularies = vocabularies;
    }

    List<FacetValue> of(Facet facet, Map<String, Long> counts, Set<String> chosen) {
        Set<String> shown = mostFrequent(facet, counts);
        ChosenPlaces places =
                ChosenPlaces.of(facet == Facet.TERRITORY ? chosen : Set.of(), counts, vocabularies.territories());
        shown.addAll(places.inside());
        chosen.stream().filter(value -> labels.isKnown(facet, value)).forEach(shown::add);
        for (String value : List.copyOf(shown)) {
            for (Optional<String> parent = labels.parent(facet, value);
                    parent.isPresent() && shown.add(parent.get()); ) {
                parent = labels.parent(facet, parent.get());
            }
        }
        Map<String, List<FacetValue>> children = new HashMap<>();
        for (String value : shown) {
            String parent =
                    places.parent(value).or(() -> labels.parent(facet, value)).orElse("");
            children.computeIfAbsent(parent, key -> new ArrayList<>())
                    .add(new FacetValue(
                            value,
                            labels.label(facet, value),
                            parent,
                            counts.getOrDefault(value, 0L),
                            chosen.contains(value)));
        }
        List<FacetValue> tree = new ArrayList<>();
        append(facet, "", children, tree);
        return tree;
    }

    private static void append(
            Facet facet, String parent, Map<String, List<FacetValue>> children, List<FacetValue> tree) {
        // Taken out, so that a vocabulary with a circle cannot make an endless tree.
        List<FacetValue> level = children.remove(parent);
        if (level != null) {
            level.sort(order(facet));
            for (FacetValue value : level) {
                tree.add(value);
                append(facet, value.value(), children, tree);
            }
        }
    }

    private static Comparator<FacetValue> order(Facet facet) {
        if (facet == Facet.YEAR) {
            return Comparator.comparing(FacetValue::value).reversed();
        }
        if (facet == Facet.EVIDENCE) {
            return Comparator.comparing(FacetTree::level).reversed();
        }
        return Comparator.comparingLong(FacetValue::count)
                .reversed()
                .thenComparing(FacetValue::label)
                .thenComparing(FacetValue::value);
    }

    private static int level(FacetValue value) {
        return Evidence.of(value.value()).map(Evidence::level).orElse(0);
    }

    private static Set<String> mostFrequent(Facet facet, Map<String, Long> counts) {
        Map<TerritoryLevel, Integer> room = new EnumMap<>(TERRITORIES_ON_A_LEVEL);
        Set<String> shown = new LinkedHashSet<>();
        List<Map.Entry<String, Long>> frequent = counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .toList();
        for (Map.Entry<String, Long> entry : frequent) {
            if (facet != Facet.TERRITORY) {
                if (shown.size() < ON_A_LEVEL) {
                    shown.add(entry.getKey());
                }
                continue;
            }
            if (entry.getKey().equals(Facet.NATIONAL)) {
                shown.add(Facet.NATIONAL);
            }
            TerritoryCode.parse(entry.getKey()).ifPresent(code -> {
                if (room.merge(code.level(), -1, Integer::sum) >= 0) {
                    shown.add(entry.getKey());
                }
            });
        }
        return shown;
    }
}
