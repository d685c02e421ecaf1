package org.vitaressources.search.lucene;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.vitaressources.search.Facet;
import org.vitaressources.search.SearchQuery;
import org.vitaressources.search.Suggestion;
import org.vitaressources.vocabulary.Acronym;
import org.vitaressources.vocabulary.Concept;
import org.vitaressources.vocabulary.ConceptScheme;
import org.vitaressources.vocabulary.SchemeName;
import org.vitaressources.vocabulary.Vocabularies;

/// Concepts and acronyms of the vocabularies that the last words typed begin to name.
final class SuggestedConcepts {
    private static final int SHORTEST_AFTER_WORDS = 3;
    private static final int SHORTEST_EXPANSION = 5;

    private final Vocabularies vocabularies;
    private final SearchQuery typed;
    private final List<TypedEnding> endings;

    SuggestedConcepts(Vocabularies vocabularies, SearchQuery typed, List<TypedEnding> endings) {
        this.vocabularies = vocabularies;
        this.typed = typed;
        this.endings = endings.stream()
                .filter(ending -> ending.isWhole() || ending.key().length() >= SHORTEST_AFTER_WORDS)
                .toList();
    }

    /// Concepts whose label, in either language, or a synonym has a word that begins so; labels first.
    List<Suggestion> of(Facet facet, Locale locale, int limit) {
        SchemeName name = FacetTags.SCHEMES.get(facet);
        if (name == null) {
            return List.of();
        }
        ConceptScheme scheme = vocabularies.scheme(name);
        for (TypedEnding ending : endings) {
            List<Suggestion> labelled = new ArrayList<>();
            List<Suggestion> others = new ArrayList<>();
            for (Concept concept : scheme.all()) {
                if (concept.deprecated() || typed.chosen(facet).contains(concept.id())) {
                    continue;
                }
                Suggestion value = new Suggestion.Value(facet, concept.id(), ending.rest());
                if (begins(concept.label(locale), ending.key())) {
                    labelled.add(value);
                } else if (begins(concept.label(), ending.key())
                        || concept.synonyms().stream().anyMatch(synonym -> begins(synonym, ending.key()))) {
                    others.add(value);
                }
            }
            labelled.addAll(others);
            if (!labelled.isEmpty()) {
                return labelled.stream().limit(limit).toList();
            }
        }
        return List.of();
    }

    /// Acronyms that begin so, or whose expansion does; the very one first.
    List<Suggestion> acronyms(int limit) {
        for (TypedEnding ending : endings) {
            List<Suggestion> same = new ArrayList<>();
            List<Suggestion> others = new ArrayList<>();
            for (Acronym acronym : vocabularies.acronyms()) {
                String form = SuggestedWriting.key(acronym.form());
                if (acronym.expansions().isEmpty() || form.isEmpty()) {
                    continue;
                }
                String expansion = acronym.expansions().getFirst();
                Suggestion one = new Suggestion.OfAcronym(ending.before() + acronym.form(), acronym.form(), expansion);
                if (form.equals(ending.key())) {
                    same.add(one);
                } else if (form.startsWith(ending.key())
                        || (ending.key().length() >= SHORTEST_EXPANSION
                                && SuggestedWriting.key(expansion).startsWith(ending.key()))) {
                    others.add(one);
                }
            }
            same.addAll(others);
            if (!same.isEmpty()) {
                return same.stream().limit(limit).toList();
            }
        }
        return List.of();
    }

    private static boolean begins(String label, String key) {
        return (" " + SuggestedWriting.key(label)).contains(" " + key);
    }
}
