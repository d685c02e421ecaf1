package org.vitaressources.vocabulary;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Every place as the number of a row, its facts in columns: a tenth of the memory of as many objects. Rows come in the
/// order of the levels, by code within a level, then the former communes, then the former régions.
final class Gazetteer {
    /// No such row.
    static final int NONE = -1;

    /// A latitude that is not known.
    static final int NOWHERE = Integer.MIN_VALUE;

    private static final double DEGREE = 10_000;

    private final TerritoryLevel[] levels;
    private final String[] codes;
    private final String[] names;
    private final int[] populations;
    private final int[] latitudes;
    private final int[] longitudes;
    private final String[] postcodes;
    /// Per row the département, [#NONE] for a wider place.
    private final int[] departements;
    /// Per row the places next around it: the région of a département, the arrondissement and groups of a commune, the
    /// départements of a group, the successors of a former place.
    private final int[][] around;

    private final Map<TerritoryLevel, Integer> starts = new EnumMap<>(TerritoryLevel.class);
    private final Map<TerritoryLevel, Integer> ends = new EnumMap<>(TerritoryLevel.class);
    private final int presentRows;
    private final int formerRegions;

    Gazetteer(PlaceRows rows) {
        levels = rows.levels.toArray(TerritoryLevel[]::new);
        codes = rows.codes.toArray(String[]::new);
        names = rows.names.toArray(String[]::new);
        postcodes = rows.postcodes.toArray(String[]::new);
        populations = Arrays.copyOf(rows.populations, codes.length);
        latitudes = Arrays.copyOf(rows.latitudes, codes.length);
        longitudes = Arrays.copyOf(rows.longitudes, codes.length);
        departements = Arrays.copyOf(rows.departements, codes.length);
        around = rows.around.toArray(int[][]::new);
        presentRows = rows.presentRows;
        int row = 0;
        for (TerritoryLevel level : TerritoryLevel.values()) {
            starts.put(level, row);
            while (row < presentRows && levels[row] == level) {
                row++;
            }
            ends.put(level, row);
        }
        int former = presentRows;
        while (former < codes.length && levels[former] == TerritoryLevel.COMMUNE) {
            former++;
        }
        formerRegions = former;
    }

    int size() {
        return codes.length;
    }

    /// First row of the present places of a level.
    int start(TerritoryLevel level) {
        return Objects.requireNonNull(starts.get(level));
    }

    /// Row after the last of the present places of a level.
    int end(TerritoryLevel level) {
        return Objects.requireNonNull(ends.get(level));
    }

    boolean isFormer(int place) {
        return place >= presentRows;
    }

    TerritoryLevel level(int place) {
        return levels[place];
    }

    String code(int place) {
        return codes[place];
    }

    String name(int place) {
        return names[place];
    }

    int population(int place) {
        return populations[place];
    }

    /// In ten-thousandths of a degree, or [#NOWHERE].
    int latitude(int place) {
        return latitudes[place];
    }

    /// In ten-thousandths of a degree.
    int longitude(int place) {
        return longitudes[place];
    }

    String postcodes(int place) {
        return postcodes[place];
    }

    int departement(int place) {
        return departements[place];
    }

    int[] around(int place) {
        return around[place];
    }

    /// The row of a code, present before former, or [#NONE].
    int find(TerritoryCode code) {
        int present = search(code.value(), start(code.level()), end(code.level()));
        if (present >= 0) {
            return present;
        }
        int former = switch (code.level()) {
            case COMMUNE -> search(code.value(), presentRows, formerRegions);
            case REGION -> search(code.value(), formerRegions, size());
            default -> NONE;
        };
        return Math.max(former, NONE);
    }

    /// Present places of a level whose code begins so.
    IntStream codesStartingWith(String written, TerritoryLevel level) {
        String prefix = written.toUpperCase(Locale.ROOT);
        int found = search(prefix, start(level), end(level));
        int first = found < 0 ? -found - 1 : found;
        return IntStream.range(first, end(level)).takeWhile(place -> codes[place].startsWith(prefix));
    }

    private int search(String code, int from, int to) {
        return Arrays.binarySearch(codes, from, to, code);
    }

    TerritoryCode territoryCode(int place) {
        return new TerritoryCode(levels[place], codes[place]);
    }

    Territory territory(int place) {
        return new Territory(
                territoryCode(place),
                names[place],
                departements[place] == NONE ? Optional.empty() : Optional.of(territoryCode(departements[place])),
                populations[place],
                latitudes[place] == NOWHERE
                        ? Optional.empty()
                        : Optional.of(new Territory.Coordinates(latitudes[place] / DEGREE, longitudes[place] / DEGREE)),
                postcodes[place].isEmpty() ? List.of() : List.of(postcodes[place].split(" ")),
                isFormer(place)
                        ? Arrays.stream(around[place])
                                .mapToObj(this::territoryCode)
                                .toList()
                        : List.of());
    }

    List<Territory> territories(IntStream places) {
        return territories(places.boxed());
    }

    List<Territory> territories(Stream<Integer> places) {
        return places.map(this::territory).toList();
    }
}
