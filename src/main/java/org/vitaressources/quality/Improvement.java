package org.vitaressources.quality;

import java.util.List;
import org.vitaressources.text.Address;

/// Something that would make one resource better for its readers.
///
/// @param document name of the document within its resource; empty for the description and the text of the page
/// @param mediaType of the document, empty likewise
/// @param count how often
/// @param places the first of them
public record Improvement(ImprovementKind kind, String document, String mediaType, int count, List<Address> places) {
    public Improvement {
        places = List.copyOf(places);
    }

    static Improvement of(ImprovementKind kind) {
        return new Improvement(kind, "", "", 1, List.of());
    }

    static Improvement of(ImprovementKind kind, String document, String mediaType) {
        return new Improvement(kind, document, mediaType, 1, List.of());
    }
}
