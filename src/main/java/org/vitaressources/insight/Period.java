package org.vitaressources.insight;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/// The last days that are looked at, in stretches of equal length for a trend.
public enum Period {
    MONTH("mois", 3, 10),
    QUARTER("trimestre", 7, 13),
    YEAR("annee", 31, 12);

    private final String parameter;
    private final int days;
    private final int stretches;

    Period(String parameter, int days, int stretches) {
        this.parameter = parameter;
        this.days = days;
        this.stretches = stretches;
    }

    /// Its name in addresses.
    public String parameter() {
        return parameter;
    }

    /// That of this name; a quarter when there is none.
    public static Period of(String parameter) {
        return IntStream.range(0, values().length)
                .mapToObj(i -> values()[i])
                .filter(period -> period.parameter.equals(parameter))
                .findFirst()
                .orElse(QUARTER);
    }

    /// Its first day, when this is the last one.
    public LocalDate from(LocalDate last) {
        return last.minusDays((long) days * stretches - 1);
    }

    /// First days of its stretches.
    public List<LocalDate> starts(LocalDate last) {
        return IntStream.range(0, stretches)
                .mapToObj(i -> from(last).plusDays((long) i * days))
                .toList();
    }

    /// The stretch in which a day lies.
    int stretch(LocalDate day, LocalDate last) {
        return Math.toIntExact((day.toEpochDay() - from(last).toEpochDay()) / days);
    }

    int stretches() {
        return stretches;
    }
}
