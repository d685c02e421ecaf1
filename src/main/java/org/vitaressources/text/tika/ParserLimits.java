package org.vitaressources.text.tika;

import java.util.List;

/// What a child allows one file.
///
/// @param maxCharacters of text and markup
/// @param maxDepth of packed files
/// @param maxEmbedded packed files
/// @param ocr Tesseract is installed
record ParserLimits(int maxCharacters, int maxDepth, int maxEmbedded, boolean ocr) {
    private static final String PREFIX = "vita.child.";

    static ParserLimits fromSystemProperties() {
        return new ParserLimits(
                Integer.getInteger(PREFIX + "characters", 4_000_000),
                Integer.getInteger(PREFIX + "depth", 4),
                Integer.getInteger(PREFIX + "embedded", 200),
                Boolean.getBoolean(PREFIX + "ocr"));
    }

    List<String> asArguments() {
        return List.of(
                "-D" + PREFIX + "characters=" + maxCharacters,
                "-D" + PREFIX + "depth=" + maxDepth,
                "-D" + PREFIX + "embedded=" + maxEmbedded,
                "-D" + PREFIX + "ocr=" + ocr);
    }
}
