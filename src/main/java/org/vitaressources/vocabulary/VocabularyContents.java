package org.vitaressources.vocabulary;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// All small vocabularies at one moment; never changed, only exchanged for another.
///
/// @param concepts per scheme, in the order of its file
/// @param acronyms those of the field
record VocabularyContents(Map<SchemeName, List<Concept>> concepts, List<Acronym> acronyms) {
    VocabularyContents {
        concepts = Map.copyOf(concepts);
        acronyms = List.copyOf(acronyms);
    }

    List<Concept> of(SchemeName scheme) {
        return Objects.requireNonNullElse(concepts.get(scheme), List.of());
    }

    VocabularyContents with(SchemeName scheme, List<Concept> others) {
        Map<SchemeName, List<Concept>> all = new EnumMap<>(SchemeName.class);
        all.putAll(concepts);
        all.put(scheme, others);
        return new VocabularyContents(all, acronyms);
    }

    VocabularyContents with(List<Acronym> others) {
        return new VocabularyContents(concepts, others);
    }
}
