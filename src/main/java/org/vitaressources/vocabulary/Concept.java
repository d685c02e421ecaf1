package org.vitaressources.vocabulary;

import java.util.List;
import java.util.Optional;

/// A node of a small controlled vocabulary (a sector, a type of resource, a type of structure, a theme, an
/// audience).
///
/// @param id stable, lower case, used in front matter and URLs
/// @param label French label
/// @param labelEn English label
/// @param parent id of the wider concept
/// @param definition one sentence, French; empty when there is none
/// @param synonyms other words that lead to it (acronyms included), never shown as its label
/// @param naf NAF rev. 2 codes that it covers, perhaps none
/// @param deprecated no longer offered, still shown where used
/// @param successor the concept that it was merged into: what is tagged with this one counts as tagged with
/// that one
public record Concept(
        String id,
        String label,
        String labelEn,
        Optional<String> parent,
        String definition,
        List<String> synonyms,
        List<String> naf,
        boolean deprecated,
        Optional<String> successor) {

    /// One that stands for itself.
    public Concept(
            String id,
            String label,
            String labelEn,
            Optional<String> parent,
            String definition,
            List<String> synonyms,
            List<String> naf,
            boolean deprecated) {
        this(id, label, labelEn, parent, definition, synonyms, naf, deprecated, Optional.empty());
    }

    /// The label in the language of the page.
    public String label(java.util.Locale locale) {
        return locale.getLanguage().equals("en") && !labelEn.isBlank() ? labelEn : label;
    }
}
