package org.vitaressources.insight;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.vitaressources.library.ResourceId;
import org.vitaressources.search.Facet;
import org.vitaressources.search.Reason;
import org.vitaressources.search.SearchQuery;
import org.vitaressources.search.SearchResults;
import org.vitaressources.search.SearchResults.Hit;
import org.vitaressources.vocabulary.SchemeName;
import org.vitaressources.vocabulary.Territory;
import org.vitaressources.vocabulary.TerritoryCode;
import org.vitaressources.vocabulary.TerritoryLevel;
import org.vitaressources.vocabulary.Vocabularies;

/// Counts what readers look for: which words, with what success, which filters, what they open then. Nothing
/// of the reader reaches it, and words that may say who a person is stop here.
@Component
public class SearchLog {
    private static final Map<Facet, SchemeName> CONCEPTS = Map.of(
            Facet.SECTOR, SchemeName.SECTORS,
            Facet.TYPE, SchemeName.RESOURCE_TYPES,
            Facet.STRUCTURE, SchemeName.STRUCTURE_TYPES,
            Facet.THEME, SchemeName.THEMES,
            Facet.AUDIENCE, SchemeName.AUDIENCES);
    /// Of one search; who chooses more looks at everything.
    private static final int MOST_CHOICES = 5;

    private final Counters counters;
    private final PersonalWords personal;
    private final Vocabularies vocabularies;
    private final InsightProperties properties;

    SearchLog(Counters counters, PersonalWords personal, Vocabularies vocabularies, InsightProperties properties) {
        this.counters = counters;
        this.personal = personal;
        this.vocabularies = vocabularies;
        this.properties = properties;
    }

    /// A reader was answered.
    ///
    /// @param before the query of the page that they came from, when it was one: what it holds was counted
    /// then
    public void asked(SearchResults results, Optional<SearchQuery> before) {
        SearchQuery query = results.query();
        if (!properties.counted() || query.page() > 1) {
            return;
        }
        Optional<AskedWords> words = AskedWords.of(query.words());
        boolean fresh = words.isPresent()
                && !before.flatMap(earlier -> AskedWords.of(earlier.words()))
                        .map(AskedWords::key)
                        .equals(words.map(AskedWords::key));
        if (words.isPresent() && personal.areIn(words.get())) {
            if (fresh) {
                counters.count(CountKind.REFUSED, "", "");
            }
            return;
        }
        if (fresh) {
            words(words.get(), results);
        }
        boolean narrowed = choices(query, before);
        if (fresh || narrowed) {
            demand(results);
        }
    }

    /// A reader opened a resource.
    ///
    /// @param words of the query that they came from, perhaps empty
    public void opened(ResourceId resource, String words) {
        if (!properties.counted()) {
            return;
        }
        counters.count(CountKind.OPENED, resource.value(), "");
        AskedWords.of(words)
                .filter(asked -> !personal.areIn(asked))
                .ifPresent(asked -> counters.count(CountKind.OPENED_AFTER, asked.key(), resource.value()));
    }

    private void words(AskedWords asked, SearchResults results) {
        counters.count(CountKind.ASKED, asked.key(), asked.shown());
        SearchQuery query = results.query();
        // What filters leave out is not what the collection lacks.
        if (!query.choices().isEmpty() || query.around().isPresent() || !results.complete()) {
            return;
        }
        if (results.total() == 0) {
            counters.count(CountKind.UNFOUND, asked.key(), "");
        } else if (results.hits().stream().limit(1).anyMatch(SearchLog::lacksWords)) {
            counters.count(CountKind.WEAK, asked.key(), "");
        }
    }

    private static boolean lacksWords(Hit best) {
        return best.reasons().stream().noneMatch(Reason.ChosenByEditors.class::isInstance)
                && best.reasons().stream()
                        .anyMatch(reason -> reason instanceof Reason.MissingWords missing
                                && !missing.words().isEmpty());
    }

    private boolean choices(SearchQuery query, Optional<SearchQuery> before) {
        boolean any = false;
        for (Map.Entry<Facet, Set<String>> chosen : query.choices().entrySet()) {
            Set<String> known =
                    before.map(earlier -> earlier.chosen(chosen.getKey())).orElse(Set.of());
            for (String value : chosen.getValue()) {
                if (!known.contains(value) && isOfVocabularies(chosen.getKey(), value)) {
                    counters.count(CountKind.CHOICE, chosen.getKey().parameter(), value);
                    any = true;
                }
            }
        }
        return any;
    }

    /// Anything may stand in an address; only what the centre offers is counted.
    private boolean isOfVocabularies(Facet facet, String value) {
        SchemeName scheme = CONCEPTS.get(facet);
        if (scheme != null) {
            return vocabularies.scheme(scheme).byId(value).isPresent();
        }
        return switch (facet) {
            case TERRITORY -> value.equals(Facet.NATIONAL) || place(value).isPresent();
            case YEAR -> value.matches("(?:19|20)[0-9]{2}");
            default -> value.matches("[a-z]{2,12}");
        };
    }

    private void demand(SearchResults results) {
        SearchQuery applied = results.understanding().applied();
        SectorsInWords naming = new SectorsInWords(vocabularies.sectors());
        Set<String> sectors = new LinkedHashSet<>();
        for (String id : applied.chosen(Facet.SECTOR)) {
            vocabularies
                    .sectors()
                    .byId(id)
                    .ifPresent(sector -> sectors.add(
                            naming.widest(vocabularies.sectors().current(sector).id())));
        }
        sectors.addAll(naming.of(applied.words()));
        Set<String> places = new LinkedHashSet<>();
        applied.chosen(Facet.TERRITORY).forEach(code -> place(code).ifPresent(place -> places.add(level(place))));
        applied.around()
                .flatMap(around -> place(around.centre().toString()))
                .ifPresent(place -> places.add(level(place)));
        if (sectors.isEmpty() && places.isEmpty()) {
            return;
        }
        for (String sector : orNone(sectors)) {
            for (String place : orNone(places)) {
                counters.count(CountKind.DEMAND, sector, place);
            }
        }
    }

    private static List<String> orNone(Set<String> values) {
        return values.isEmpty()
                ? List.of("")
                : values.stream().limit(MOST_CHOICES).toList();
    }

    private Optional<Territory> place(String code) {
        return TerritoryCode.parse(code).flatMap(vocabularies.territories()::byCode);
    }

    /// The département in which a place lies, or the région that it is; empty for the country.
    private String level(Territory place) {
        return switch (place.code().level()) {
            case COUNTRY -> "";
            case REGION, DEPARTEMENT -> place.code().toString();
            default ->
                place.departement()
                        .map(TerritoryCode::toString)
                        .or(() -> vocabularies.territories().ancestors(place.code()).stream()
                                .map(Territory::code)
                                .filter(code -> code.level() == TerritoryLevel.DEPARTEMENT)
                                .map(TerritoryCode::toString)
                                .findFirst())
                        .orElse("");
        };
    }
}
