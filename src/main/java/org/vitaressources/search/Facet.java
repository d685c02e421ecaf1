package org.vitaressources.search;

/// The dimensions by which results are narrowed; [#parameter()] is their name in URLs.
public enum Facet {
    TERRITORY("territoire"),
    SECTOR("secteur"),
    TYPE("type"),
    STRUCTURE("structure"),
    THEME("theme"),
    AUDIENCE("public"),
    /// How far what a resource tells of has been tried: ids of [org.vitaressources.library.Evidence].
    EVIDENCE("preuve"),
    YEAR("annee"),
    FORMAT("format");

    /// Value of [#TERRITORY]: what is tagged with the whole country itself, and not with a place inside it.
    public static final String NATIONAL = "national";

    private final String parameter;

    Facet(String parameter) {
        this.parameter = parameter;
    }

    /// Name in the URL.
    public String parameter() {
        return parameter;
    }
}
