package org.vitaressources.whole;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/// Ten in the morning when it is made, whatever the hour of the machine, and as much later as a test wants. It never
/// goes
/// back: tests share it.
public final class MovableClock extends Clock {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final LocalTime TEN = LocalTime.of(10, 0);

    private final Clock machine = Clock.systemUTC();
    private volatile Duration later = untilTen(machine.instant().atZone(PARIS));

    private static Duration untilTen(ZonedDateTime now) {
        ZonedDateTime ten = now.with(TEN);
        return Duration.between(now, ten.isBefore(now) ? ten.plusDays(1) : ten);
    }

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
        return PARIS;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException();
    }
}
