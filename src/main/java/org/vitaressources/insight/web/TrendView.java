package org.vitaressources.insight.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;

/// A small chart of bars, one for each stretch of a period.
///
/// @param label the same in words
record TrendView(int width, int height, List<Bar> bars, String label) {
    private static final int STEP = 10;
    private static final int GAP = 3;

    /// A bar.
    ///
    /// @param words of its stretch
    record Bar(int x, int y, int width, int height, String words) {}

    /// @param starts first days of the stretches
    static TrendView of(
            List<Integer> counts, List<LocalDate> starts, int height, MessageSource messages, Locale locale) {
        int largest =
                Math.max(1, counts.stream().mapToInt(Integer::intValue).max().orElse(1));
        DateTimeFormatter day = DateTimeFormatter.ofPattern("d MMM", locale);
        List<Bar> bars = new ArrayList<>();
        for (int i = 0; i < counts.size(); i++) {
            int count = counts.get(i);
            int tall = count == 0 ? 1 : Math.max(2, Math.round((float) height * count / largest));
            String words =
                    messages.getMessage("insight.trend.bar", new Object[] {day.format(starts.get(i)), count}, locale);
            bars.add(new Bar(i * STEP, height - tall, STEP - GAP, tall, words));
        }
        String all = counts.stream().map(String::valueOf).collect(Collectors.joining(", "));
        String label =
                messages.getMessage("insight.trend.label", new Object[] {day.format(starts.getFirst()), all}, locale);
        return new TrendView(counts.size() * STEP - GAP, height, bars, label);
    }
}
