package org.vitaressources.vocabulary;

/// The whole geography, for tests of other packages.
public final class RealTerritories {
    private static final class Loaded {
        private static final Territories ALL = TerritoryTables.load();
    }

    private RealTerritories() {}

    /// Read once.
    public static Territories all() {
        return Loaded.ALL;
    }
}
