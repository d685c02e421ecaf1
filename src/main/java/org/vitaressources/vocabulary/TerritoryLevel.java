package org.vitaressources.vocabulary;

/// The levels of the French administrative geography, from the widest to the narrowest. [#key()] is the French word
/// used in front matter and URLs (`departement:35`).
public enum TerritoryLevel {
    COUNTRY("pays"),
    REGION("region"),
    DEPARTEMENT("departement"),
    ARRONDISSEMENT("arrondissement"),
    EPCI("epci"),
    COMMUNE("commune");

    private final String key;

    TerritoryLevel(String key) {
        this.key = key;
    }

    /// The word that stands before the colon of a written code.
    public String key() {
        return key;
    }
}
