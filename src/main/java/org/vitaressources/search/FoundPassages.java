package org.vitaressources.search;

import java.util.List;
import org.vitaressources.search.SearchResults.PassageHit;

/// The passages of one resource that answer a query.
///
/// @param total how many there are
/// @param passages those of the page, in the order of the text
public record FoundPassages(long total, List<PassageHit> passages) {
    /// None.
    public static final FoundPassages NONE = new FoundPassages(0, List.of());

    /// A passage of another resource.
    ///
    /// @param slug of the resource
    /// @param title of the resource
    /// @param language of the resource, BCP 47
    /// @param likeness how much it is like the one compared, 0 to 1
    public record Elsewhere(String slug, String title, String language, PassageHit passage, double likeness) {}
}
