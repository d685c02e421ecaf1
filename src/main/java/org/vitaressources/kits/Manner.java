package org.vitaressources.kits;

/// How a step takes from a resource, as far as licences ask.
public enum Manner {
    /// Title and address alone.
    REFERENCE("renvoi"),
    /// A few lines, with author and source.
    QUOTATION("citation"),
    /// More than a few lines.
    EXCERPT("extrait"),
    /// The document itself goes with what is taken away.
    WHOLE("entier");

    private final String word;

    Manner(String word) {
        this.word = word;
    }

    /// Its name in the table of licences.
    public String word() {
        return word;
    }
}
