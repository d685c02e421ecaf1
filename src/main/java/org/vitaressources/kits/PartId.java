package org.vitaressources.kits;

import java.util.Optional;

/// Identity of a part of a kit, a session or a step; unique among all kits.
public record PartId(String value) {
    public PartId {
        if (!RandomName.isOne(value)) {
            throw new IllegalArgumentException("Not the id of a part");
        }
    }

    static PartId fresh() {
        return new PartId(RandomName.fresh());
    }

    /// As an address has it; empty when it is none.
    public static Optional<PartId> parse(String written) {
        return RandomName.isOne(written) ? Optional.of(new PartId(written)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
