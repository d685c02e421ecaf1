package org.vitaressources.vocabulary;

import java.util.List;
import java.util.Optional;

/// The French geography as a tree that is climbed and descended. Immutable once loaded, safe for many threads.
public interface Territories {
    /// A present or former place by its code.
    Optional<Territory> byCode(TerritoryCode code);

    /// A code (`departement:35`) or a name, with or without accents, article, case, or a département to tell homonyms
    /// apart (`Saint-Denis (Réunion)`, `Saint-Denis 974`).
    TerritoryLookup resolve(String written);

    /// The same, without looking for the nearest names when no place bears this one: for trying many stretches of a
    /// text.
    default TerritoryLookup named(String written) {
        return resolve(written);
    }

    /// All places that contain it, widest first: country, région, département, arrondissement, EPCI. Never itself.
    /// An EPCI astride several départements has them all.
    List<Territory> ancestors(TerritoryCode code);

    /// The places of `level` inside it, by name in French order.
    List<Territory> within(TerritoryCode code, TerritoryLevel level);

    /// Places whose name (or one of its words, accents and case aside) or postcode or code starts so; the most populous
    /// first, wider levels before narrower ones at the same spelling.
    List<Territory> startingWith(String prefix, int limit);

    /// True when some place has this word in its name (accents and case aside): it is spelt as it should be.
    default boolean nameHolds(String word) {
        String key = NameKey.of(word);
        return startingWith(word, 50).stream()
                .anyMatch(place -> (" " + NameKey.of(place.name()) + " ").contains(" " + key + " "));
    }

    /// The communes of a postcode.
    List<Territory> byPostcode(String postcode);

    /// All present places of a level.
    List<Territory> all(TerritoryLevel level);

    /// The present places of its level that touch it, by name in French order; none when that is not known. Overseas
    /// and Corse touch nothing but themselves. Communes are told by their centres ([NearCommunes] says how well).
    /// Those of a former place are its successors'.
    default List<Territory> neighbours(TerritoryCode code) {
        return List.of();
    }

    /// What makes it comparable to others: nothing for the country, a former place, or one whose centre is not known.
    default Optional<TerritoryClass> classOf(TerritoryCode code) {
        return Optional.empty();
    }

    /// The other places of the same class, the nearest in population first.
    default List<Territory> comparable(TerritoryCode code) {
        return List.of();
    }

    /// Kilometres from its centre to that of its farthest commune, rounded up; nothing when a centre is not known.
    default Optional<Integer> radius(TerritoryCode code) {
        return Optional.empty();
    }
}
