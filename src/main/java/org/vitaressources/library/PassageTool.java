package org.vitaressources.library;

/// Something that can be done with words of a resource ("propose a correction", "put into a notebook"), which another
/// package contributes: a link beside each passage of the reading view, and beside words that are selected on the pages
/// of a resource. Every bean of this type is asked, in the order of its `@Order`.
public interface PassageTool {
    /// What it offers for this resource. The address is given `document` (name of the document, empty for the text of
    /// the page), `ancre` (of the passage) and, for selected words, `passage`.
    Offer on(Resource resource);

    /// A link.
    ///
    /// @param path from the slash on, without parameters
    /// @param message key of its words
    record Offer(String path, String message) {}
}
