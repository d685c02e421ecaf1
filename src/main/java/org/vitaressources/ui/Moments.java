package org.vitaressources.ui;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/// Moments in words, in the time zone of the centre: *aujourd’hui à 14 h 02*, *hier à 9 h 05*, *le 12 mai 2026*.
@Component
public class Moments {
    private final Clock clock;
    private final MessageSource messages;

    Moments(Clock clock, MessageSource messages) {
        this.clock = clock;
        this.messages = messages;
    }

    /// Day, and hour when it is today or yesterday.
    public String in(Locale locale, Instant moment) {
        ZonedDateTime then = moment.atZone(clock.getZone());
        LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        if (then.toLocalDate().equals(today)) {
            return say("moment.today", locale, hour(locale, moment));
        }
        if (then.toLocalDate().equals(today.minusDays(1))) {
            return say("moment.yesterday", locale, hour(locale, moment));
        }
        return say("moment.day", locale, day(locale, moment));
    }

    /// 14 h 02.
    public String hour(Locale locale, Instant moment) {
        ZonedDateTime then = moment.atZone(clock.getZone());
        return say("moment.hour", locale, Integer.toString(then.getHour()), "%02d".formatted(then.getMinute()));
    }

    /// 12 mai 2026.
    public String day(Locale locale, Instant moment) {
        return DateTimeFormatter.ofPattern("d MMMM yyyy", locale).format(moment.atZone(clock.getZone()));
    }

    private String say(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
