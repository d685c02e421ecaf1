package org.vitaressources.search;

/// Something that can be done with a resource of a list of results ("put into a kit"), which another package
/// contributes:
/// a link beneath it. Every bean of this type is asked, in the order of its `@Order`.
public interface ResultTool {
    /// What it offers.
    ///
    /// @param slug of the resource
    Offer on(String slug);

    /// A link.
    ///
    /// @param path without the language
    /// @param message key of its words
    record Offer(String path, String message) {}
}
