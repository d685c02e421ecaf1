package org.vitaressources.search.web;

import java.util.ArrayList;
import java.util.List;
import org.vitaressources.vocabulary.Territories;
import org.vitaressources.vocabulary.Territory;
import org.vitaressources.vocabulary.TerritoryLevel;
import org.vitaressources.vocabulary.TerritoryLookup;

/// The place from which a distance is measured, as somebody typed it. A distance is measured from a town rather than
/// from the middle of a département: where a name means both and their centres differ, both are offered.
///
/// @param written as typed
/// @param candidates one when it is clear, several to choose from, none or the nearest names when it is unknown
/// @param known a place bears that name
record TypedPlace(String written, List<Territory> candidates, boolean known) {
    private static final int CANDIDATES = 12;

    static TypedPlace of(String written, Territories territories) {
        return switch (territories.resolve(written)) {
            case TerritoryLookup.Found found -> new TypedPlace(written, withTown(found, territories), true);
            case TerritoryLookup.Ambiguous ambiguous -> new TypedPlace(written, first(ambiguous.candidates()), true);
            case TerritoryLookup.Unknown unknown -> new TypedPlace(written, first(unknown.candidates()), false);
        };
    }

    boolean clear() {
        return known && candidates.size() == 1;
    }

    private static List<Territory> withTown(TerritoryLookup.Found found, Territories territories) {
        Territory place = found.territories().getFirst();
        TerritoryLevel level = place.code().level();
        boolean wide = level == TerritoryLevel.REGION || level == TerritoryLevel.DEPARTEMENT;
        if (found.territories().size() > 1 || !wide) {
            return first(found.territories());
        }
        List<Territory> both = new ArrayList<>();
        if (territories.resolve("commune de " + found.written()) instanceof TerritoryLookup.Found town) {
            both.addAll(town.territories());
        }
        boolean sameCentre = both.stream().anyMatch(town -> town.centroid().equals(place.centroid()));
        if (!sameCentre) {
            both.add(place);
        }
        return first(both);
    }

    private static List<Territory> first(List<Territory> places) {
        return places.stream().limit(CANDIDATES).toList();
    }
}
