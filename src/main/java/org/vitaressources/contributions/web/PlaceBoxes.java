package org.vitaressources.contributions.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.vitaressources.contributions.web.FormView.Box;
import org.vitaressources.contributions.web.FormView.UnknownPlace;
import org.vitaressources.vocabulary.Territory;
import org.vitaressources.vocabulary.TerritoryCode;
import org.vitaressources.vocabulary.TerritoryLevel;
import org.vitaressources.vocabulary.TerritoryLookup;
import org.vitaressources.vocabulary.Vocabularies;

/// Territories as boxes to tick, and what was typed for one.
@Component
class PlaceBoxes {
    private static final int CANDIDATES = 8;

    private final Vocabularies vocabularies;
    private final MessageSource messages;

    PlaceBoxes(Vocabularies vocabularies, MessageSource messages) {
        this.vocabularies = vocabularies;
        this.messages = messages;
    }

    /// Those whose code is known.
    List<Box> known(List<String> written, Locale locale) {
        return written.stream()
                .flatMap(code -> byCode(code).stream().map(place -> box(code, place, true, locale)))
                .toList();
    }

    /// The others, with the places that may be meant.
    List<UnknownPlace> unknown(List<String> written, Locale locale) {
        List<UnknownPlace> unknown = new ArrayList<>();
        for (String one : written) {
            if (byCode(one).isEmpty()) {
                TerritoryLookup lookup = vocabularies.territories().resolve(one);
                List<Territory> candidates = switch (lookup) {
                    case TerritoryLookup.Found found -> found.territories();
                    case TerritoryLookup.Ambiguous several -> several.candidates();
                    case TerritoryLookup.Unknown none -> none.candidates();
                };
                unknown.add(new UnknownPlace(
                        one,
                        lookup instanceof TerritoryLookup.Ambiguous,
                        candidates.stream()
                                .limit(CANDIDATES)
                                .map(place -> box(place.code().toString(), place, false, locale))
                                .toList()));
            }
        }
        return unknown;
    }

    /// Those whose name starts so.
    List<Box> startingWith(String prefix, int limit, Locale locale) {
        return vocabularies.territories().startingWith(prefix, limit).stream()
                .filter(place -> !place.former())
                .map(place -> box(place.code().toString(), place, false, locale))
                .toList();
    }

    /// What was typed, with each name that means one place only replaced by its code.
    Map<String, String> withCodes(Map<String, String> written) {
        String typed = written.get("tag.territoires");
        if (typed == null || typed.isBlank()) {
            return written;
        }
        Map<String, String> resolved = new java.util.LinkedHashMap<>(written);
        resolved.put(
                "tag.territoires",
                typed.lines()
                        .flatMap(one -> codes(one).stream())
                        .distinct()
                        .collect(java.util.stream.Collectors.joining("\n")));
        return resolved;
    }

    /// A place as people write it: `Rennes (35)`.
    String label(String code) {
        return byCode(code).map(PlaceBoxes::name).orElse(code);
    }

    private List<String> codes(String written) {
        if (byCode(written).isEmpty()
                && vocabularies.territories().resolve(written) instanceof TerritoryLookup.Found found) {
            return found.territories().stream()
                    .map(place -> place.code().toString())
                    .toList();
        }
        return List.of(written);
    }

    private Optional<Territory> byCode(String code) {
        return TerritoryCode.parse(code).flatMap(vocabularies.territories()::byCode);
    }

    private Box box(String value, Territory place, boolean ticked, Locale locale) {
        String level =
                messages.getMessage("territory.level." + place.code().level().key(), null, locale);
        return new Box(value, name(place), level, ticked);
    }

    private static String name(Territory place) {
        boolean told = place.code().level() == TerritoryLevel.COMMUNE;
        return place.departement()
                .filter(departement -> told)
                .map(departement -> place.name() + " (" + departement.value() + ")")
                .orElse(place.name());
    }
}
