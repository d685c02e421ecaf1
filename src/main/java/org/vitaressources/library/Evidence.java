package org.vitaressources.library;

import java.util.Optional;

/// How far what a resource tells of has been tried: `preuve` in a description.
public enum Evidence {
    IDEA("idee", 1),
    TRIED("experimentee", 2),
    PROVED("eprouvee", 3),
    REPLICATED("repliquee", 4);

    private final String id;
    private final int level;

    Evidence(String id, int level) {
        this.id = id;
        this.level = level;
    }

    /// From 1, the weakest.
    public int level() {
        return level;
    }

    /// As written in a description.
    public String id() {
        return id;
    }

    /// Reads what is written, accents, case and gender aside.
    static Optional<Evidence> of(String written) {
        String plain = Slug.of(written);
        for (Evidence evidence : values()) {
            if (plain.equals(evidence.id) || (plain + "e").equals(evidence.id)) {
                return Optional.of(evidence);
            }
        }
        return Optional.empty();
    }
}
