package org.vitaressources.kits;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Finds quoted words again in a text that may have changed: the same words first, the place whose surroundings are
/// most like those of then; else the stretch that needs the fewest words changed, put in or taken out (the approximate
/// matching of Sellers, 1980, over words). Pure; time grows with words of the quote × words of the text.
final class QuoteFinder {
    /// Words of context that are kept on either side.
    static final int CONTEXT = 12;
    /// Below this share of unchanged words, a stretch is another text.
    static final double LIKE = 0.7;
    /// Shorter quotes are only found as they are: three words may stand anywhere.
    private static final int SHORTEST_TO_COMPARE = 5;
    /// Longest comparison, words of the quote × words of the text.
    private static final long MOST_WORK = 400_000_000L;

    private final TextWords text;

    QuoteFinder(String text) {
        this.text = new TextWords(text);
    }

    /// Where a quote is now.
    ///
    /// @param start first character
    /// @param words as they are written there
    /// @param likeness share of its words that are unchanged; 1 when all are, whatever the typography
    record Found(int start, String words, double likeness, String before, String after) {
        boolean isSame() {
            return likeness == 1;
        }
    }

    /// The place of these words.
    Optional<Found> find(String quote, String before, String after) {
        TextWords wanted = new TextWords(quote);
        if (wanted.size() == 0) {
            return Optional.empty();
        }
        List<int[]> same = same(wanted);
        if (!same.isEmpty()) {
            return Optional.of(best(same, before, after, 1));
        }
        return wanted.size() < SHORTEST_TO_COMPARE || (long) wanted.size() * text.size() > MOST_WORK
                ? Optional.empty()
                : like(wanted, before, after);
    }

    /// What stands now between the words that stood around the quote; nothing when they are not there, or too far
    /// apart.
    Optional<String> between(String before, String after, int words) {
        TextWords first = new TextWords(before);
        TextWords last = new TextWords(after);
        if (first.size() < 3 || last.size() < 3) {
            return Optional.empty();
        }
        for (int[] start : same(first)) {
            for (int[] end : same(last)) {
                int from = start[1] + 1;
                int to = end[0] - 1;
                if (from <= to && to - from < Math.max(words * 3, 60)) {
                    return Optional.of(text.between(from, to));
                }
            }
        }
        return Optional.empty();
    }

    /// Stretches with these very words: first and last word of each.
    private List<int[]> same(TextWords wanted) {
        List<int[]> found = new ArrayList<>();
        for (int at = 0; at + wanted.size() <= text.size(); at++) {
            if (text.word(at).equals(wanted.word(0))
                    && text.words().subList(at, at + wanted.size()).equals(wanted.words())) {
                found.add(new int[] {at, at + wanted.size() - 1});
            }
        }
        return found;
    }

    private Optional<Found> like(TextWords wanted, String before, String after) {
        int length = wanted.size();
        int[] cost = new int[length + 1];
        int[] start = new int[length + 1];
        for (int i = 0; i <= length; i++) {
            cost[i] = i;
        }
        int least = Integer.MAX_VALUE;
        List<int[]> ends = new ArrayList<>();
        for (int at = 0; at < text.size(); at++) {
            step(wanted, at, cost, start);
            if (cost[length] < least) {
                least = cost[length];
                ends.clear();
            }
            if (cost[length] == least && start[length] <= at) {
                ends.add(new int[] {start[length], at});
            }
        }
        double likeness = 1 - (double) least / length;
        return likeness < LIKE || ends.isEmpty() ? Optional.empty() : Optional.of(best(ends, before, after, likeness));
    }

    /// Costs of the beginnings of the quote that end with this word of the text, and where each began.
    private void step(TextWords wanted, int at, int[] cost, int[] start) {
        int diagonal = cost[0];
        int diagonalStart = at;
        start[0] = at;
        for (int i = 1; i < cost.length; i++) {
            int left = cost[i];
            int leftStart = start[i];
            int changed = diagonal + (wanted.word(i - 1).equals(text.word(at)) ? 0 : 1);
            int missing = cost[i - 1] + 1;
            if (changed <= missing && changed <= left + 1) {
                cost[i] = changed;
                start[i] = i == 1 ? at : diagonalStart;
            } else if (missing <= left + 1) {
                cost[i] = missing;
                start[i] = i == 1 ? at + 1 : start[i - 1];
            } else {
                cost[i] = left + 1;
                start[i] = leftStart;
            }
            diagonal = left;
            diagonalStart = leftStart;
        }
    }

    private Found best(List<int[]> stretches, String before, String after, double likeness) {
        List<String> left = new TextWords(before).words();
        List<String> right = new TextWords(after).words();
        int[] chosen = stretches.getFirst();
        int most = -1;
        for (int[] stretch : stretches) {
            int alike = alikeBefore(left, stretch[0]) + alikeAfter(right, stretch[1]);
            if (alike > most) {
                most = alike;
                chosen = stretch;
            }
        }
        return new Found(
                text.start(chosen[0]),
                text.between(chosen[0], chosen[1]),
                likeness,
                text.before(chosen[0], CONTEXT),
                text.after(chosen[1], CONTEXT));
    }

    private int alikeBefore(List<String> context, int first) {
        int alike = 0;
        for (int i = 1; i <= context.size() && first - i >= 0; i++) {
            alike += context.get(context.size() - i).equals(text.word(first - i)) ? 1 : 0;
        }
        return alike;
    }

    private int alikeAfter(List<String> context, int last) {
        int alike = 0;
        for (int i = 0; i < context.size() && last + 1 + i < text.size(); i++) {
            alike += context.get(i).equals(text.word(last + 1 + i)) ? 1 : 0;
        }
        return alike;
    }
}
