package org.vitaressources.vocabulary;

/// A level and the official code at that level, written `departement:35`, `commune:2A004`, `epci:243500139` (SIREN),
/// `region:53`, `pays:FR`. Codes are strings: `01` is Ain as a département and Guadeloupe as a région.
///
/// @param level where in the tree
/// @param value the INSEE code (SIREN for an EPCI), upper case
public record TerritoryCode(TerritoryLevel level, String value) implements Comparable<TerritoryCode> {
    /// The whole country, root of the tree.
    public static final TerritoryCode FRANCE = new TerritoryCode(TerritoryLevel.COUNTRY, "FR");

    /// Reads `level:value`; says no with an empty value rather than an exception, since it also reads URLs.
    public static java.util.Optional<TerritoryCode> parse(String written) {
        int colon = written.indexOf(':');
        if (colon < 1) {
            return java.util.Optional.empty();
        }
        String key = written.substring(0, colon).strip().toLowerCase(java.util.Locale.ROOT);
        String value = written.substring(colon + 1).strip().toUpperCase(java.util.Locale.ROOT);
        if (!value.matches("[0-9A-Z]{1,9}")) {
            return java.util.Optional.empty();
        }
        for (TerritoryLevel level : TerritoryLevel.values()) {
            if (level.key().equals(key)) {
                return java.util.Optional.of(new TerritoryCode(level, value));
            }
        }
        return java.util.Optional.empty();
    }

    @Override
    public int compareTo(TerritoryCode other) {
        int byLevel = level.compareTo(other.level);
        return byLevel != 0 ? byLevel : value.compareTo(other.value);
    }

    /// `departement:35`
    @Override
    public String toString() {
        return level.key() + ":" + value;
    }
}
