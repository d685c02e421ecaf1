package org.vitaressources.text;

/// A stretch of a document that has an address: what search finds, what a kit quotes, what the reading view anchors.
///
/// @param address where it stands
/// @param anchor id of its element in the reading view, unique in the document, safe in a URL and in HTML
/// @param text plain text, paragraphs separated by a line feed; never blank
/// @param html the same, to read; contains no element that bears `anchor` (the view adds it)
public record Passage(Address address, String anchor, String text, SafeHtml html) {}
