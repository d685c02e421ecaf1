package org.vitaressources.quality.web;

import java.util.List;
import org.vitaressources.quality.AssessedResource;
import org.vitaressources.quality.ImprovementKind;

/// A resource in a list, with what would make it better.
record ResourceLine(AssessedResource resource, List<Point> points) {
    /// Something that would make it better.
    ///
    /// @param document name of the document, empty elsewhere
    /// @param where in words, perhaps empty
    record Point(ImprovementKind kind, String document, int count, String where) {}
}
