package org.vitaressources.notebooks;

/// A sentence of an entry that may be carried into a model.
///
/// @param number from 1, in the order of the entry
/// @param part id of the [EntryPart] that it stands in, `chiffres` for a figure
/// @param text Markdown, one line
public record Statement(int number, String part, String text) {
    /// Part of a statement that a figure makes.
    public static final String FIGURE = "chiffres";
}
