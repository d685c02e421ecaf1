package org.vitaressources.ui;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/// A date as far as it is known: `2008`, `2008-05` or `2008-05-12`.
///
/// @param written one of the three forms; anything else is shown as it is
public record PartialDate(String written) {
    /// 12 mai 2008, mai 2008, 2008.
    public String in(Locale locale) {
        try {
            return switch (written.length()) {
                case 10 ->
                    DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                            .withLocale(locale)
                            .format(LocalDate.parse(written));
                case 7 -> DateTimeFormatter.ofPattern("LLLL yyyy", locale).format(YearMonth.parse(written));
                default -> written;
            };
        } catch (DateTimeException e) {
            return written;
        }
    }
}
