package org.vitaressources.recognition;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.vitaressources.recognition.Suggestion.Choice;
import org.vitaressources.recognition.Suggestion.Kind;
import org.vitaressources.vocabulary.Territories;
import org.vitaressources.vocabulary.Territory;
import org.vitaressources.vocabulary.TerritoryCode;

/// Turns the places that a text names into suggestions: the names that signs or other names of the text confirm, the
/// most named first; of homonyms, those that lie in other named places first.
final class SuggestedPlaces {
    private static final int MOST = 12;
    private static final int MOST_CHOICES = 6;
    private static final int CONFIRMED_BY_WIDER = 2;
    private static final int CONFIRMED_BY_REPETITION = 1;

    private final Territories territories;
    private final Map<String, Group> groups = new LinkedHashMap<>();

    SuggestedPlaces(Territories territories) {
        this.territories = territories;
    }

    private static final class Group {
        private final List<Territory> places;
        private PlaceMention best;
        private int mentions;
        private int score;

        Group(PlaceMention first) {
            places = first.places();
            best = first;
        }

        void add(PlaceMention mention) {
            mentions++;
            score += mention.part().weight();
            if (mention.weight() > best.weight()) {
                best = mention;
            }
        }
    }

    List<Suggestion> of(List<PlaceMention> mentions) {
        for (PlaceMention mention : mentions) {
            groups.computeIfAbsent(key(mention), key -> new Group(mention)).add(mention);
        }
        Set<TerritoryCode> sure = sure();
        List<Suggestion> suggestions = new ArrayList<>();
        groups.values().stream()
                .filter(group -> confirmed(group, sure))
                .sorted(Comparator.<Group>comparingInt(group -> -group.score)
                        .thenComparingInt(group -> -group.best.weight()))
                .limit(MOST)
                .forEach(group -> suggestions.add(suggestion(group, sure)));
        return suggestions;
    }

    private static String key(PlaceMention mention) {
        StringBuilder key = new StringBuilder();
        mention.places().forEach(place -> key.append(place.code()).append(' '));
        return key.toString();
    }

    /// Places that need no other to be believed.
    private Set<TerritoryCode> sure() {
        Set<TerritoryCode> sure = new HashSet<>();
        groups.values().stream()
                .filter(group -> group.places.size() == 1 && group.best.weight() >= PlaceSigns.ENOUGH)
                .forEach(group -> sure.add(group.places.getFirst().code()));
        return sure;
    }

    private boolean confirmed(Group group, Set<TerritoryCode> sure) {
        int weight = group.best.weight();
        if (group.mentions > 1) {
            weight += CONFIRMED_BY_REPETITION;
        }
        if (group.places.stream().anyMatch(place -> lies(place, sure))) {
            weight += CONFIRMED_BY_WIDER;
        }
        return weight >= PlaceSigns.ENOUGH;
    }

    private boolean lies(Territory place, Set<TerritoryCode> sure) {
        return territories.ancestors(place.code()).stream().map(Territory::code).anyMatch(sure::contains);
    }

    private Suggestion suggestion(Group group, Set<TerritoryCode> sure) {
        List<Choice> choices = group.places.stream()
                .sorted(Comparator.<Territory, Boolean>comparing(place -> !lies(place, sure))
                        .thenComparing(place -> place.code().level())
                        .thenComparing(Territory::population, Comparator.reverseOrder()))
                .limit(MOST_CHOICES)
                .map(place -> new Choice(place.code().toString(), place.name(), detail(place), lies(place, sure)))
                .toList();
        return new Suggestion(
                Kind.TERRITORY,
                choices,
                group.mentions,
                Sentences.around(group.best.part(), group.best.from(), group.best.to()));
    }

    private String detail(Territory place) {
        String departement = place.departement()
                .flatMap(territories::byCode)
                .filter(wider -> !wider.code().equals(place.code()))
                .map(wider -> wider.name() + ", ")
                .orElse("");
        return Objects.requireNonNull(departement) + place.code();
    }
}
