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
}
