package org.vitaressources.quality;

import java.util.List;
import java.util.Set;
import org.vitaressources.library.ResourceId;

/// What is to be said of a resource as its files are now.
///
/// @param fingerprint of the resource that was looked at
/// @param score how complete its description is, 0 to 100
/// @param improvements what would make it better, what helps most first
/// @param filings what it is filed under
/// @param links that lead out of it
record Assessment(
        ResourceId resource,
        String fingerprint,
        String slug,
        String title,
        int score,
        List<Improvement> improvements,
        Set<Filing> filings,
        List<LinkPlace> links) {
    Assessment {
        improvements = List.copyOf(improvements);
        filings = Set.copyOf(filings);
        links = List.copyOf(links);
    }

    /// Of all that is missing.
    int weight() {
        return improvements.stream()
                .mapToInt(improvement -> improvement.kind().weight())
                .sum();
    }
}
