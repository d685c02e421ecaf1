package org.vitaressources.quality.web;

import java.util.List;
import org.vitaressources.library.FindingAdvice;
import org.vitaressources.quality.AssessedResource;
import org.vitaressources.quality.Improvement;

/// What would make one resource better, in words.
///
/// @param description what its description lacks
/// @param text what its page keeps from a part of its readers
/// @param documents the same of its documents
record ResourceQuality(
        AssessedResource resource,
        List<Improvement> description,
        List<FindingAdvice> text,
        List<DocumentAdvice> documents) {

    /// Advice on a document.
    ///
    /// @param readingPath where it is read on the site, empty when it is not
    record DocumentAdvice(String name, String title, String readingPath, List<FindingAdvice> advice) {}

    /// Nothing would.
    public boolean isFine() {
        return resource.improvements().isEmpty();
    }

    /// Where its text is read.
    public String path() {
        return "/ressources/" + resource.slug();
    }
}
