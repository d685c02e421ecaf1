package org.vitaressources.kits;

import java.util.Optional;

/// Identity of a kit: 96 random bits, so that knowing one says nothing of another.
public record KitId(String value) {
    public KitId {
        if (!RandomName.isOne(value)) {
            throw new IllegalArgumentException("Not the id of a kit");
        }
    }

    static KitId fresh() {
        return new KitId(RandomName.fresh());
    }

    /// As an address has it; empty when it is none.
    public static Optional<KitId> parse(String written) {
        return RandomName.isOne(written) ? Optional.of(new KitId(written)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
