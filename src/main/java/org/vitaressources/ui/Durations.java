package org.vitaressources.ui;

/// Minutes as one says them: `45 min`, `1 h`, `1 h 30`; the same in French and English.
public final class Durations {
    private static final int HOUR = 60;

    private Durations() {}

    /// @param minutes 0 or more
    public static String of(int minutes) {
        int hours = minutes / HOUR;
        int rest = minutes % HOUR;
        if (hours == 0) {
            return rest + "\u00A0min";
        }
        return rest == 0 ? hours + "\u00A0h" : "%d\u00A0h\u00A0%02d".formatted(hours, rest);
    }
}
