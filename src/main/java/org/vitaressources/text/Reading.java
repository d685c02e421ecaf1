package org.vitaressources.text;

import java.util.List;
import java.util.Optional;

/// What reading a document gave: its passages in order, what it says of itself, and how far the reading went.
///
/// @param status how far
/// @param reason detail for the librarian in plain words or a short technical cause; empty when complete
/// @param mediaType type recognised from the bytes, `type/subtype`
/// @param metadata what the document says of itself
/// @param passages in reading order
/// @param outline its headings (or pages, slides, sheets with a title), for a table of contents
/// @param findings what keeps a part of its readers from it, one of each kind
public record Reading(
        ReadingStatus status,
        String reason,
        String mediaType,
        DocumentMetadata metadata,
        List<Passage> passages,
        List<OutlineEntry> outline,
        List<Finding> findings) {

    /// A reading that found nothing to say of the document.
    public Reading(
            ReadingStatus status,
            String reason,
            String mediaType,
            DocumentMetadata metadata,
            List<Passage> passages,
            List<OutlineEntry> outline) {
        this(status, reason, mediaType, metadata, passages, outline, List.of());
    }

    /// What was found of a kind.
    public Optional<Finding> finding(Finding.Kind kind) {
        return findings.stream().filter(one -> one.kind() == kind).findFirst();
    }

    /// One line of the table of contents.
    ///
    /// @param level 1 to 6
    /// @param text what the line says
    /// @param anchor the passage it leads to
    public record OutlineEntry(int level, String text, String anchor) {}

    /// A document that gave no text.
    public static Reading without(ReadingStatus status, String reason, String mediaType) {
        return new Reading(status, reason, mediaType, DocumentMetadata.NONE, List.of(), List.of());
    }
}
