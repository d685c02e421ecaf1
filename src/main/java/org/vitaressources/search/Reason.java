package org.vitaressources.search;

import org.vitaressources.text.Address;

/// Why a resource is found, for « Pourquoi ce résultat ? ».
public sealed interface Reason {
    /// Where a word stands.
    enum Place {
        TITLE,
        SUMMARY,
        HEADING,
        TEXT,
        DESCRIPTION
    }

    /// The editors of the centre put it first for these words.
    record ChosenByEditors() implements Reason {}

    /// The very word that was typed.
    record SameWord(String word, Place place) implements Reason {}

    /// Another form of the word: plural, feminine, conjugated.
    record OtherForm(String word, String found, Place place) implements Reason {}

    /// A synonym, an acronym or its expansion stands for what was typed.
    record StandsFor(String typed, String found) implements Reason {}

    /// The words stand one after the other.
    record WholePhrase(String phrase, Place place) implements Reason {}

    /// Found in this passage.
    ///
    /// @param document title of the document, empty for the resource's own text
    record InPassage(String document, Address address) implements Reason {}

    /// The chosen territory contains one of the resource's, or one of its own contains it.
    ///
    /// @param chosen name of the chosen territory
    /// @param tagged name of the resource's
    /// @param wider the resource's contains the chosen one
    record TerritoryOf(String chosen, String tagged, boolean wider) implements Reason {}

    /// None of the words is missing, though the query would do with fewer; or some are.
    record MissingWords(java.util.List<String> words) implements Reason {}
}
