package org.vitaressources.kits;

/// What a kit is used for, as far as licences ask.
public enum Use {
    /// Nobody pays for the course, and nobody is paid by its participants.
    FREE("gratuit"),
    /// A course that is sold.
    PAID("payant");

    private final String word;

    Use(String word) {
        this.word = word;
    }

    /// Its name in forms and in the table of licences.
    public String word() {
        return word;
    }
}
