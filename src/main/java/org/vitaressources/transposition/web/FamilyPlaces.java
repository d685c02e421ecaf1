package org.vitaressources.transposition.web;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.vitaressources.library.Resource;
import org.vitaressources.vocabulary.FranceMap;
import org.vitaressources.vocabulary.Territory;
import org.vitaressources.vocabulary.TerritoryCode;
import org.vitaressources.vocabulary.TerritoryLevel;
import org.vitaressources.vocabulary.Vocabularies;

/// Where a practice is: in words, and on the small map of France.
@Component
class FamilyPlaces {
    /// The full outlines are drawn six times as large as the small ones.
    private static final int SCALE = 6;

    private final Vocabularies vocabularies;
    private final FranceMap france;

    FamilyPlaces(Vocabularies vocabularies, FranceMap france) {
        this.vocabularies = vocabularies;
        this.france = france;
    }

    /// The place that says most: the narrowest.
    Optional<Territory> of(Resource resource) {
        return resource.description().territories().stream()
                .flatMap(code -> vocabularies.territories().byCode(code).stream())
                .max((one, other) -> one.code().level().compareTo(other.code().level()));
    }

    /// Its name, with its département when it is smaller.
    String words(Territory place) {
        return place.departement()
                .filter(departement -> !departement.equals(place.code()))
                .flatMap(vocabularies.territories()::byCode)
                .map(departement -> place.name() + " (" + departement.name() + ")")
                .orElse(place.name());
    }

    /// A point of the small map; nothing for the whole country.
    Optional<int[]> point(Territory place) {
        Optional<TerritoryCode> departement =
                place.code().level() == TerritoryLevel.DEPARTEMENT ? Optional.of(place.code()) : place.departement();
        Optional<int[]> at = departement.flatMap(code -> france.departements().stream()
                .filter(outline -> outline.code().equals(code))
                .findFirst()
                .map(outline -> new int[] {
                    outline.shape().middleX() / SCALE, outline.shape().middleY() / SCALE
                }));
        return at.or(() -> france.smallRegions().stream()
                .filter(outline -> outline.code().equals(place.code()))
                .findFirst()
                .map(outline ->
                        new int[] {outline.shape().middleX(), outline.shape().middleY()}));
    }

    String viewBox() {
        return france.smallViewBox();
    }

    List<String> shapes() {
        return france.smallRegions().stream().map(FranceMap.Outline::path).toList();
    }
}
