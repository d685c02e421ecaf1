package org.vitaressources.search.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.vitaressources.search.Around;
import org.vitaressources.search.Facet;
import org.vitaressources.search.Reach;
import org.vitaressources.search.SearchQuery;
import org.vitaressources.search.SearchResults;
import org.vitaressources.vocabulary.FranceMap;
import org.vitaressources.vocabulary.Territories;
import org.vitaressources.vocabulary.Territory;
import org.vitaressources.vocabulary.TerritoryCode;
import org.vitaressources.vocabulary.Vocabularies;

/// Makes the part of the results page that is about places.
@Component
class PlacesViews {
    private static final List<Integer> RADII = List.of(10, 20, 50, 100, 200);

    private final Vocabularies vocabularies;
    private final MessageSource messages;
    private final FranceMap france;

    PlacesViews(Vocabularies vocabularies, MessageSource messages, FranceMap france) {
        this.vocabularies = vocabularies;
        this.messages = messages;
        this.france = france;
    }

    /// @param typed what was typed as a place without being clear, perhaps empty
    PlacesView of(SearchResults results, Optional<TypedPlace> typed, int kilometres, Locale locale) {
        List<Territory> chosen = chosen(results);
        ReachWords words = new ReachWords(territories(), messages, locale);
        return new PlacesView(
                chosen.stream().map(Territory::name).toList(),
                reaches(results, chosen, words),
                new ResultsMaps(france, territories()).of(results, chosen),
                distance(results.query(), typed, kilometres, locale));
    }

    /// The name of the place in the middle, or its code when it is unknown.
    String name(Around around) {
        return territories()
                .byCode(around.centre())
                .map(Territory::name)
                .orElse(around.centre().toString());
    }

    private List<Territory> chosen(SearchResults results) {
        return results.understanding().applied().chosen(Facet.TERRITORY).stream()
                .flatMap(value -> TerritoryCode.parse(value).stream())
                .flatMap(code -> territories().byCode(code).stream())
                .toList();
    }

    private static List<PlacesView.Reached> reaches(SearchResults results, List<Territory> chosen, ReachWords words) {
        if (chosen.isEmpty() || results.reaches().isEmpty()) {
            return List.of();
        }
        return Arrays.stream(Reach.values())
                .map(reach -> new PlacesView.Reached(
                        reach.parameter(),
                        words.meaning(reach, chosen),
                        results.reaches().getOrDefault(reach, 0L),
                        results.query().reach().contains(reach),
                        Paths.of(results.query().toggling(reach))))
                .toList();
    }

    private PlacesView.Distance distance(SearchQuery query, Optional<TypedPlace> typed, int kilometres, Locale locale) {
        int radius = query.around().map(Around::kilometres).orElse(kilometres);
        Set<Integer> radii = new TreeSet<>(RADII);
        radii.add(radius);
        return new PlacesView.Distance(
                typed.map(TypedPlace::written)
                        .or(() -> query.around().map(this::name))
                        .orElse(""),
                radius,
                List.copyOf(radii),
                problem(query, typed),
                typed.map(place -> place.candidates().stream()
                                .map(candidate -> candidate(query, candidate, radius, locale))
                                .toList())
                        .orElse(List.of()),
                kept(query));
    }

    private String problem(SearchQuery query, Optional<TypedPlace> typed) {
        if (typed.isPresent()) {
            return typed.get().known() ? "ambiguous" : "unknown";
        }
        boolean nowhere = query.around().isPresent()
                && query.around()
                        .flatMap(around -> territories().byCode(around.centre()))
                        .flatMap(Territory::centroid)
                        .isEmpty();
        return nowhere ? "nowhere" : "";
    }

    private PlacesView.Candidate candidate(SearchQuery query, Territory place, int radius, Locale locale) {
        String level =
                messages.getMessage("territory.level." + place.code().level().key(), null, locale);
        String where = place.departement()
                .flatMap(territories()::byCode)
                .map(departement -> ", " + departement.name())
                .orElse("");
        return new PlacesView.Candidate(
                "%s (%s%s)".formatted(place.name(), level.toLowerCase(locale), where),
                Paths.of(query.around(Optional.of(new Around(place.code(), radius)))));
    }

    private static List<ResultsView.Parameter> kept(SearchQuery query) {
        List<ResultsView.Parameter> kept = new ArrayList<>();
        SearchQuery anywhere = query.around(Optional.empty());
        anywhere.parameters()
                .forEach((name, values) -> values.forEach(value -> kept.add(new ResultsView.Parameter(name, value))));
        return kept;
    }

    private Territories territories() {
        return vocabularies.territories();
    }
}
