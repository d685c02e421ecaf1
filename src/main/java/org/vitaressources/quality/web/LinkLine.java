package org.vitaressources.quality.web;

import java.util.List;
import org.vitaressources.quality.LinkRecord;

/// A link in a list, in words.
///
/// @param said what is known of it, a sentence
/// @param places the first where it stands
/// @param more places that are not shown
record LinkLine(LinkRecord link, String said, List<Place> places, int more) {
    /// Where it stands.
    ///
    /// @param path of the page or reading view, at the passage
    /// @param where in words: the text, the source, a document
    record Place(String id, String title, String path, String where) {}
}
