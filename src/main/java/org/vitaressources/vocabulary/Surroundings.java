package org.vitaressources.vocabulary;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/// What lies beside a place and what is like it. Made when first asked for: a start does not wait for it.
final class Surroundings {
    private final Gazetteer gazetteer;
    private final TerritoryTree tree;
    private final SurroundingsTable table;
    private final NearCommunes communes;
    private final Map<Integer, Optional<Integer>> radii = new ConcurrentHashMap<>();

    Surroundings(Gazetteer gazetteer, TerritoryTree tree) {
        this.gazetteer = gazetteer;
        this.tree = tree;
        this.table = SurroundingsTable.read(gazetteer);
        this.communes = new NearCommunes(gazetteer);
    }

    /// The places of its level beside it; those of a former place are beside its successors.
    BitSet neighbours(int place) {
        BitSet found = new BitSet();
        for (int present : present(place)) {
            switch (gazetteer.level(present)) {
                case COUNTRY -> {}
                case REGION, DEPARTEMENT -> addAll(found, table.touching(present));
                case EPCI -> {
                    if (isPartOfGroup(present)) {
                        addThroughCommunes(found, present);
                    } else {
                        addAll(found, table.touching(present));
                    }
                }
                case ARRONDISSEMENT -> addThroughCommunes(found, present);
                case COMMUNE -> communes.neighbours(present).forEach(found::set);
            }
        }
        for (int present : present(place)) {
            found.clear(present);
        }
        return found;
    }

    private boolean isPartOfGroup(int place) {
        return Arrays.stream(gazetteer.around(place)).anyMatch(wider -> gazetteer.level(wider) == TerritoryLevel.EPCI);
    }

    /// Places without an outline (arrondissements, the parts of Greater Paris): those in which a commune lies beside
    /// one
    /// of theirs. A group that contains this one is not beside it.
    private void addThroughCommunes(BitSet found, int place) {
        TerritoryLevel level = gazetteer.level(place);
        for (int commune : communes.within(tree, place)) {
            for (int beside : communes.neighbours(commune)) {
                for (int wider : gazetteer.around(beside)) {
                    if (gazetteer.level(wider) == level && !tree.contains(wider, place)) {
                        found.set(wider);
                    }
                }
            }
        }
    }

    Optional<TerritoryClass> classOf(int place) {
        return table.nearby(place)
                .map(nearby -> new TerritoryClass(
                        gazetteer.level(place),
                        TerritoryClass.size(gazetteer.level(place), gazetteer.population(place)),
                        nearby));
    }

    /// The other places of its class, the nearest in population first.
    List<Integer> comparable(int place) {
        Optional<TerritoryClass> own = classOf(place);
        TerritoryLevel level = gazetteer.level(place);
        return IntStream.range(gazetteer.start(level), gazetteer.end(level))
                .filter(other ->
                        other != place && own.isPresent() && classOf(other).equals(own))
                .boxed()
                .sorted(Comparator.<Integer>comparingInt(
                                other -> Math.abs(gazetteer.population(other) - gazetteer.population(place)))
                        .thenComparing(gazetteer::code))
                .toList();
    }

    /// Kilometres from its centre to that of its farthest commune, rounded up.
    Optional<Integer> radius(int place) {
        return radii.computeIfAbsent(place, any -> {
            Territory.Coordinates centre = gazetteer.territory(place).centroid().orElse(null);
            return centre == null
                    ? Optional.empty()
                    : Arrays.stream(communes.within(tree, place))
                            .mapToObj(commune -> gazetteer.territory(commune).centroid())
                            .flatMap(Optional::stream)
                            .map(commune -> (int) Math.ceil(centre.kilometresTo(commune)))
                            .max(Comparator.naturalOrder());
        });
    }

    private int[] present(int place) {
        return gazetteer.isFormer(place) ? gazetteer.around(place) : new int[] {place};
    }

    private static void addAll(BitSet found, int[] places) {
        Arrays.stream(places).forEach(found::set);
    }
}
