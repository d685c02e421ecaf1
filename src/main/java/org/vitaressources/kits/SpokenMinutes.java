package org.vitaressources.kits;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A duration as people write it: `90`, `90 min`, `2 h`, `1h30`, `1 h 30`.
final class SpokenMinutes {
    private static final int HOUR = 60;
    private static final Pattern ALONE = Pattern.compile("([0-9]{1,4}) ?(?:min|mn|minutes?|['’])?\\.?");
    private static final Pattern HOURS =
            Pattern.compile("([0-9]{1,3}) ?(?:h|heures?|hours?)(?: ?([0-5]?[0-9]) ?(?:min|mn|minutes?)?)?\\.?");

    private SpokenMinutes() {}

    /// The minutes that are meant, or nothing when that is not understood.
    static Optional<Integer> in(String typed) {
        String plain = typed.replaceAll("[\\s\\u00A0\\u202F]+", " ").strip().toLowerCase(Locale.ROOT);
        Matcher alone = ALONE.matcher(plain);
        if (alone.matches()) {
            return Optional.of(Integer.valueOf(alone.group(1)));
        }
        Matcher hours = HOURS.matcher(plain);
        if (!hours.matches()) {
            return Optional.empty();
        }
        String rest = hours.group(2);
        return Optional.of(Integer.parseInt(hours.group(1)) * HOUR + (rest == null ? 0 : Integer.parseInt(rest)));
    }
}
