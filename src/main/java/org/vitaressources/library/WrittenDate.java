package org.vitaressources.library;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
/// Dates as people write them, made `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.

final class WrittenDate {
    private static final Pattern ISO = Pattern.compile("(\\d{4})(?:[-/.](\\d{1,2})(?:[-/.](\\d{1,2}))?)?(?:[T ].*)?");
    private static final Pattern FRENCH = Pattern.compile("(?:(\\d{1,2})[-/.])?(\\d{1,2})[-/.](\\d{4})(?:[T ].*)?");
    private static final Pattern WORDS = Pattern.compile("(?:(?:\\p{L}+ )?(\\d{1,2})(?:er)? )?(\\p{L}+)\\.? (\\d{4})");
    private static final List<String> MONTHS =
            List.of("janv", "fevr", "mars", "avri", "mai", "juin", "juil", "aout", "sept", "octo", "nove", "dece");
    private static final int OLDEST = 1500;

    private WrittenDate() {}

    /// @param written by a person, in a description
    /// @param today what is later than the end of next year is a mistake
    static Optional<String> read(String written, LocalDate today) {
        String text = written.strip();
        Matcher iso = ISO.matcher(text);
        if (iso.matches()) {
            return valid(iso.group(1), iso.group(2), iso.group(3), OLDEST, today);
        }
        Matcher french = FRENCH.matcher(text);
        if (french.matches()) {
            return valid(french.group(3), french.group(2), french.group(1), OLDEST, today);
        }
        Matcher words = WORDS.matcher(text.toLowerCase(Locale.FRENCH));
        if (words.matches()) {
            String month = Slug.of(words.group(2));
            for (int i = 0; i < MONTHS.size(); i++) {
                if (month.startsWith(MONTHS.get(i))
                        || (month.length() >= 3 && MONTHS.get(i).startsWith(month))) {
                    return valid(words.group(3), Integer.toString(i + 1), words.group(1), OLDEST, today);
                }
            }
        }
        return Optional.empty();
    }

    /// @param stated by a program inside a document: only believed when plausible
    static Optional<String> plausible(String stated, LocalDate today) {
        Matcher iso = ISO.matcher(stated.strip());
        return iso.matches() ? valid(iso.group(1), iso.group(2), iso.group(3), 1900, today) : Optional.empty();
    }

    private static Optional<String> valid(
            String year, @Nullable String month, @Nullable String day, int oldest, LocalDate today) {
        int y = Integer.parseInt(year);
        if (y < oldest || y > today.getYear() + 1) {
            return Optional.empty();
        }
        if (month == null) {
            return Optional.of(year);
        }
        try {
            int m = Integer.parseInt(month);
            LocalDate date = LocalDate.of(y, m, day == null ? 1 : Integer.parseInt(day));
            return Optional.of(day == null ? date.toString().substring(0, 7) : date.toString());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
