package org.vitaressources.vocabulary;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;

/// The columns of [Gazetteer] while the tables are read, row after row; links by code become row numbers at the end.
final class PlaceRows {
    private static final int[] NOTHING = {};

    final List<TerritoryLevel> levels = new ArrayList<>(45_000);
    final List<String> codes = new ArrayList<>(45_000);
    final List<String> names = new ArrayList<>(45_000);
    final List<String> postcodes = new ArrayList<>(45_000);
    final List<int[]> around = new ArrayList<>(45_000);
    int[] populations = new int[45_000];
    int[] latitudes = new int[45_000];
    int[] longitudes = new int[45_000];
    int[] departements = new int[45_000];
    int presentRows;

    private final Map<String, int[]> sameSurroundings = new HashMap<>();
    private final Map<String, String> samePostcodes = new HashMap<>();
    private final Map<TerritoryLevel, Map<String, Integer>> rowOf = new HashMap<>();
    private final Map<Integer, String> successors = new LinkedHashMap<>();
    private final Map<Integer, TreeSet<Integer>> departementsOfGroup = new HashMap<>();

    /// One line of `places.tsv.gz`: kind, code, name, département, inside, population, latitude,
    /// longitude (both in ten-thousandths of a degree), postcodes.
    void add(TerritoryLevel level, boolean former, String[] cells) {
        int row = start(level, cells[1], cells[2]);
        departements[row] = cells[3].isEmpty() ? Gazetteer.NONE : row(TerritoryLevel.DEPARTEMENT, cells[3]);
        populations[row] = cells[5].isEmpty() ? 0 : Integer.parseInt(cells[5]);
        latitudes[row] = cells[6].isEmpty() ? Gazetteer.NOWHERE : Integer.parseInt(cells[6]);
        longitudes[row] = cells[7].isEmpty() ? Gazetteer.NOWHERE : Integer.parseInt(cells[7]);
        postcodes.set(row, samePostcodes.computeIfAbsent(cells[8], same -> same));
        if (former) {
            successors.put(row, cells[4]);
        } else {
            presentRows = row + 1;
            around.set(row, surroundings(level, cells[4]));
            rowOf.computeIfAbsent(level, any -> new HashMap<>()).put(cells[1], row);
            for (int group : level == TerritoryLevel.COMMUNE ? around.get(row) : NOTHING) {
                if (levels.get(group) == TerritoryLevel.EPCI) {
                    departementsOfGroup
                            .computeIfAbsent(group, any -> new TreeSet<>())
                            .add(departements[row]);
                }
            }
        }
    }

    /// A région that exists no more and the one that took its place.
    void addFormerRegion(String code, String name, String successor) {
        int row = start(TerritoryLevel.REGION, code, name);
        departements[row] = Gazetteer.NONE;
        latitudes[row] = Gazetteer.NOWHERE;
        around.set(row, new int[] {row(TerritoryLevel.REGION, successor)});
    }

    Gazetteer finish() {
        successors.forEach((row, code) -> around.set(row, new int[] {row(TerritoryLevel.COMMUNE, code)}));
        departementsOfGroup.forEach((group, all) -> {
            int[] widerGroup = around.get(group);
            int[] both = Arrays.copyOf(widerGroup, widerGroup.length + all.size());
            int next = widerGroup.length;
            for (int departement : all) {
                both[next++] = departement;
            }
            around.set(group, both);
        });
        return new Gazetteer(this);
    }

    private int start(TerritoryLevel level, String code, String name) {
        int row = codes.size();
        if (row == populations.length) {
            populations = Arrays.copyOf(populations, row * 2);
            latitudes = Arrays.copyOf(latitudes, row * 2);
            longitudes = Arrays.copyOf(longitudes, row * 2);
            departements = Arrays.copyOf(departements, row * 2);
        }
        levels.add(level);
        codes.add(code);
        names.add(name);
        postcodes.add("");
        around.add(NOTHING);
        return row;
    }

    private int[] surroundings(TerritoryLevel level, String inside) {
        if (inside.isEmpty()) {
            return NOTHING;
        }
        return sameSurroundings.computeIfAbsent(level.key() + inside, any -> {
            String[] parts = inside.split(" ");
            return switch (level) {
                case DEPARTEMENT -> new int[] {row(TerritoryLevel.REGION, inside)};
                case EPCI -> new int[] {row(TerritoryLevel.EPCI, inside)};
                default ->
                    IntStream.range(0, parts.length)
                            .filter(i -> !parts[i].equals("-"))
                            .map(i -> row(i == 0 ? TerritoryLevel.ARRONDISSEMENT : TerritoryLevel.EPCI, parts[i]))
                            .toArray();
            };
        });
    }

    private int row(TerritoryLevel level, String code) {
        Integer row = rowOf.getOrDefault(level, Map.of()).get(code);
        if (row == null) {
            throw new IllegalStateException(
                    "The table of places names " + level.key() + ":" + code + " before its row");
        }
        return row;
    }
}
