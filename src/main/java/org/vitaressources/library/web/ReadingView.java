package org.vitaressources.library.web;

import java.util.List;
import org.vitaressources.text.Reading;
import org.vitaressources.text.SafeHtml;

/// A document read on the site.
///
/// @param name of the document within its resource
/// @param sections its passages in their order
/// @param pages its pages, slides or sheets, to jump to; empty when it has none
/// @param outline its table of contents
/// @param words that are marked
/// @param marks how many marks
/// @param spots where they are
record ReadingView(
        DocumentView document,
        String resourceTitle,
        String resourcePath,
        String name,
        String language,
        List<Section> sections,
        List<Spot> pages,
        List<Reading.OutlineEntry> outline,
        String words,
        int marks,
        List<Spot> spots) {

    /// A passage.
    ///
    /// @param heading its address in words, empty where the text bears its own heading or the one before is
    ///     the same
    /// @param originalPath the original opened at this page, empty when it cannot be
    /// @param marks how many words are marked in it
    /// @param previous number of the mark before those of this passage, 0 when there is none
    /// @param next number of the mark after them, 0 likewise
    record Section(
            String anchor, String heading, String originalPath, SafeHtml html, int marks, int previous, int next) {}

    /// A place to jump to.
    ///
    /// @param count marks there
    record Spot(String label, String anchor, int count) {}
}
