package org.vitaressources.kits;

/// What a licence says of a use.
public enum Verdict {
    /// Whatever one wants.
    FREELY("libre"),
    /// With the author's name.
    CREDITED("credit"),
    /// With the author's name, and what is made of it under the same licence.
    ALIKE("meme"),
    /// Somebody has to read the licence.
    UNSURE("verifier"),
    /// Not without the author.
    NO("non");

    private final String word;

    Verdict(String word) {
        this.word = word;
    }

    /// Its name in the table of licences.
    public String word() {
        return word;
    }
}
