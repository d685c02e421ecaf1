package org.vitaressources.vocabulary;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// `surroundings.tsv.gz`, made by `src/main/scripts/territoires.py`: who touches whom among régions, départements and
/// EPCI, and a digit of density for each place, in the order of the places.
final class SurroundingsTable {
    private static final int[] NONE = {};

    private final Map<TerritoryLevel, String> densities = new HashMap<>();
    private final Map<Integer, int[]> touching = new HashMap<>();
    private final Gazetteer gazetteer;

    private SurroundingsTable(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    static SurroundingsTable read(Gazetteer gazetteer) {
        SurroundingsTable table = new SurroundingsTable(gazetteer);
        try (BufferedReader lines = TerritoryTables.open(TerritoryTables.SURROUNDINGS)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] cells = line.split("\t", 3);
                if (cells[0].equals("density")) {
                    table.addDensities(level(cells[1]), cells[2]);
                } else {
                    table.addTouching(level(cells[0]), cells[1], cells[2].split(" "));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The table of surroundings cannot be read", e);
        }
        return table;
    }

    /// Places of the same level that share a border with this one, for the levels whose outlines are known.
    int[] touching(int place) {
        return touching.getOrDefault(place, NONE);
    }

    /// The density class; nothing for a place without a known centre.
    Optional<TerritoryClass.Band> nearby(int place) {
        TerritoryLevel level = gazetteer.level(place);
        String digits = densities.getOrDefault(level, "");
        int at = place - gazetteer.start(level);
        if (gazetteer.isFormer(place) || at >= digits.length() || digits.charAt(at) == '-') {
            return Optional.empty();
        }
        return Optional.of(TerritoryClass.nearby(digits.charAt(at) - '0'));
    }

    private void addDensities(TerritoryLevel level, String digits) {
        int places = gazetteer.end(level) - gazetteer.start(level);
        if (digits.length() != places) {
            throw new IllegalStateException(
                    "The table of surroundings has %d densities for %d places of the level %s; make both tables again"
                            .formatted(digits.length(), places, level.key()));
        }
        densities.put(level, digits);
    }

    private void addTouching(TerritoryLevel level, String code, String[] others) {
        int place = row(level, code);
        for (String other : others) {
            join(place, row(level, other));
            join(row(level, other), place);
        }
    }

    private void join(int place, int other) {
        int[] before = touching(place);
        int[] after = Arrays.copyOf(before, before.length + 1);
        after[before.length] = other;
        touching.put(place, after);
    }

    private int row(TerritoryLevel level, String code) {
        int row = gazetteer.find(new TerritoryCode(level, code));
        if (row == Gazetteer.NONE) {
            throw new IllegalStateException("The table of surroundings names an unknown place: " + code);
        }
        return row;
    }

    private static TerritoryLevel level(String key) {
        return Arrays.stream(TerritoryLevel.values())
                .filter(level -> level.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Unknown level: " + key));
    }
}
