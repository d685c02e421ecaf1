package org.vitaressources.contributions;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vitaressources.vocabulary.Concept;
import org.vitaressources.vocabulary.Territory;
import org.vitaressources.vocabulary.TerritoryCode;
import org.vitaressources.vocabulary.Vocabularies;

/// What a draft is already about when it begins, because its author came from a gap of the collection or from
/// a call.
public record DraftBeginning(List<Concept> sectors, List<Territory> territories) {
    /// Nothing.
    public static final DraftBeginning NOTHING = new DraftBeginning(List.of(), List.of());

    private static final int MOST = 5;

    /// What was asked for, as far as the vocabularies know it.
    ///
    /// @param sectors ids
    /// @param territories codes
    public static DraftBeginning of(
            Collection<String> sectors, Collection<String> territories, Vocabularies vocabularies) {
        return new DraftBeginning(
                sectors.stream()
                        .flatMap(id -> vocabularies.sectors().byId(id).stream())
                        .map(vocabularies.sectors()::current)
                        .distinct()
                        .limit(MOST)
                        .toList(),
                territories.stream()
                        .flatMap(code -> TerritoryCode.parse(code).stream())
                        .flatMap(code -> vocabularies.territories().byCode(code).stream())
                        .distinct()
                        .limit(MOST)
                        .toList());
    }

    /// A draft has nothing more to begin with.
    public boolean isEmpty() {
        return sectors.isEmpty() && territories.isEmpty();
    }

    /// An empty draft that is about this.
    Draft draft() {
        Map<String, List<String>> tags = new LinkedHashMap<>();
        if (!territories.isEmpty()) {
            tags.put(
                    "territoires",
                    territories.stream().map(place -> place.code().toString()).toList());
        }
        if (!sectors.isEmpty()) {
            tags.put("secteurs", sectors.stream().map(Concept::id).toList());
        }
        return Draft.EMPTY.withTags(tags);
    }
}
