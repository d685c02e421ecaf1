package org.vitaressources.vocabulary;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/// Outlines for a small map of France, the five overseas départements drawn beside the mainland and out of scale: a
/// picture, never for measuring. Source: ANCT after IGN Admin Express, Licence Ouverte 2.0. Read when first asked for.
@Component
public class FranceMap {
    private static final String FULL = "/vocabulary/map/outlines.tsv";
    private static final String SMALL = "/vocabulary/map/small.tsv";

    /// The shape of one place.
    ///
    /// @param code région or département
    /// @param name its name, for the text alternative
    /// @param path SVG path data in the coordinates of [FranceMap#viewBox()], or of [FranceMap#smallViewBox()]
    /// @param shape what the path covers, in the same coordinates
    public record Outline(TerritoryCode code, String name, String path, MapShape shape) {}

    private record Sheet(String viewBox, List<Outline> outlines) {}

    private static final class Loaded {
        private static final Sheet SHEET = read(FULL);
    }

    private static final class LoadedSmall {
        private static final Sheet SHEET = read(SMALL);
    }

    /// `viewBox` of the SVG element that holds the paths.
    public String viewBox() {
        return Loaded.SHEET.viewBox();
    }

    /// The 18 régions, by code.
    public List<Outline> regions() {
        return of(TerritoryLevel.REGION);
    }

    /// The 101 départements, by code.
    public List<Outline> departements() {
        return of(TerritoryLevel.DEPARTEMENT);
    }

    /// `viewBox` of the small outlines.
    public String smallViewBox() {
        return LoadedSmall.SHEET.viewBox();
    }

    /// The 18 régions with few points: for a page where each byte is sent with every answer.
    public List<Outline> smallRegions() {
        return LoadedSmall.SHEET.outlines();
    }

    private static List<Outline> of(TerritoryLevel level) {
        return Loaded.SHEET.outlines().stream()
                .filter(outline -> outline.code().level() == level)
                .toList();
    }

    private static Sheet read(String resource) {
        InputStream bytes = FranceMap.class.getResourceAsStream(resource);
        if (bytes == null) {
            throw new IllegalStateException("Missing resource " + resource);
        }
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8))) {
            List<String> rows = lines.readAllLines();
            List<Outline> outlines = new ArrayList<>();
            for (String row : rows.subList(1, rows.size())) {
                String[] cells = row.split("\t", 3);
                outlines.add(new Outline(
                        TerritoryCode.parse(cells[0]).orElseThrow(), cells[1], cells[2], MapShape.of(cells[2])));
            }
            return new Sheet(rows.getFirst(), List.copyOf(outlines));
        } catch (IOException e) {
            throw new UncheckedIOException("Unreadable resource " + resource, e);
        }
    }
}
