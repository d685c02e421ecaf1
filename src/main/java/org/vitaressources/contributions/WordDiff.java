package org.vitaressources.contributions;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Two versions of one paragraph, word by word. An elision (`l’`, `qu’`) is a word of its own, a compound
/// (`rendez-vous`)
/// and a number (`1 200,50`) are one; how much white space stands between words, and which apostrophe, says nothing.
final class WordDiff {
    private static final Pattern WORD = Pattern.compile(
            "\\p{N}+(?:[.,\\u00A0\\u202F ]\\p{N}+)*"
                    + "|[\\p{L}\\p{M}\\p{N}]+(?:[-‑·][\\p{L}\\p{M}\\p{N}]+)*['’]?"
                    + "|\\s+|.",
            Pattern.DOTALL);
    /// Between two changes, so little of the same is read more easily as changed too.
    private static final int ISLAND = 3;
    /// Of two versions of one paragraph the longer is at most so many times the other.
    private static final long LONGER = 4;

    private final List<String> old;
    private final List<String> young;
    /// Which of the old words stay, and which of the young ones stood there before.
    private final boolean[] same;

    private final boolean[] kept;

    private WordDiff(String before, String after) {
        old = words(before);
        young = words(after);
        Map<String, Integer> numbers = new HashMap<>();
        int[] partner = CommonRuns.of(numbers(old, numbers), numbers(young, numbers));
        kept = new boolean[young.size()];
        same = new boolean[old.size()];
        for (int i = 0; i < partner.length; i++) {
            same[i] = partner[i] >= 0;
            if (same[i]) {
                kept[partner[i]] = true;
            }
        }
        drownIslands(old, young, partner, same, kept);
    }

    /// @param before with what was removed marked
    /// @param after with what was added marked
    record Result(List<Piece> before, List<Piece> after) {}

    static Result of(String before, String after) {
        WordDiff diff = new WordDiff(before, after);
        return new Result(
                marked(diff.old, diff.same, Piece.Kind.REMOVED), marked(diff.young, diff.kept, Piece.Kind.ADDED));
    }

    /// Both in one text, what was removed before what was added in its place.
    static List<Piece> together(String before, String after) {
        return new WordDiff(before, after).together();
    }

    private List<Piece> together() {
        List<Piece> pieces = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < old.size() || j < young.size()) {
            int from = i;
            while (i < old.size() && !same[i]) {
                i++;
            }
            add(pieces, Piece.Kind.REMOVED, old.subList(from, i));
            from = j;
            while (j < young.size() && !kept[j]) {
                j++;
            }
            add(pieces, Piece.Kind.ADDED, young.subList(from, j));
            from = j;
            while (i < old.size() && same[i] && j < young.size() && kept[j]) {
                i++;
                j++;
            }
            add(pieces, Piece.Kind.SAME, young.subList(from, j));
        }
        return pieces;
    }

    private static void add(List<Piece> pieces, Piece.Kind kind, List<String> words) {
        if (!words.isEmpty()) {
            pieces.add(new Piece(kind, String.join("", words)));
        }
    }

    static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            words.add(word.group());
        }
        return words;
    }

    /// The words of a text, sorted, as [#likeness(int[], int[])] wants them; white space and punctuation aside.
    static int[] bag(String text) {
        return words(text).stream()
                .filter(word -> Character.isLetterOrDigit(word.codePointAt(0)))
                .mapToInt(word -> plain(word).hashCode())
                .sorted()
                .toArray();
    }

    /// How much of their words two texts share, from 0 to 1 (Dice); 0 when their lengths alone show that it is little.
    static double likeness(int[] one, int[] other) {
        if (Math.min(one.length, other.length) * LONGER < Math.max(one.length, other.length)) {
            return 0;
        }
        int common = 0;
        int i = 0;
        int j = 0;
        while (i < one.length && j < other.length) {
            int order = Integer.compare(one[i], other[j]);
            common += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        return one.length + other.length == 0 ? 0 : 2.0 * common / (one.length + other.length);
    }

    /// The text as it is compared.
    static String plain(String text) {
        return text.replace('’', '\'').replace('‑', '-').replaceAll("[\\s\\u00A0\\u202F]+", " ");
    }

    private static int[] numbers(List<String> words, Map<String, Integer> numbers) {
        return words.stream()
                .mapToInt(word -> numbers.computeIfAbsent(plain(word), fresh -> numbers.size()))
                .toArray();
    }

    private static void drownIslands(
            List<String> old, List<String> young, int[] partner, boolean[] same, boolean[] kept) {
        int i = 0;
        while (i < old.size()) {
            int end = i;
            while (end < old.size() && same[end] && (end == i || partner[end] == partner[end - 1] + 1)) {
                end++;
            }
            if (end == i) {
                i++;
                continue;
            }
            boolean changeBefore = (i > 0 && !same[i - 1]) || (partner[i] > 0 && !kept[partner[i] - 1]);
            int last = partner[end - 1];
            boolean changeAfter = (end < old.size() && !same[end]) || (last + 1 < young.size() && !kept[last + 1]);
            String island = String.join("", old.subList(i, end));
            boolean bothSides = i > 0 && end < old.size() && partner[i] > 0 && last + 1 < young.size();
            if (changeBefore && changeAfter && bothSides && island.strip().length() <= ISLAND) {
                for (int at = i; at < end; at++) {
                    same[at] = false;
                    kept[partner[at]] = false;
                }
            }
            i = end;
        }
    }

    private static List<Piece> marked(List<String> words, boolean[] same, Piece.Kind other) {
        List<Piece> pieces = new ArrayList<>();
        StringBuilder run = new StringBuilder();
        for (int i = 0; i < words.size(); i++) {
            run.append(words.get(i));
            if (i + 1 == words.size() || same[i + 1] != same[i]) {
                pieces.add(new Piece(same[i] ? Piece.Kind.SAME : other, run.toString()));
                run.setLength(0);
            }
        }
        return pieces;
    }

    /// A whole text of one kind.
    static List<Piece> whole(Piece.Kind kind, String text) {
        return text.isEmpty() ? Collections.emptyList() : List.of(new Piece(kind, text));
    }
}
