package org.vitaressources.insight.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.vitaressources.insight.GapMap;
import org.vitaressources.insight.GapMaps;
import org.vitaressources.insight.Period;
import org.vitaressources.vocabulary.Concept;
import org.vitaressources.vocabulary.FranceMap;
import org.vitaressources.vocabulary.MapShape;
import org.vitaressources.vocabulary.Territory;
import org.vitaressources.vocabulary.TerritoryCode;
import org.vitaressources.vocabulary.TerritoryLevel;
import org.vitaressources.vocabulary.Vocabularies;

/// Draws the gap map.
@Component
class GapsViews {
    private static final int MARGIN = 6;

    private final GapMaps maps;
    private final FranceMap france;
    private final Vocabularies vocabularies;

    GapsViews(GapMaps maps, FranceMap france, Vocabularies vocabularies) {
        this.maps = maps;
        this.france = france;
        this.vocabularies = vocabularies;
    }

    /// The région of this code, when it is one of today.
    Optional<Territory> region(String code) {
        return TerritoryCode.parse(code)
                .filter(parsed -> parsed.level() == TerritoryLevel.REGION)
                .flatMap(vocabularies.territories()::byCode)
                .filter(place -> !place.former());
    }

    List<GapsView.Place> regions(Optional<Territory> current) {
        return vocabularies.territories().within(TerritoryCode.FRANCE, TerritoryLevel.REGION).stream()
                .filter(place -> !place.former())
                .map(place -> new GapsView.Place(
                        place.code().toString(),
                        place.name(),
                        current.filter(place::equals).isPresent()))
                .toList();
    }

    GapsView of(String regionCode, String sectorId, Period period, Locale locale) {
        Optional<Territory> region = region(regionCode);
        GapMap map = maps.of(region, period);
        Optional<Concept> sector = map.rows().stream()
                .map(GapMap.Row::sector)
                .filter(one -> one.id().equals(sectorId))
                .findFirst();
        List<FranceMap.Outline> outlines = outlines(map);
        GapsView bare = new GapsView(
                region.map(place -> place.code().toString()).orElse(""),
                region.map(Territory::name).orElse(""),
                sector.map(Concept::id).orElse(""),
                sector.map(one -> one.label(locale)).orElse(""),
                period.parameter(),
                List.of(),
                map,
                "",
                List.of(),
                regions(region));
        return new GapsView(
                bare.region(),
                bare.name(),
                bare.sector(),
                bare.sectorLabel(),
                bare.period(),
                Arrays.stream(Period.values())
                        .map(one -> new SearchesView.Tab(
                                one.parameter(),
                                one == period,
                                bare.ofSector(bare.sector())
                                        .replace("periode=" + period.parameter(), "periode=" + one.parameter())))
                        .toList(),
                map,
                region.isEmpty() ? france.smallViewBox() : viewBox(outlines),
                outlines.stream()
                        .map(outline -> area(outline, map, bare.sector(), bare))
                        .toList(),
                bare.regions());
    }

    private List<FranceMap.Outline> outlines(GapMap map) {
        List<TerritoryCode> shown =
                map.territories().stream().map(Territory::code).toList();
        return (map.region().isEmpty() ? france.smallRegions() : france.departements())
                .stream().filter(outline -> shown.contains(outline.code())).toList();
    }

    /// How many resources of the sector, or how many sectors with too few.
    private static GapsView.Area area(FranceMap.Outline outline, GapMap map, String sector, GapsView view) {
        List<GapMap.Cell> cells = map.rows().stream()
                .flatMap(row -> row.cells().stream())
                .filter(cell -> cell.territory().code().equals(outline.code()))
                .filter(cell -> sector.isEmpty() || cell.sector().id().equals(sector))
                .toList();
        long covered = cells.stream().filter(cell -> !cell.thin()).count();
        long count = sector.isEmpty()
                ? covered
                : cells.stream().mapToLong(GapMap.Cell::inside).sum();
        int level = sector.isEmpty()
                ? covered == 0 ? 0 : (int) Math.min(3, 1 + 3 * covered / (cells.size() + 1))
                : cells.stream().mapToInt(GapMap.Cell::level).max().orElse(0);
        return new GapsView.Area(
                outline.name(),
                count,
                Integer.toString(level),
                outline.path(),
                map.region().isEmpty() ? view.ofRegion(outline.code().toString()) : "",
                outline.shape().middleX(),
                outline.shape().middleY());
    }

    private static String viewBox(List<FranceMap.Outline> parts) {
        List<MapShape> shapes = parts.stream().map(FranceMap.Outline::shape).toList();
        int left = shapes.stream().mapToInt(MapShape::left).min().orElse(0) - MARGIN;
        int top = shapes.stream().mapToInt(MapShape::top).min().orElse(0) - MARGIN;
        int width = shapes.stream().mapToInt(MapShape::right).max().orElse(0) + MARGIN - left;
        int height = shapes.stream().mapToInt(MapShape::bottom).max().orElse(0) + MARGIN - top;
        return "%d %d %d %d".formatted(left, top, width, height);
    }
}
