package org.vitaressources.exports.manuscript;

import java.util.List;

/// A part of the whole: a session of a kit, the text of a resource.
///
/// @param key stable identity within the manuscript: letters, digits, `-`, `_`, beginning with a letter
/// @param title perhaps empty when there is only one
/// @param aim perhaps empty
/// @param minutes of its pieces together
public record Part(String key, String title, String aim, int minutes, List<Piece> pieces) {
    public Part {
        pieces = List.copyOf(pieces);
    }
}
