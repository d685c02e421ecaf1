package org.vitaressources.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.search.IndexSearcher;
import org.vitaressources.search.Facet;
import org.vitaressources.search.SearchQuery;
import org.vitaressources.search.Suggestion;
import org.vitaressources.search.Suggestions;
import org.vitaressources.vocabulary.Vocabularies;

/// Suggestions out of the index that serves and the vocabularies in force: no store of their own, so that they are as
/// fresh as search itself.
final class LuceneSuggestions implements Suggestions {
    private static final int TERMS = 4;
    private static final int ACRONYMS = 2;
    private static final int PLACES = 3;
    private static final int SECTORS = 2;
    private static final int TYPES = 1;
    private static final int TITLES = 4;

    private final LuceneSearch search;
    private final Vocabularies vocabularies;

    LuceneSuggestions(LuceneSearch search, Vocabularies vocabularies) {
        this.search = search;
        this.vocabularies = vocabularies;
    }

    @Override
    public List<Suggestion> of(SearchQuery typed, Locale locale) {
        List<TypedEnding> endings = TypedEnding.of(typed.words());
        if (endings.isEmpty() || endings.getFirst().key().length() < SHORTEST) {
            return List.of();
        }
        return search.reading(searcher -> of(searcher, typed, endings, locale)).orElse(List.of());
    }

    private List<Suggestion> of(IndexSearcher searcher, SearchQuery typed, List<TypedEnding> endings, Locale locale)
            throws IOException {
        SuggestedConcepts concepts = new SuggestedConcepts(vocabularies, typed, endings);
        List<List<Suggestion>> kinds = new ArrayList<>();
        kinds.add(concepts.acronyms(ACRONYMS));
        kinds.add(SuggestedTerms.of(searcher, endings, TERMS));
        kinds.add(SuggestedPlaces.of(searcher, vocabularies.territories(), typed, endings, PLACES));
        kinds.add(concepts.of(Facet.SECTOR, locale, SECTORS));
        kinds.add(concepts.of(Facet.TYPE, locale, TYPES));
        TypedEnding whole = endings.getFirst();
        kinds.add(whole.isWhole() ? SuggestedTitles.of(searcher, whole, TITLES) : List.of());
        return shared(kinds);
    }

    /// At most [#MOST] in all: each kind gives its first, then its second, until the places are taken.
    private static List<Suggestion> shared(List<List<Suggestion>> kinds) {
        int[] taken = new int[kinds.size()];
        int left = MOST;
        int deepest = kinds.stream().mapToInt(List::size).max().orElse(0);
        for (int rank = 0; rank < deepest; rank++) {
            for (int kind = 0; kind < taken.length && left > 0; kind++) {
                if (kinds.get(kind).size() > rank) {
                    taken[kind]++;
                    left--;
                }
            }
        }
        List<Suggestion> all = new ArrayList<>();
        for (int kind = 0; kind < taken.length; kind++) {
            all.addAll(kinds.get(kind).subList(0, taken[kind]));
        }
        return all;
    }
}
