package org.vitaressources.search;

import java.util.List;
import java.util.Map;
import org.vitaressources.library.ResourceId;
import org.vitaressources.text.Address;
import org.vitaressources.vocabulary.TerritoryCode;

/// The answer to a [SearchQuery].
///
/// @param query what was asked
/// @param total matching resources
/// @param hits those of the page
/// @param facets counts per facet, each value counted with all other facets' choices applied (sideways)
/// @param complete false when the time limit was met: total and counts are floors
public record SearchResults(
        SearchQuery query, long total, List<Hit> hits, Map<Facet, List<FacetValue>> facets, boolean complete) {

    /// A value of a facet, with its count and whether it is chosen. Trees come flat: parents before their children,
    /// `parent` empty for roots; within a level by count, then label.
    public record FacetValue(String value, String label, String parent, long count, boolean chosen) {}

    /// A resource found.
    ///
    /// @param slug its address
    /// @param path relative to the content folder
    /// @param score relevance, comparable within one answer only
    /// @param date as in the description, empty when unknown
    /// @param summary with the words marked
    /// @param passages the best ones, at most three
    /// @param morePassages how many others match
    public record Hit(
            ResourceId id,
            String slug,
            String path,
            Snippet title,
            float score,
            String type,
            String date,
            List<TerritoryCode> territories,
            List<String> sectors,
            boolean fictional,
            Snippet summary,
            List<PassageHit> passages,
            int morePassages) {}

    /// A passage found.
    ///
    /// @param document name of the document within the resource, empty for the resource's own text
    /// @param documentTitle its title, empty likewise
    /// @param address where in it
    /// @param url path on this site that opens there
    /// @param text the best fragment, words marked
    public record PassageHit(String document, String documentTitle, Address address, String url, Snippet text) {}

    /// Text with marks, safe to print piece by piece.
    public record Snippet(List<Piece> pieces) {
        /// A stretch of text, marked or not.
        public record Piece(String text, boolean marked) {}

        /// Text without marks.
        public static Snippet plain(String text) {
            return new Snippet(text.isEmpty() ? List.of() : List.of(new Piece(text, false)));
        }

        /// Without its marks.
        public String text() {
            StringBuilder out = new StringBuilder();
            pieces.forEach(piece -> out.append(piece.text()));
            return out.toString();
        }
    }
}
