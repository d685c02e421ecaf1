package org.vitaressources.whole;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/// The time of the machine, and as much later as a test wants. It never goes back: tests share it.
public final class MovableClock extends Clock {
    private final Clock machine = Clock.systemUTC();
    private volatile Duration later = Duration.ZERO;

    /// Time passes.
    public void pass(Duration time) {
        later = later.plus(time);
    }

    @Override
    public Instant instant() {
        return machine.instant().plus(later);
    }

    @Override
    public ZoneId getZone() {
        return ZoneId.of("Europe/Paris");
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException();
    }
}
