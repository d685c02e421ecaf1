package org.vitaressources.feedback;

import java.util.Arrays;
import java.util.Optional;

/// How often its authors look again whether a resource still holds.
public enum Rhythm {
    SIX_MONTHS(6),
    YEAR(12),
    TWO_YEARS(24),
    NEVER(0);

    private final int months;

    Rhythm(int months) {
        this.months = months;
    }

    /// Of a number of months; nothing for a number that cannot be chosen.
    public static Optional<Rhythm> of(int months) {
        return Arrays.stream(values()).filter(rhythm -> rhythm.months == months).findFirst();
    }

    /// 0 for never.
    public int months() {
        return months;
    }
}
