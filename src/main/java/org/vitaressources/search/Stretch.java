package org.vitaressources.search;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/// A stretch of what was typed.
///
/// @param from first character
/// @param to after the last
record Stretch(int from, int to) {

    /// What is left of the words without some stretches.
    static String cut(String words, Collection<Stretch> stretches) {
        List<Stretch> ordered = stretches.stream()
                .sorted(Comparator.comparingInt(Stretch::from))
                .toList();
        StringBuilder left = new StringBuilder();
        int at = 0;
        for (Stretch stretch : ordered) {
            if (stretch.from >= at) {
                left.append(words, at, stretch.from).append(' ');
            }
            at = Math.max(at, stretch.to);
        }
        return left.append(words.substring(at))
                .toString()
                .replaceAll(" {2,}", " ")
                .strip();
    }

    boolean overlaps(int start, int end) {
        return from < end && start < to;
    }
}
