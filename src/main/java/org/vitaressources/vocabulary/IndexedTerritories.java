package org.vitaressources.vocabulary;

import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The geography in memory: the [Gazetteer] with its indexes.
final class IndexedTerritories implements Territories {
    private final Gazetteer gazetteer;
    private final NameIndex names;
    private final PostcodeIndex postcodes;
    private final TerritoryTree tree;
    private final TerritoryResolution resolution;

    IndexedTerritories(Gazetteer gazetteer, NameIndex names, PostcodeIndex postcodes) {
        this.gazetteer = gazetteer;
        this.names = names;
        this.postcodes = postcodes;
        this.tree = new TerritoryTree(gazetteer);
        this.resolution = new TerritoryResolution(gazetteer, names, postcodes, tree);
    }

    @Override
    public Optional<Territory> byCode(TerritoryCode code) {
        int place = gazetteer.find(code);
        return place == Gazetteer.NONE ? Optional.empty() : Optional.of(gazetteer.territory(place));
    }

    @Override
    public TerritoryLookup resolve(String written) {
        return resolution.resolve(written);
    }

    @Override
    public List<Territory> ancestors(TerritoryCode code) {
        int place = gazetteer.find(code);
        return place == Gazetteer.NONE ? List.of() : gazetteer.territories(tree.ancestors(place).stream());
    }

    @Override
    public List<Territory> within(TerritoryCode code, TerritoryLevel level) {
        int place = gazetteer.find(code);
        if (place == Gazetteer.NONE) {
            return List.of();
        }
        IntStream inside = IntStream.range(gazetteer.start(level), gazetteer.end(level))
                .filter(other -> tree.contains(place, other));
        return gazetteer.territories(
                inside.boxed().sorted(Comparator.comparing(names::sortKey).thenComparing(gazetteer::code)));
    }

    @Override
    public List<Territory> startingWith(String prefix, int limit) {
        String key = NameKey.of(prefix);
        if (key.isEmpty() || limit < 1) {
            return List.of();
        }
        BitSet found = names.startingWith(key);
        if (Character.isDigit(key.charAt(0))) {
            addCodes(found, key);
        }
        Comparator<Integer> bestFirst = Comparator.comparing(gazetteer::population, Comparator.reverseOrder())
                .thenComparing(gazetteer::level)
                .thenComparing(names::sortKey)
                .thenComparing(gazetteer::code);
        PriorityQueue<Integer> best = new PriorityQueue<>(bestFirst.reversed());
        found.stream().forEach(place -> {
            best.add(place);
            if (best.size() > limit) {
                best.remove();
            }
        });
        return gazetteer.territories(best.stream().sorted(bestFirst));
    }

    @Override
    public boolean nameHolds(String word) {
        return names.holdsWord(NameKey.of(word));
    }

    private void addCodes(BitSet found, String key) {
        if (key.length() <= 5 && key.chars().allMatch(Character::isDigit)) {
            postcodes.startingWith(key).forEach(found::set);
        }
        for (TerritoryLevel level : List.of(TerritoryLevel.DEPARTEMENT, TerritoryLevel.COMMUNE, TerritoryLevel.EPCI)) {
            gazetteer.codesStartingWith(key, level).forEach(found::set);
        }
    }

    @Override
    public List<Territory> byPostcode(String postcode) {
        String digits = postcode.replace(" ", "");
        if (digits.length() != 5 || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return List.of();
        }
        Stream<Integer> communes = postcodes.startingWith(digits).boxed();
        return gazetteer.territories(communes.sorted(Comparator.comparing(names::sortKey)));
    }

    @Override
    public List<Territory> all(TerritoryLevel level) {
        return gazetteer.territories(IntStream.range(gazetteer.start(level), gazetteer.end(level)));
    }
}
