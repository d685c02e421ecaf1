package org.vitaressources.search;

/// The dimensions by which results are narrowed; [#parameter()] is their name in URLs.
public enum Facet {
    TERRITORY("territoire"),
    SECTOR("secteur"),
    TYPE("type"),
    STRUCTURE("structure"),
    THEME("theme"),
    AUDIENCE("public"),
    YEAR("annee"),
    FORMAT("format");

    private final String parameter;

    Facet(String parameter) {
        this.parameter = parameter;
    }

    /// Name in the URL.
    public String parameter() {
        return parameter;
    }
}
