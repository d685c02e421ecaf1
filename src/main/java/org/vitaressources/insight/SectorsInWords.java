package org.vitaressources.insight;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.vitaressources.vocabulary.Concept;
import org.vitaressources.vocabulary.ConceptScheme;

/// The sectors that words name, by the longest stretches that are a label or a synonym of one.
record SectorsInWords(ConceptScheme sectors) {
    private static final int LONGEST = 6;

    /// Ids of the widest sectors.
    Set<String> of(String words) {
        List<String> all = AskedWords.of(words)
                .map(asked -> List.of(asked.key().split(" ")))
                .orElse(List.of());
        Set<String> found = new LinkedHashSet<>();
        int from = 0;
        while (from < all.size()) {
            int taken = 1;
            for (int size = Math.min(LONGEST, all.size() - from); size > 0; size--) {
                Optional<Concept> sector = sectors.resolve(String.join(" ", all.subList(from, from + size)));
                if (sector.isPresent()) {
                    found.add(widest(sector.get().id()));
                    taken = size;
                    break;
                }
            }
            from += taken;
        }
        return found;
    }

    /// The widest sector above one; itself when it is unknown.
    String widest(String id) {
        List<String> line = sectors.withAncestors(id);
        return line.isEmpty() ? id : line.getFirst();
    }
}
