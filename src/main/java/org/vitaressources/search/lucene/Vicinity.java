package org.vitaressources.search.lucene;

import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.document.LatLonDocValuesField;
import org.apache.lucene.document.LatLonPoint;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SortField;
import org.vitaressources.search.Facet;
import org.vitaressources.search.SearchQuery;
import org.vitaressources.vocabulary.Territories;
import org.vitaressources.vocabulary.Territory;
import org.vitaressources.vocabulary.Territory.Coordinates;
import org.vitaressources.vocabulary.TerritoryCode;

/// Distances as the crow flies (haversine) from the centre of a place to where a resource is ([PlaceFields]).
final class Vicinity {
    private static final double METRES = 1_000;

    private final Territories territories;

    Vicinity(Territories territories) {
        this.territories = territories;
    }

    /// What lies in the disc that was asked for; nothing does around a place whose centre is not known.
    Optional<Query> within(SearchQuery query) {
        return query.around()
                .map(around -> centre(around.centre())
                        .map(point -> LatLonPoint.newDistanceQuery(
                                IndexFields.PLACE, point.latitude(), point.longitude(), around.kilometres() * METRES))
                        .orElseGet(() -> new MatchNoDocsQuery("no such place")));
    }

    /// Nearest first, from the place of the disc, else from the first chosen territory that has a centre; what is
    /// nowhere comes last. Nothing when no place is chosen.
    Optional<SortField> nearestFirst(SearchQuery query) {
        Stream<TerritoryCode> places = Stream.concat(
                query.around().stream().map(around -> around.centre()),
                query.chosen(Facet.TERRITORY).stream().flatMap(value -> TerritoryCode.parse(value).stream()));
        return places.flatMap(code -> centre(code).stream())
                .findFirst()
                .map(point ->
                        LatLonDocValuesField.newDistanceSort(IndexFields.PLACE, point.latitude(), point.longitude()));
    }

    private Optional<Coordinates> centre(TerritoryCode code) {
        return territories
                .byCode(code)
                .flatMap(place -> place.centroid()
                        .or(() -> place.succeededBy().stream()
                                .flatMap(present -> territories.byCode(present).flatMap(Territory::centroid).stream())
                                .findFirst()));
    }
}
