package org.vitaressources.transposition.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.vitaressources.ui.PartialDate;

/// Days of news about sources, in words.
@Component
class NewsDates {
    private final Clock clock;

    NewsDates(Clock clock) {
        this.clock = clock;
    }

    String day(Instant at, Locale locale) {
        return day(LocalDate.ofInstant(at, clock.getZone()), locale);
    }

    String day(LocalDate day, Locale locale) {
        return new PartialDate(day.toString()).in(locale);
    }
}
