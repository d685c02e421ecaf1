package org.vitaressources.text;

import java.util.List;

/// What a parser got out of a file, before it is cleaned, freed of page furniture and cut into passages.
///
/// @param status how far the parser went
/// @param reason in French, empty when complete
/// @param mediaType as recognised by the parser
/// @param metadata what the document says of itself
/// @param parts its pages, slides, sheets or flows of text in reading order
/// @param findings what keeps a part of its readers from it
public record RawReading(
        ReadingStatus status,
        String reason,
        String mediaType,
        DocumentMetadata metadata,
        List<Part> parts,
        List<Finding> findings) {

    /// A file of which nothing is said but its text.
    public RawReading(
            ReadingStatus status, String reason, String mediaType, DocumentMetadata metadata, List<Part> parts) {
        this(status, reason, mediaType, metadata, parts, List.of());
    }

    /// The same, and what was found in it.
    public RawReading with(List<Finding> found) {
        return new RawReading(status, reason, mediaType, metadata, parts, List.copyOf(found));
    }

    /// A stretch of untrusted HTML.
    ///
    /// @param kind what the stretch is in its document
    /// @param number page, slide or sheet, from 1
    /// @param name of the sheet, else empty
    /// @param member path of the packed file that it comes from, empty for the file itself
    /// @param memberOrdinal rank of that file, from 1; 0 for the file itself
    /// @param html as the parser wrote it
    public record Part(Kind kind, int number, String name, String member, int memberOrdinal, String html) {}

    /// What a part is.
    public enum Kind {
        /// A piece of running text; the pieces follow each other.
        FLOW,
        /// A page whose lines are still lines.
        PAGE,
        /// A slide.
        SLIDE,
        /// A sheet of a workbook.
        SHEET
    }
}
