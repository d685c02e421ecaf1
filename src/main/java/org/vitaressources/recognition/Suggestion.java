package org.vitaressources.recognition;

import java.util.List;

/// Something that a text speaks of.
///
/// @param kind which list of the description it belongs to
/// @param choices what it may be; the first is the likeliest, several when a name is that of several places
/// @param mentions how often it is named
/// @param proof the first sentence that says so best
public record Suggestion(Kind kind, List<Choice> choices, int mentions, Proof proof) {

    /// What is recognised.
    public enum Kind {
        TERRITORY("territoires"),
        SECTOR("secteurs"),
        STRUCTURE("structures"),
        AUDIENCE("publics"),
        ACRONYM("mots-cles");

        private final String key;

        Kind(String key) {
            this.key = key;
        }

        /// The key of its list in the description.
        public String key() {
            return key;
        }
    }

    /// One meaning.
    ///
    /// @param value what is written in the description: a code, an id, an acronym
    /// @param label French words for it
    /// @param detail what tells it from others: the official code and the département of a place, the expansion of
    ///     an acronym; perhaps empty
    /// @param supported for a place: another named in the text contains it
    public record Choice(String value, String label, String detail, boolean supported) {}

    /// A sentence of the text.
    ///
    /// @param part name of the part that it stands in
    /// @param before words before those that say so
    /// @param words those that say so
    /// @param after words after them
    public record Proof(String part, String before, String words, String after) {}

    public Suggestion {
        choices = List.copyOf(choices);
    }
}
