package org.vitaressources.search.lucene;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vitaressources.vocabulary.Acronym;
import org.vitaressources.vocabulary.Synonym;
import org.vitaressources.vocabulary.Vocabularies;

/// The equivalents of the vocabularies in force, worked out again only when these have been exchanged.
final class CurrentEquivalents {
    private final Vocabularies vocabularies;
    private volatile @Nullable WorkedOut last;

    CurrentEquivalents(Vocabularies vocabularies) {
        this.vocabularies = vocabularies;
    }

    private record WorkedOut(List<Acronym> acronyms, List<Synonym> synonyms, Equivalents equivalents) {}

    Equivalents get() {
        List<Acronym> acronyms = vocabularies.acronyms();
        List<Synonym> synonyms = vocabularies.synonyms();
        WorkedOut known = last;
        if (known == null
                || !known.acronyms().equals(acronyms)
                || !known.synonyms().equals(synonyms)) {
            known = new WorkedOut(acronyms, synonyms, new Equivalents(acronyms, synonyms));
            last = known;
        }
        return known.equivalents();
    }
}
