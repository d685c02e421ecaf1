package org.vitaressources.accounts;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The territories and sectors that a moderator answers for. An empty list limits nothing.
///
/// @param territories codes, `departement:35`
/// @param sectors ids of sectors
public record Limits(List<String> territories, List<String> sectors) {
    /// Everything.
    public static final Limits NONE = new Limits(List.of(), List.of());

    public Limits {
        territories = List.copyOf(territories);
        sectors = List.copyOf(sectors);
    }

    /// Limits nothing.
    public boolean isEmpty() {
        return territories.isEmpty() && sectors.isEmpty();
    }

    /// Whether something is within them.
    ///
    /// @param itsTerritories its territories with all that contain them
    /// @param itsSectors its sectors with all that contain them
    public boolean allow(Collection<String> itsTerritories, Collection<String> itsSectors) {
        return (territories.isEmpty() || territories.stream().anyMatch(itsTerritories::contains))
                && (sectors.isEmpty() || sectors.stream().anyMatch(itsSectors::contains));
    }

    /// Whether something is within them, or does not say yet where it belongs.
    ///
    /// @param itsTerritories its territories with all that contain them, perhaps none
    /// @param itsSectors its sectors with all that contain them, perhaps none
    public boolean mayAllow(Collection<String> itsTerritories, Collection<String> itsSectors) {
        return allow(
                itsTerritories.isEmpty() ? territories : itsTerritories, itsSectors.isEmpty() ? sectors : itsSectors);
    }

    /// One line, read again by [#parse(String)].
    String written() {
        return Stream.concat(
                        territories.stream().map(code -> "TERRITORY " + code),
                        sectors.stream().map(id -> "SECTOR " + id))
                .collect(Collectors.joining("\n"));
    }

    static Limits parse(String written) {
        return new Limits(values(written, "TERRITORY "), values(written, "SECTOR "));
    }

    private static List<String> values(String written, String kind) {
        return Arrays.stream(written.split("\n"))
                .filter(line -> line.startsWith(kind))
                .map(line -> line.substring(kind.length()))
                .toList();
    }
}
