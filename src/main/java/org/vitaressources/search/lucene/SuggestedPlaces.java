package org.vitaressources.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.vitaressources.search.Facet;
import org.vitaressources.search.SearchQuery;
import org.vitaressources.search.Suggestion;
import org.vitaressources.vocabulary.Territories;
import org.vitaressources.vocabulary.Territory;
import org.vitaressources.vocabulary.TerritoryLevel;

/// Places that the last words typed begin to name: the very name first, then those that have resources, then the most
/// populous.
final class SuggestedPlaces {
    private static final int CANDIDATES = 30;
    private static final int SHORTEST_AFTER_WORDS = 3;
    /// So many letters tell a commune about which there is nothing yet.
    private static final int TELLING = 5;

    private SuggestedPlaces() {}

    static List<Suggestion> of(
            IndexSearcher searcher, Territories territories, SearchQuery typed, List<TypedEnding> endings, int limit)
            throws IOException {
        for (TypedEnding ending : endings) {
            if (!ending.isWhole() && ending.key().length() < SHORTEST_AFTER_WORDS) {
                continue;
            }
            List<Candidate> candidates = candidates(searcher, territories, typed, ending);
            if (!candidates.isEmpty()) {
                return candidates.stream()
                        .sorted(Comparator.comparing(Candidate::exact)
                                .thenComparing(Candidate::used)
                                .reversed()
                                .thenComparing(Candidate::lessMeant))
                        .limit(limit)
                        .<Suggestion>map(candidate -> new Suggestion.Value(
                                Facet.TERRITORY, candidate.territory.code().toString(), ending.rest()))
                        .toList();
            }
        }
        return List.of();
    }

    /// @param exact the very name is typed
    /// @param used some resource is about it
    private record Candidate(Territory territory, boolean exact, boolean used) {
        /// Of places of one name, the commune before its EPCI, its arrondissement last.
        int lessMeant() {
            return !exact
                    ? 0
                    : switch (territory.code().level()) {
                        case COUNTRY, REGION, DEPARTEMENT -> 0;
                        case COMMUNE -> 1;
                        case EPCI -> 2;
                        case ARRONDISSEMENT -> 3;
                    };
        }
    }

    private static List<Candidate> candidates(
            IndexSearcher searcher, Territories territories, SearchQuery typed, TypedEnding ending) throws IOException {
        List<Candidate> candidates = new ArrayList<>();
        for (Territory territory : territories.startingWith(ending.key(), CANDIDATES)) {
            String code = territory.code().toString();
            if (territory.code().level() == TerritoryLevel.COUNTRY
                    || typed.chosen(Facet.TERRITORY).contains(code)) {
                continue;
            }
            boolean exact = names(territory, ending.key());
            TermQuery tagged = new TermQuery(new Term(IndexFields.facet(Facet.TERRITORY), code));
            boolean used = VisibleResources.atLeast(searcher, tagged, 1);
            boolean named = ending.key().length() >= TELLING
                    || (" " + SuggestedWriting.key(territory.name())).contains(" " + ending.key())
                    || Character.isDigit(ending.key().charAt(0));
            boolean told = !territory.former()
                    && (ending.key().length() >= TELLING || territory.code().level() != TerritoryLevel.COMMUNE);
            if (exact || (named && (used || told))) {
                candidates.add(new Candidate(territory, exact, used));
            }
        }
        return candidates;
    }

    private static boolean names(Territory territory, String key) {
        String name = SuggestedWriting.key(territory.name());
        return name.equals(key) || name.matches("(?:le|la|les) " + java.util.regex.Pattern.quote(key));
    }
}
