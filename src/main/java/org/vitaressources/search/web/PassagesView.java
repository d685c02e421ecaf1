package org.vitaressources.search.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.vitaressources.search.ResultCard;
import org.vitaressources.search.SearchResults.Snippet;
import org.vitaressources.ui.Pagination;

/// The passages of a resource that answer a query.
///
/// @param total of all pages
record PassagesView(
        String title,
        String slug,
        String language,
        String words,
        long total,
        List<Found> found,
        Pagination pagination) {

    /// A passage, and where those like it are listed.
    record Found(ResultCard.FoundPassage passage, String likePath) {}

    /// The passage that others are compared to.
    ///
    /// @param path where it is read
    /// @param document title of its document, empty for the resource's own text
    record Compared(String title, String language, String path, String document, String address, Snippet text) {}

    /// A passage of another resource.
    record Elsewhere(String title, String language, String path, Found found) {}

    /// Another page of the list.
    public String page(int number) {
        return "/ressources/" + slug + "/passages?q=" + encode(words) + (number > 1 ? "&page=" + number : "");
    }

    /// Where what is like a passage is listed.
    static String like(String slug, String document, String anchor) {
        return "/ressources/" + slug + "/passages/proches?"
                + (document.isEmpty() ? "" : "document=" + encode(document) + "&") + "ancre=" + encode(anchor);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
