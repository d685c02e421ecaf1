package org.vitaressources.review.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/// How long something has waited, in words: *depuis moins d’une heure*, *depuis 5 heures*, *depuis 3 jours*.
@Component
class Ages {
    private static final int HOURS_OF_A_DAY = 24;

    private final Clock clock;
    private final MessageSource messages;

    Ages(Clock clock, MessageSource messages) {
        this.clock = clock;
        this.messages = messages;
    }

    String since(Instant then, Locale locale) {
        Instant now = clock.instant();
        long hours = Math.max(0, ChronoUnit.HOURS.between(then, now));
        if (hours < HOURS_OF_A_DAY) {
            return messages.getMessage("review.age.hours", new Object[] {hours}, locale);
        }
        long days = ChronoUnit.DAYS.between(
                LocalDate.ofInstant(then, clock.getZone()), LocalDate.ofInstant(now, clock.getZone()));
        return messages.getMessage("review.age.days", new Object[] {days}, locale);
    }
}
