package org.vitaressources.library;

import java.util.Locale;
import java.util.Optional;

/// How far what a resource tells of has been tried: `preuve` in a description.
public enum Evidence {
    IDEA("idee", "Idée", 1),
    TRIED("experimentee", "Expérimentée", 2),
    PROVED("eprouvee", "Éprouvée", 3),
    REPLICATED("repliquee", "Répliquée", 4);

    private final String id;
    private final String label;
    private final int level;

    Evidence(String id, String label, int level) {
        this.id = id;
        this.label = label;
        this.level = level;
    }

    /// From 1, the weakest.
    public int level() {
        return level;
    }

    /// In French; the site says it by the message `evidence.{id}`.
    public String label() {
        return label;
    }

    /// As written in a description.
    public String id() {
        return id;
    }

    /// Reads what is written, in French or English, accents, case and gender aside.
    public static Optional<Evidence> of(String written) {
        String plain = Slug.of(written);
        for (Evidence evidence : values()) {
            if (plain.equals(evidence.id)
                    || (plain + "e").equals(evidence.id)
                    || plain.equals(evidence.name().toLowerCase(Locale.ROOT))) {
                return Optional.of(evidence);
            }
        }
        return Optional.empty();
    }
}
