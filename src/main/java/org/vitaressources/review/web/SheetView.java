package org.vitaressources.review.web;

import java.util.List;
import java.util.Map;
import org.vitaressources.text.SafeHtml;

/// What was handed in, as a moderator reads it.
///
/// @param texts title, summary and sections
/// @param facts the rest of the description; empty ones left out
/// @param missing names of fields without anything in them
/// @param files in their order
/// @param anchors id of the mark of each remark whose words are marked
record SheetView(
        List<Text> texts, List<Fact> facts, List<Name> missing, List<FileLine> files, Map<Long, String> anchors) {
    /// A text.
    ///
    /// @param pieces plain text; empty when `html` holds it
    /// @param html rendered Markdown; empty when `pieces` hold it
    record Text(Name name, List<QuoteMarks.Piece> pieces, SafeHtml html) {
        /// Nothing is written.
        public boolean isEmpty() {
            return pieces.isEmpty() && html.isEmpty();
        }
    }

    /// Name of a field.
    ///
    /// @param id as remarks have it
    /// @param heading of a section; empty for a field that is named by the message `draft.field.<id>`
    record Name(String id, String heading) {}

    /// A field of the description.
    record Fact(Name name, List<Labels.Value> values) {}

    /// A file.
    ///
    /// @param size in words
    record FileLine(String name, String title, String originalName, String size, boolean picture) {}
}
