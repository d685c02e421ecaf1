package org.vitaressources.search;

import java.util.List;

/// A resource in a list, in the language of the page, as [ResultCards] makes it from a hit.
///
/// @param path where it is read, without the language
/// @param type label of its type, perhaps empty
/// @param date in words, perhaps empty
/// @param evidence id of its level, for the message `evidence.{id}`; empty when nothing is known
/// @param territories names, at most three
/// @param moreTerritories how many others
/// @param language BCP 47, of title, summary and passages
/// @param summary empty when the first passage begins with it
/// @param allPassages where all passages found are listed
/// @param copies other resources with the same text
/// @param reasons why it is found, a sentence each
/// @param pinned the editors of the centre put it first
/// @param tools what can be done with it
public record ResultCard(
        String path,
        SearchResults.Snippet title,
        String type,
        String date,
        String evidence,
        List<String> territories,
        int moreTerritories,
        boolean fictional,
        String language,
        SearchResults.Snippet summary,
        List<FoundPassage> passages,
        int morePassages,
        String allPassages,
        List<SearchResults.Copy> copies,
        List<String> reasons,
        boolean pinned,
        List<ResultTool.Offer> tools) {

    /// A passage under a result.
    ///
    /// @param path where it is read, its words marked
    /// @param document title of the document, empty for the resource's own text
    /// @param address *p. 12*, *§ Partenaires*
    /// @param text best fragment
    public record FoundPassage(String path, String document, String address, SearchResults.Snippet text) {}
}
