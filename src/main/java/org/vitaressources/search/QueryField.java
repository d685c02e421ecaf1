package org.vitaressources.search;

import java.util.Optional;

/// What may stand before a colon in a query, in French or in English, accents and case aside: `titre:`, `annee:`.
public enum QueryField {
    TITLE(Optional.empty(), "titre", "title"),
    TERRITORY(Optional.of(Facet.TERRITORY), "territoire", "territory"),
    SECTOR(Optional.of(Facet.SECTOR), "secteur", "sector"),
    TYPE(Optional.of(Facet.TYPE), "type", "type"),
    STRUCTURE(Optional.of(Facet.STRUCTURE), "structure", "structure"),
    THEME(Optional.of(Facet.THEME), "theme", "theme"),
    AUDIENCE(Optional.of(Facet.AUDIENCE), "public", "audience"),
    EVIDENCE(Optional.of(Facet.EVIDENCE), "preuve", "evidence"),
    YEAR(Optional.of(Facet.YEAR), "annee", "year");

    private static final int LONGEST = 12;

    private final Optional<Facet> facet;
    private final String french;
    private final String english;

    QueryField(Optional<Facet> facet, String french, String english) {
        this.facet = facet;
        this.french = french;
        this.english = english;
    }

    /// The facet whose values it takes; none for the title.
    public Optional<Facet> facet() {
        return facet;
    }

    static Optional<QueryField> named(String written) {
        if (written.length() > LONGEST) {
            return Optional.empty();
        }
        String name = SpokenWord.key(written);
        for (QueryField field : values()) {
            if (field.french.equals(name) || field.english.equals(name)) {
                return Optional.of(field);
            }
        }
        return Optional.empty();
    }
}
