package org.vitaressources.text;

import java.util.List;
import java.util.Optional;

/// What a document says of itself (PDF info, OOXML core properties, front matter is not here).
///
/// @param title its own title, when it is one (not the file name of its template)
/// @param authors as written
/// @param language BCP 47, when stated
/// @param created date of creation, ISO 8601, as far as known (`2008`, `2008-05`, `2008-05-12`)
/// @param pages pages, slides or sheets; 0 when the format has none
public record DocumentMetadata(
        Optional<String> title, List<String> authors, Optional<String> language, Optional<String> created, int pages) {
    /// Says nothing.
    public static final DocumentMetadata NONE =
            new DocumentMetadata(Optional.empty(), List.of(), Optional.empty(), Optional.empty(), 0);
}
