package org.vitaressources.search.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.vitaressources.search.Facet;
import org.vitaressources.search.SearchQuery;
import org.vitaressources.search.Suggestion;
import org.vitaressources.search.web.SuggestionsView.Option;
import org.vitaressources.vocabulary.Territory;
import org.vitaressources.vocabulary.TerritoryCode;
import org.vitaressources.vocabulary.TerritoryLevel;
import org.vitaressources.vocabulary.Vocabularies;

/// Puts suggestions into the words and addresses of the page.
@Component
class SuggestionsViews {
    private final Vocabularies vocabularies;
    private final MessageSource messages;

    SuggestionsViews(Vocabularies vocabularies, MessageSource messages) {
        this.vocabularies = vocabularies;
        this.messages = messages;
    }

    /// @param prefix of the language in addresses, perhaps empty
    SuggestionsView of(List<Suggestion> suggestions, SearchQuery typed, String prefix, Locale locale) {
        Map<String, List<Option>> groups = new LinkedHashMap<>();
        for (Suggestion suggestion : suggestions) {
            groups.computeIfAbsent(kind(suggestion), kind -> new ArrayList<>())
                    .add(option(suggestion, typed, prefix, locale));
        }
        return new SuggestionsView(
                message("suggestions.label", locale),
                message("suggestions.count", locale, suggestions.size()),
                groups.entrySet().stream()
                        .map(group -> new SuggestionsView.Group(message(group.getKey(), locale), group.getValue()))
                        .toList());
    }

    private static String kind(Suggestion suggestion) {
        return switch (suggestion) {
            case Suggestion.Term term -> "suggestions.terms";
            case Suggestion.OfAcronym acronym -> "suggestions.terms";
            case Suggestion.Value value -> "facet." + value.facet().parameter();
            case Suggestion.Titled titled -> "suggestions.titles";
        };
    }

    private Option option(Suggestion suggestion, SearchQuery typed, String prefix, Locale locale) {
        return switch (suggestion) {
            case Suggestion.Term term ->
                new Option(term.words(), "", french(locale), prefix + words(typed, term.words()));
            case Suggestion.OfAcronym acronym ->
                new Option(acronym.form(), acronym.expansion(), french(locale), prefix + words(typed, acronym.words()));
            case Suggestion.Value value -> value(value, typed, prefix, locale);
            case Suggestion.Titled titled ->
                new Option(
                        titled.title(),
                        "",
                        titled.language().equals(locale.getLanguage()) ? "" : titled.language(),
                        prefix + "/ressources/"
                                + URLEncoder.encode(titled.slug(), StandardCharsets.UTF_8)
                                        .replace("+", "%20"));
        };
    }

    private Option value(Suggestion.Value value, SearchQuery typed, String prefix, Locale locale) {
        SearchQuery chosen = typed.withWords(value.rest());
        Optional<Territory> place = value.facet() == Facet.TERRITORY
                ? TerritoryCode.parse(value.value()).flatMap(vocabularies.territories()::byCode)
                : Optional.empty();
        if (place.isPresent()) {
            return new Option(
                    place.get().name(),
                    detail(place.get(), locale),
                    french(locale),
                    prefix + Paths.of(onItsLineOnly(chosen, place.get())));
        }
        String label = new FacetLabels(vocabularies, messages, locale).of(value.facet(), value.value(), value.value());
        return new Option(label, "", "", prefix + Paths.of(chosen.with(value.facet(), value.value())));
    }

    /// A place beside one that contains it would narrow nothing: it takes the other's place.
    private SearchQuery onItsLineOnly(SearchQuery query, Territory place) {
        SearchQuery changed = query;
        for (String other : query.chosen(Facet.TERRITORY)) {
            Optional<TerritoryCode> code = TerritoryCode.parse(other);
            if (code.isPresent() && (contains(code.get(), place.code()) || contains(place.code(), code.get()))) {
                changed = changed.without(Facet.TERRITORY, other);
            }
        }
        return changed.with(Facet.TERRITORY, place.code().toString());
    }

    private boolean contains(TerritoryCode wide, TerritoryCode narrow) {
        return vocabularies.territories().ancestors(narrow).stream()
                .anyMatch(wider -> wider.code().equals(wide));
    }

    /// *Commune, Ille-et-Vilaine (35)*: tells homonyms apart.
    private String detail(Territory place, Locale locale) {
        String level = message("territory.level." + place.code().level().key(), locale);
        if (place.former()) {
            String now = place.succeededBy().stream()
                    .map(vocabularies.territories()::byCode)
                    .flatMap(Optional::stream)
                    .map(Territory::name)
                    .distinct()
                    .limit(2)
                    .collect(Collectors.joining(", "));
            return message("suggestions.former", locale, level, now);
        }
        if (place.code().level() == TerritoryLevel.DEPARTEMENT) {
            return level + " (" + place.code().value() + ")";
        }
        return place.departement()
                .flatMap(vocabularies.territories()::byCode)
                .map(around ->
                        level + ", " + around.name() + " (" + around.code().value() + ")")
                .orElse(level);
    }

    private static String words(SearchQuery typed, String words) {
        return Paths.of(typed.withWords(words));
    }

    private static String french(Locale locale) {
        return locale.getLanguage().equals("fr") ? "" : "fr";
    }

    private String message(String key, Locale locale, Object... values) {
        return messages.getMessage(key, values, locale);
    }
}
