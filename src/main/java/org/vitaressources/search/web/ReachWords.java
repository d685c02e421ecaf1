package org.vitaressources.search.web;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.vitaressources.search.Reach;
import org.vitaressources.vocabulary.Territories;
import org.vitaressources.vocabulary.Territory;
import org.vitaressources.vocabulary.TerritoryClass;
import org.vitaressources.vocabulary.TerritoryCode;

/// Says in plain words which territories a reach means.
record ReachWords(Territories territories, MessageSource messages, Locale locale) {
    private static final int NAMED = 6;

    String meaning(Reach reach, List<Territory> chosen) {
        return switch (reach) {
            case HERE -> message("reach.ici.meaning", names(chosen));
            case ALSO -> named("reach.aussi", around(chosen, territories::ancestors));
            case NEIGHBOURS -> named("reach.voisins", around(chosen, territories::neighbours));
            case COMPARABLE -> comparable(chosen);
        };
    }

    /// At most [#NAMED] names, then an ellipsis.
    String names(List<Territory> places) {
        String names = places.stream().limit(NAMED).map(Territory::name).collect(Collectors.joining(", "));
        return places.size() > NAMED ? names + "…" : names;
    }

    private String named(String key, List<Territory> places) {
        return places.isEmpty() ? message(key + ".none") : message(key + ".meaning", names(places));
    }

    private String comparable(List<Territory> chosen) {
        List<Territory> found = around(chosen, territories::comparable);
        if (found.isEmpty()) {
            return message("reach.comparables.none");
        }
        Set<TerritoryClass> classes = chosen.stream()
                .flatMap(place -> territories.classOf(place.code()).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        if (classes.size() > 1) {
            return message("reach.comparables.several", found.size(), names(found));
        }
        TerritoryClass same = classes.iterator().next();
        return message(
                "reach.comparables.meaning",
                message("reach.level." + same.level().key(), found.size()),
                band(same.population()),
                band(same.nearby()),
                names(found));
    }

    private String band(TerritoryClass.Band band) {
        if (band.lowest()) {
            return message("reach.band.below", band.to());
        }
        return band.highest()
                ? message("reach.band.above", band.from())
                : message("reach.band", band.from(), band.to());
    }

    private static List<Territory> around(List<Territory> chosen, Function<TerritoryCode, List<Territory>> places) {
        List<TerritoryCode> themselves = chosen.stream().map(Territory::code).toList();
        return chosen.stream()
                .flatMap(place -> places.apply(place.code()).stream())
                .filter(place -> !themselves.contains(place.code()))
                .distinct()
                .toList();
    }

    private String message(String key, Object... arguments) {
        // A list that was cut short ends the sentence.
        return messages.getMessage(key, arguments, locale).replace("….", "…");
    }
}
