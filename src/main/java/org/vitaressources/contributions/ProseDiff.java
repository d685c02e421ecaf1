package org.vitaressources.contributions;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Two versions of a text as a person compares them: paragraph beside paragraph, then word by word within those that
/// go together, and what has only moved said to have moved. Texts of 200 kB take well under a second.
public final class ProseDiff {
    /// Paragraphs that share so much of their words are versions of one another.
    private static final double ALIKE = 0.45;
    /// The same for a paragraph that stands elsewhere.
    private static final double ALIKE_ELSEWHERE = 0.75;
    /// Shorter texts ("Oui.") do not move, they come and go.
    private static final int SHORTEST_MOVED = 25;
    /// How far apart, in a stretch that was rewritten, versions of one another are looked for.
    private static final int NEAR = 12;
    /// Pairs of paragraphs that are compared in search of what moved.
    private static final int MOST_PAIRS = 20_000;

    private final List<String> before;
    private final List<String> after;
    private final List<int[]> wordsBefore;
    private final List<int[]> wordsAfter;
    private final int[] partner;
    private final int[] origin;
    private final boolean[] moved;

    private ProseDiff(String before, String after) {
        this.before = ProseBlocks.of(before);
        this.after = ProseBlocks.of(after);
        wordsBefore = this.before.stream().map(WordDiff::bag).toList();
        wordsAfter = this.after.stream().map(WordDiff::bag).toList();
        Map<String, Integer> numbers = new HashMap<>();
        partner = CommonRuns.of(numbers(this.before, numbers), numbers(this.after, numbers));
        origin = new int[this.after.size()];
        moved = new boolean[this.after.size()];
    }

    /// The rows, in the order of the later text; what was removed stands where it stood.
    public static List<ProseRow> of(String before, String after) {
        ProseDiff diff = new ProseDiff(before, after);
        diff.invert();
        diff.pairVersions();
        diff.findMoved();
        return diff.rows();
    }

    /// Two short texts in one, word by word: what was removed stands before what was added in its place.
    public static List<Piece> words(String before, String after) {
        return WordDiff.together(before, after);
    }

    private static int[] numbers(List<String> blocks, Map<String, Integer> numbers) {
        return blocks.stream()
                .mapToInt(block -> numbers.computeIfAbsent(WordDiff.plain(block), fresh -> numbers.size()))
                .toArray();
    }

    private double likeness(int a, int b) {
        return WordDiff.likeness(wordsBefore.get(a), wordsAfter.get(b));
    }

    private void invert() {
        Arrays.fill(origin, -1);
        for (int i = 0; i < partner.length; i++) {
            if (partner[i] >= 0) {
                origin[partner[i]] = i;
            }
        }
    }

    /// Within each stretch that is not the same, versions of one another, in order.
    private void pairVersions() {
        int a = 0;
        int b = 0;
        while (a < before.size() || b < after.size()) {
            int aEnd = a;
            while (aEnd < before.size() && partner[aEnd] < 0) {
                aEnd++;
            }
            int bEnd = aEnd < before.size() ? partner[aEnd] : after.size();
            pair(a, aEnd, b, bEnd);
            a = aEnd + 1;
            b = bEnd + 1;
        }
    }

    private void pair(int from, int fromEnd, int to, int toEnd) {
        int next = to;
        for (int a = from; a < fromEnd && next < toEnd; a++) {
            int best = -1;
            double likeness = ALIKE;
            for (int b = next; b < Math.min(toEnd, next + NEAR); b++) {
                double now = likeness(a, b);
                if (now > likeness) {
                    best = b;
                    likeness = now;
                }
            }
            if (best >= 0 && !betterLater(a + 1, Math.min(fromEnd, a + NEAR), best, likeness)) {
                partner[a] = best;
                origin[best] = a;
                next = best + 1;
            }
        }
    }

    /// A paragraph further on is a closer version of the same one.
    private boolean betterLater(int from, int end, int of, double likeness) {
        for (int a = from; a < end; a++) {
            if (likeness(a, of) > likeness) {
                return true;
            }
        }
        return false;
    }

    private void findMoved() {
        List<Integer> gone = new ArrayList<>();
        for (int a = 0; a < before.size(); a++) {
            if (partner[a] < 0 && before.get(a).length() >= SHORTEST_MOVED) {
                gone.add(a);
            }
        }
        int pairs = 0;
        for (int b = 0; b < after.size(); b++) {
            if (origin[b] >= 0 || after.get(b).length() < SHORTEST_MOVED) {
                continue;
            }
            int best = -1;
            double likeness = ALIKE_ELSEWHERE;
            for (int a : gone) {
                if (partner[a] < 0 && pairs++ < MOST_PAIRS) {
                    double now = likeness(a, b);
                    if (now > likeness) {
                        best = a;
                        likeness = now;
                    }
                }
            }
            if (best >= 0) {
                partner[best] = b;
                origin[b] = best;
                moved[b] = true;
            }
        }
    }

    private List<ProseRow> rows() {
        List<ProseRow> rows = new ArrayList<>();
        int a = 0;
        int next = 0;
        for (int b = 0; b < after.size(); b++) {
            while (next < after.size() && (next < b || origin[next] < 0 || moved[next])) {
                next++;
            }
            // What was taken out stands above what came in its place.
            a = leave(a, next < after.size() ? origin[next] : before.size(), rows);
            if (moved[b]) {
                rows.add(movedHere(before.get(origin[b]), after.get(b)));
            } else if (origin[b] >= 0) {
                rows.add(beside(before.get(a), after.get(b)));
                a++;
            } else {
                rows.add(new ProseRow(ProseRow.Kind.ADDED, List.of(), WordDiff.whole(Piece.Kind.ADDED, after.get(b))));
            }
        }
        leave(a, before.size(), rows);
        return rows;
    }

    private static ProseRow movedHere(String before, String after) {
        WordDiff.Result words = WordDiff.of(before, after);
        boolean same = Stream.concat(words.before().stream(), words.after().stream())
                .allMatch(piece -> piece.kind() == Piece.Kind.SAME);
        return new ProseRow(ProseRow.Kind.MOVED_HERE, same ? List.of() : words.before(), words.after());
    }

    /// What no longer stands here, up to a paragraph.
    private int leave(int from, int end, List<ProseRow> rows) {
        for (int a = from; a < end; a++) {
            rows.add(
                    partner[a] >= 0
                            ? new ProseRow(
                                    ProseRow.Kind.MOVED_AWAY, WordDiff.whole(Piece.Kind.SAME, before.get(a)), List.of())
                            : new ProseRow(
                                    ProseRow.Kind.REMOVED,
                                    WordDiff.whole(Piece.Kind.REMOVED, before.get(a)),
                                    List.of()));
        }
        return end;
    }

    private static ProseRow beside(String before, String after) {
        if (WordDiff.plain(before).equals(WordDiff.plain(after))) {
            return new ProseRow(
                    ProseRow.Kind.SAME,
                    WordDiff.whole(Piece.Kind.SAME, before),
                    WordDiff.whole(Piece.Kind.SAME, after));
        }
        WordDiff.Result words = WordDiff.of(before, after);
        return new ProseRow(ProseRow.Kind.CHANGED, words.before(), words.after());
    }
}
