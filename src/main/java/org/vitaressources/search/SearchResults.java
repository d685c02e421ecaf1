package org.vitaressources.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vitaressources.library.Evidence;
import org.vitaressources.library.ResourceId;
import org.vitaressources.text.Address;
import org.vitaressources.vocabulary.TerritoryCode;

/// The answer to a [SearchQuery].
///
/// @param query what was asked
/// @param understanding what was read in the words, and the query that is answered
/// @param total matching resources
/// @param hits those of the page
/// @param facets counts per facet, each value counted with all other facets' choices applied (sideways)
/// @param reaches how many resources each reach of the chosen territory gives, all other choices applied,
/// whether it
///     is asked for or not; empty when no territory is chosen
/// @param spelling what may have been meant, when little was found
/// @param approximate close to what was asked but not it; never counted as results
/// @param complete false when the time limit was met: total and counts are floors
public record SearchResults(
        SearchQuery query,
        Understanding understanding,
        long total,
        List<Hit> hits,
        Map<Facet, List<FacetValue>> facets,
        Map<Reach, Long> reaches,
        Optional<OtherSpelling> spelling,
        List<Hit> approximate,
        boolean complete) {

    /// Nothing found.
    public static SearchResults nothing(SearchQuery query, boolean complete) {
        return found(query, 0, List.of(), Map.of(), complete);
    }

    /// Resources found, with nothing more to say.
    public static SearchResults found(
            SearchQuery query, long total, List<Hit> hits, Map<Facet, List<FacetValue>> facets, boolean complete) {
        return new SearchResults(
                query, Understanding.none(query), total, hits, facets, Map.of(), Optional.empty(), List.of(), complete);
    }

    /// What a reader sees, in its order: the results; when there are none, those of the other spelling; then
    /// what comes close.
    public List<Hit> shown() {
        List<Hit> shown = new ArrayList<>(hits);
        if (total == 0) {
            spelling.ifPresent(other -> shown.addAll(other.hits()));
        }
        shown.addAll(approximate);
        return shown;
    }

    /// The same, with what comes close without being a result.
    public SearchResults withApproximate(List<Hit> close) {
        return new SearchResults(query, understanding, total, hits, facets, reaches, spelling, close, complete);
    }

    /// The same, with what each reach gives.
    public SearchResults withReaches(Map<Reach, Long> counts) {
        return new SearchResults(query, understanding, total, hits, facets, counts, spelling, approximate, complete);
    }

    /// Another spelling of the words.
    ///
    /// @param words the whole query in that spelling
    /// @param total resources that it finds
    /// @param hits the first of them, only when the query itself finds nothing
    public record OtherSpelling(String words, long total, List<Hit> hits) {}

    /// The same, with what was read in the words.
    public SearchResults with(Understanding other) {
        return new SearchResults(query, other, total, hits, facets, reaches, spelling, approximate, complete);
    }

    /// A value of a facet, with its count and whether it is chosen. Trees come flat: parents before their
    /// children, `parent` empty for roots; within a level by count, then label.
    public record FacetValue(String value, String label, String parent, long count, boolean chosen) {}

    /// A resource found.
    ///
    /// @param slug its address
    /// @param path relative to the content folder
    /// @param score relevance, comparable within one answer only
    /// @param date as in the description, empty when unknown
    /// @param evidence how far what it tells of has been tried
    /// @param language BCP 47
    /// @param summary with the words marked
    /// @param passages the best ones, at most three
    /// @param morePassages how many others match
    /// @param copies resources with the same text that this one stands for
    /// @param reasons why it is found, the weightiest first
    public record Hit(
            ResourceId id,
            String slug,
            String path,
            Snippet title,
            float score,
            String type,
            String date,
            Optional<Evidence> evidence,
            List<TerritoryCode> territories,
            List<String> sectors,
            boolean fictional,
            String language,
            Snippet summary,
            List<PassageHit> passages,
            int morePassages,
            List<Copy> copies,
            List<Reason> reasons) {

        /// The same, with one reason before all others.
        public Hit because(Reason first) {
            List<Reason> more = new ArrayList<>(List.of(first));
            more.addAll(reasons);
            return new Hit(
                    id,
                    slug,
                    path,
                    title,
                    score,
                    type,
                    date,
                    evidence,
                    territories,
                    sectors,
                    fictional,
                    language,
                    summary,
                    passages,
                    morePassages,
                    copies,
                    more);
        }
    }

    /// A resource with the same text as the one shown.
    public record Copy(String slug, String path, String title) {}

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
