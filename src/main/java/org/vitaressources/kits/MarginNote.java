package org.vitaressources.kits;

import java.time.Instant;

/// What a member writes beside words of a document; nobody else sees it.
///
/// @param source the words, with their address and credit
/// @param text plain text
public record MarginNote(String id, Source source, String text, Instant changed) {
    /// Longest text, characters.
    public static final int LONGEST = 3000;
}
