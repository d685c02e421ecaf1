package org.vitaressources.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vitaressources.library.Evidence;
import org.vitaressources.vocabulary.Concept;
import org.vitaressources.vocabulary.SchemeName;
import org.vitaressources.vocabulary.Territory;
import org.vitaressources.vocabulary.TerritoryLookup;
import org.vitaressources.vocabulary.Vocabularies;

/// The values that `field:value` may name: codes and names of places, ids, labels and synonyms of concepts, years.
final class WrittenValues {
    private static final Map<Facet, SchemeName> SCHEMES = Map.of(
            Facet.SECTOR, SchemeName.SECTORS,
            Facet.TYPE, SchemeName.RESOURCE_TYPES,
            Facet.STRUCTURE, SchemeName.STRUCTURE_TYPES,
            Facet.THEME, SchemeName.THEMES,
            Facet.AUDIENCE, SchemeName.AUDIENCES);
    private static final Pattern YEARS = Pattern.compile("([0-9]{4})?(\\.\\.\\.?|-|\u2026|\u2013)?([0-9]{4})?");
    private static final int MOST_CANDIDATES = 5;

    private final Vocabularies vocabularies;

    WrittenValues(Vocabularies vocabularies) {
        this.vocabularies = vocabularies;
    }

    /// What a value may mean.
    ///
    /// @param values what it means, several for a place that was divided; empty when that is not known
    /// @param candidates what it may mean
    /// @param several whether all candidates bear this very name
    record Meaning(List<String> values, List<String> candidates, boolean several) {
        static final Meaning NONE = new Meaning(List.of(), List.of(), false);

        boolean known() {
            return !values.isEmpty();
        }
    }

    /// Whether exactly this is a value, without looking for others that resemble it.
    Meaning exactly(Facet facet, String written) {
        return facet == Facet.TERRITORY ? place(vocabularies.territories().named(written)) : of(facet, written);
    }

    Meaning of(Facet facet, String written) {
        return switch (facet) {
            case TERRITORY -> place(vocabularies.territories().resolve(written));
            case YEAR -> years(written.strip());
            case EVIDENCE ->
                new Meaning(Evidence.of(written).map(Evidence::id).stream().toList(), List.of(), false);
            default -> concept(facet, written);
        };
    }

    private static Meaning place(TerritoryLookup lookup) {
        return switch (lookup) {
            case TerritoryLookup.Found found -> new Meaning(codes(found.territories()), List.of(), false);
            case TerritoryLookup.Ambiguous ambiguous -> new Meaning(List.of(), codes(ambiguous.candidates()), true);
            case TerritoryLookup.Unknown unknown -> new Meaning(List.of(), codes(unknown.candidates()), false);
        };
    }

    private static List<String> codes(List<Territory> territories) {
        return territories.stream()
                .limit(MOST_CANDIDATES)
                .map(territory -> territory.code().toString())
                .toList();
    }

    private Meaning concept(Facet facet, String written) {
        SchemeName name = SCHEMES.get(facet);
        if (name == null) {
            return Meaning.NONE;
        }
        Optional<Concept> concept = vocabularies.scheme(name).resolve(written);
        if (concept.isPresent()) {
            return new Meaning(List.of(concept.get().id()), List.of(), false);
        }
        String key = SpokenWord.key(written.strip());
        List<String> candidates = new ArrayList<>();
        for (Concept one : vocabularies.scheme(name).all()) {
            String labels = SpokenWord.key(one.label() + " " + one.labelEn().toLowerCase(Locale.ROOT));
            if (key.length() > 1 && labels.contains(key) && candidates.size() < MOST_CANDIDATES) {
                candidates.add(one.id());
            }
        }
        return new Meaning(List.of(), candidates, false);
    }

    private static Meaning years(String written) {
        Matcher years = YEARS.matcher(written);
        if (!years.matches() || (years.group(1) == null && years.group(3) == null)) {
            return Meaning.NONE;
        }
        if (years.group(2) == null) {
            return years.group(1) == null || years.group(3) == null
                    ? new Meaning(List.of(written), List.of(), false)
                    : Meaning.NONE;
        }
        String from = years.group(1) == null ? "" : years.group(1);
        String to = years.group(3) == null ? "" : years.group(3);
        boolean backwards = !from.isEmpty() && !to.isEmpty() && from.compareTo(to) > 0;
        return new Meaning(List.of(backwards ? to + ".." + from : from + ".." + to), List.of(), false);
    }
}
