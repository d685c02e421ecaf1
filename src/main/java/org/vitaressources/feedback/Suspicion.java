package org.vitaressources.feedback;

import java.util.EnumSet;
import java.util.Set;

/// How much a text looks like spam, and why.
///
/// @param signals what was noticed
public record Suspicion(Set<Signal> signals) {
    /// From this sum on a text is held.
    public static final int HELD_FROM = 50;

    /// Nothing was noticed.
    public static final Suspicion NONE = new Suspicion(EnumSet.noneOf(Signal.class));

    public Suspicion {
        signals = signals.isEmpty() ? Set.of() : java.util.Collections.unmodifiableSet(EnumSet.copyOf(signals));
    }

    /// The sum of the weights.
    public int score() {
        return signals.stream().mapToInt(Signal::weight).sum();
    }

    /// It is held.
    public boolean holds() {
        return score() >= HELD_FROM;
    }
}
