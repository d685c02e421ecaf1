package org.vitaressources.vocabulary;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// All small vocabularies at one moment; never changed, only exchanged for another.
///
/// @param concepts per scheme, in the order of its file
/// @param acronyms those of the field
/// @param synonyms those of the field, each one way
record VocabularyContents(Map<SchemeName, List<Concept>> concepts, List<Acronym> acronyms, List<Synonym> synonyms) {
    VocabularyContents {
        concepts = Map.copyOf(concepts);
        acronyms = List.copyOf(acronyms);
        synonyms = List.copyOf(synonyms);
    }

    List<Concept> of(SchemeName scheme) {
        return Objects.requireNonNullElse(concepts.get(scheme), List.of());
    }

    VocabularyContents with(SchemeName scheme, List<Concept> others) {
        Map<SchemeName, List<Concept>> all = new EnumMap<>(SchemeName.class);
        all.putAll(concepts);
        all.put(scheme, others);
        return new VocabularyContents(all, acronyms, synonyms);
    }

    VocabularyContents withAcronyms(List<Acronym> others) {
        return new VocabularyContents(concepts, others, synonyms);
    }

    VocabularyContents withSynonyms(List<Synonym> others) {
        return new VocabularyContents(concepts, acronyms, others);
    }
}
