package org.vitaressources.library;

import java.util.Optional;

/// How far what a resource tells of has been tried: `preuve` in a description.
public enum Evidence {
    IDEA("idee"),
    TRIED("experimentee"),
    PROVED("eprouvee"),
    REPLICATED("repliquee");

    private final String id;

    Evidence(String id) {
        this.id = id;
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
