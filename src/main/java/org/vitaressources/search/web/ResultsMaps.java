package org.vitaressources.search.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.vitaressources.search.Facet;
import org.vitaressources.search.SearchResults;
import org.vitaressources.search.SearchResults.FacetValue;
import org.vitaressources.vocabulary.FranceMap;
import org.vitaressources.vocabulary.MapShape;
import org.vitaressources.vocabulary.Territories;
import org.vitaressources.vocabulary.Territory;
import org.vitaressources.vocabulary.TerritoryCode;
import org.vitaressources.vocabulary.TerritoryLevel;

/// Draws the counts of the territory facet: by région, or by département when all that is chosen lies in one région.
record ResultsMaps(FranceMap france, Territories territories) {
    private static final int MARGIN = 6;

    PlacesView.ResultsMap of(SearchResults results, List<Territory> chosen) {
        TerritoryLinks links =
                new TerritoryLinks(results.understanding().spelledOut(Facet.TERRITORY, results.query()), territories);
        String all = chosen.isEmpty() ? "" : links.none();
        Set<TerritoryCode> regions = new TreeSet<>();
        chosen.forEach(place -> regionsOf(place).forEach(regions::add));
        if (regions.size() == 1) {
            TerritoryCode region = regions.iterator().next();
            List<FranceMap.Outline> parts = departements(region);
            if (parts.size() > 1) {
                String name = territories.byCode(region).map(Territory::name).orElse("");
                return new PlacesView.ResultsMap(viewBox(parts), name, all, areas(parts, results, links));
            }
        }
        return new PlacesView.ResultsMap(france.smallViewBox(), "", all, areas(france.smallRegions(), results, links));
    }

    private Stream<TerritoryCode> regionsOf(Territory place) {
        if (place.code().level() == TerritoryLevel.REGION && !place.former()) {
            return Stream.of(place.code());
        }
        return territories.ancestors(place.code()).stream()
                .map(Territory::code)
                .filter(code -> code.level() == TerritoryLevel.REGION);
    }

    private List<FranceMap.Outline> departements(TerritoryCode region) {
        List<TerritoryCode> inside = territories.within(region, TerritoryLevel.DEPARTEMENT).stream()
                .map(Territory::code)
                .toList();
        return france.departements().stream()
                .filter(outline -> inside.contains(outline.code()))
                .toList();
    }

    private static String viewBox(List<FranceMap.Outline> parts) {
        List<MapShape> shapes = parts.stream().map(FranceMap.Outline::shape).toList();
        int left = shapes.stream().mapToInt(MapShape::left).min().orElse(0) - MARGIN;
        int top = shapes.stream().mapToInt(MapShape::top).min().orElse(0) - MARGIN;
        int width = shapes.stream().mapToInt(MapShape::right).max().orElse(0) + MARGIN - left;
        int height = shapes.stream().mapToInt(MapShape::bottom).max().orElse(0) + MARGIN - top;
        return "%d %d %d %d".formatted(left, top, width, height);
    }

    private static List<PlacesView.Area> areas(
            List<FranceMap.Outline> outlines, SearchResults results, TerritoryLinks links) {
        Map<String, FacetValue> counts = new HashMap<>();
        results.facets().getOrDefault(Facet.TERRITORY, List.of()).forEach(value -> counts.put(value.value(), value));
        long largest = outlines.stream()
                .mapToLong(outline -> count(counts, outline))
                .max()
                .orElse(0);
        return outlines.stream()
                .map(outline -> {
                    FacetValue value = counts.get(outline.code().toString());
                    long count = count(counts, outline);
                    return new PlacesView.Area(
                            outline.name(),
                            count,
                            value != null && value.chosen() ? "current" : level(count, largest),
                            outline.path(),
                            links.toggling(outline.code()),
                            outline.shape().middleX(),
                            outline.shape().middleY());
                })
                .toList();
    }

    private static long count(Map<String, FacetValue> counts, FranceMap.Outline outline) {
        FacetValue value = counts.get(outline.code().toString());
        return value == null ? 0 : value.count();
    }

    /// Nothing; up to an eighth, up to a third of the largest; more.
    private static String level(long count, long largest) {
        if (count == 0) {
            return "0";
        }
        if (count * 3 > largest) {
            return "3";
        }
        return count * 8 > largest ? "2" : "1";
    }
}
