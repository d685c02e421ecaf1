package org.vitaressources.vocabulary;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/// Reads the tables that the program carries: `places.tsv.gz` (made by `src/main/scripts/territoires.py`),
/// `former-regions.tsv` and `usual-names.tsv` (both written by hand).
final class TerritoryTables {
    /// Where they lie among the resources.
    static final String FOLDER = "/vocabulary/territories/";

    private static final String PLACES = "places.tsv.gz";
    private static final String FORMER_REGIONS = "former-regions.tsv";
    private static final String USUAL_NAMES = "usual-names.tsv";
    /// Read by [SurroundingsTable], later.
    static final String SURROUNDINGS = "surroundings.tsv.gz";

    /// Their names.
    static final List<String> FILES = List.of(PLACES, FORMER_REGIONS, USUAL_NAMES, SURROUNDINGS);

    private static final Pattern GROUP_NAME = Pattern.compile("(?:(?:CC|CA|CU) )?([^(]+?)\\s*(?:\\(([^)]{2,20})\\))?");

    private TerritoryTables() {}

    /// The whole geography, ready for questions.
    static IndexedTerritories load() {
        PlaceRows rows = new PlaceRows();
        List<String[]> otherNames = new ArrayList<>();
        try (BufferedReader lines = open(PLACES)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] cells = cells(line, 9);
                char kind = line.charAt(0);
                if (kind == 'N') {
                    otherNames.add(new String[] {cells[1], cells[2]});
                } else {
                    rows.add(level(kind), kind == 'F', cells);
                }
            }
            for (String[] cells : table(FORMER_REGIONS)) {
                rows.addFormerRegion(cells[0], cells[1], cells[2]);
            }
            otherNames.addAll(table(USUAL_NAMES));
        } catch (IOException e) {
            throw new UncheckedIOException("The tables of territories cannot be read", e);
        }
        Gazetteer gazetteer = rows.finish();
        NameIndex names = new NameIndex(gazetteer, others(gazetteer, otherNames));
        return new IndexedTerritories(gazetteer, names, new PostcodeIndex(gazetteer));
    }

    private static List<NameIndex.OtherName> others(Gazetteer gazetteer, List<String[]> rows) {
        List<NameIndex.OtherName> others = new ArrayList<>();
        for (String[] row : rows) {
            int place = TerritoryCode.parse(row[0]).map(gazetteer::find).orElse(Gazetteer.NONE);
            if (place == Gazetteer.NONE) {
                throw new IllegalStateException("Another name for an unknown place: " + row[0]);
            }
            others.add(new NameIndex.OtherName(place, row[1]));
        }
        for (int place = gazetteer.start(TerritoryLevel.EPCI); place < gazetteer.end(TerritoryLevel.EPCI); place++) {
            addShortNames(others, place, gazetteer.name(place));
        }
        return others;
    }

    /// "CC du Kreiz-Breizh (CCKB)" is also called "Kreiz-Breizh" and "CCKB".
    private static void addShortNames(List<NameIndex.OtherName> others, int place, String name) {
        Matcher parts = GROUP_NAME.matcher(name);
        if (!parts.matches()) {
            return;
        }
        String shortName = NameKey.withoutOf(NameKey.of(parts.group(1)));
        if (!shortName.equals(NameKey.of(name))) {
            others.add(new NameIndex.OtherName(place, shortName));
        }
        if (parts.group(2) != null) {
            others.add(new NameIndex.OtherName(place, parts.group(2)));
        }
    }

    private static TerritoryLevel level(char kind) {
        return switch (kind) {
            case 'P' -> TerritoryLevel.COUNTRY;
            case 'R' -> TerritoryLevel.REGION;
            case 'D' -> TerritoryLevel.DEPARTEMENT;
            case 'A' -> TerritoryLevel.ARRONDISSEMENT;
            case 'E' -> TerritoryLevel.EPCI;
            case 'C', 'F' -> TerritoryLevel.COMMUNE;
            default -> throw new IllegalStateException("Unknown kind of place: " + kind);
        };
    }

    private static List<String[]> table(String name) throws IOException {
        try (BufferedReader lines = open(name)) {
            return lines.lines()
                    .filter(line -> !line.isEmpty())
                    .map(line -> line.split("\t", -1))
                    .toList();
        }
    }

    static BufferedReader open(String name) throws IOException {
        InputStream bytes = TerritoryTables.class.getResourceAsStream(FOLDER + name);
        if (bytes == null) {
            throw new IOException("Missing resource " + FOLDER + name);
        }
        InputStream plain = name.endsWith(".gz") ? new GZIPInputStream(bytes, 1 << 16) : bytes;
        return new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8), 1 << 16);
    }

    private static String[] cells(String line, int count) {
        String[] cells = new String[count];
        int from = 0;
        for (int i = 0; i < count; i++) {
            int tab = line.indexOf('\t', from);
            int to = tab < 0 ? line.length() : tab;
            cells[i] = line.substring(from, to);
            from = Math.min(to + 1, line.length());
        }
        return cells;
    }
}
