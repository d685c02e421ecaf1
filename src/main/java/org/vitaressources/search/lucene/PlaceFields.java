package org.vitaressources.search.lucene;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.LatLonDocValuesField;
import org.apache.lucene.document.LatLonPoint;
import org.apache.lucene.document.StringField;
import org.vitaressources.vocabulary.Territories;
import org.vitaressources.vocabulary.Territory;
import org.vitaressources.vocabulary.Territory.Coordinates;
import org.vitaressources.vocabulary.TerritoryClass;
import org.vitaressources.vocabulary.TerritoryCode;

/// What the index holds of the territories of a resource beside the facet: its own tags, the classes by which
/// territories are compared, and where it is.
///
/// A resource is where its most precise tags are: a tag that contains another one says no more than it. A commune, an
/// EPCI or an arrondissement is at its centre. A département or a région is a point only when it is as small as that,
/// all its communes within [#SMALL] km of its centre (Paris, Hauts-de-Seine); what is about the whole of Bretagne is at
/// no distance of Redon. The country is nowhere.
final class PlaceFields {
    private static final int SMALL = 30;

    private PlaceFields() {}

    static void add(Document document, Collection<TerritoryCode> tags, Territories territories) {
        Set<TerritoryCode> own = own(tags, territories);
        Set<TerritoryCode> around = new LinkedHashSet<>();
        for (TerritoryCode code : own) {
            territories.ancestors(code).forEach(wider -> around.add(wider.code()));
        }
        Set<TerritoryCode> all = new LinkedHashSet<>(own);
        all.addAll(around);
        own.stream()
                .filter(code -> !around.contains(code))
                .forEach(code -> add(document, IndexFields.TERRITORY_OWN, code.toString()));
        all.stream()
                .flatMap(code -> territories.classOf(code).stream())
                .map(TerritoryClass::key)
                .distinct()
                .forEach(key -> add(document, IndexFields.TERRITORY_CLASS, key));
        own.stream()
                .filter(code -> !around.contains(code))
                .flatMap(code -> point(code, territories).stream())
                .distinct()
                .forEach(point -> {
                    document.add(new LatLonPoint(IndexFields.PLACE, point.latitude(), point.longitude()));
                    document.add(new LatLonDocValuesField(IndexFields.PLACE, point.latitude(), point.longitude()));
                });
    }

    /// The tags, and the present places that former ones lead to.
    private static Set<TerritoryCode> own(Collection<TerritoryCode> tags, Territories territories) {
        Set<TerritoryCode> own = new LinkedHashSet<>(tags);
        for (TerritoryCode code : tags) {
            territories.byCode(code).map(Territory::succeededBy).ifPresent(own::addAll);
        }
        return own;
    }

    private static Optional<Coordinates> point(TerritoryCode code, Territories territories) {
        boolean located = switch (code.level()) {
            case COUNTRY -> false;
            case REGION, DEPARTEMENT ->
                territories.radius(code).map(radius -> radius <= SMALL).orElse(false);
            case ARRONDISSEMENT, EPCI, COMMUNE -> true;
        };
        return located ? territories.byCode(code).flatMap(Territory::centroid) : Optional.empty();
    }

    private static void add(Document document, String field, String value) {
        document.add(new StringField(field, value, Field.Store.NO));
    }
}
