package org.vitaressources.quality;

import java.util.List;
import org.vitaressources.library.ResourceId;

/// A link with the places where it stands.
public record ListedLink(LinkRecord link, List<Place> places) {
    public ListedLink {
        places = List.copyOf(places);
    }

    /// Where a link stands.
    ///
    /// @param part `SOURCE`, `BODY` or `DOCUMENT`
    /// @param document its name, empty elsewhere
    /// @param anchor of the passage, perhaps empty
    public record Place(ResourceId resource, String slug, String title, String part, String document, String anchor) {}
}
