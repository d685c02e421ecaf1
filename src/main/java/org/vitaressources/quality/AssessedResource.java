package org.vitaressources.quality;

import java.util.List;
import org.vitaressources.library.ResourceId;

/// What is known of a resource of the collection.
///
/// @param slug its place in `/ressources/{slug}`
/// @param score how complete its description is, 0 to 100
/// @param improvements what would make it better, what helps most first
public record AssessedResource(ResourceId id, String slug, String title, int score, List<Improvement> improvements) {
    public AssessedResource {
        improvements = List.copyOf(improvements);
    }

    /// The same in one word.
    public Completeness completeness() {
        return Completeness.of(score);
    }

    /// Those of its description, or those of its text and documents.
    public List<Improvement> improvements(boolean ofText) {
        return improvements.stream()
                .filter(improvement -> improvement.kind().ofText() == ofText)
                .toList();
    }
}
