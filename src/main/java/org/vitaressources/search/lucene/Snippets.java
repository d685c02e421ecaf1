package org.vitaressources.search.lucene;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.vitaressources.search.SearchResults.Snippet;
import org.vitaressources.search.SearchResults.Snippet.Piece;

/// Makes marked text: the whole of a short one, or the stretch of a long one where most of the words stand together,
/// from the beginning of a sentence when one is near.
final class Snippets {
    private static final int LENGTH = 220;
    private static final int SENTENCE_WITHIN = 90;
    private static final String ELLIPSIS = "…";

    private Snippets() {}

    /// A stretch to mark.
    ///
    /// @param word which word of the query it is
    /// @param weight what it is worth
    record Mark(int start, int end, int word, float weight) {}

    /// The whole text, words marked.
    static Snippet whole(String text, Map<String, Float> stems) {
        return pieces(text, 0, text.length(), find(text, stems), "", "");
    }

    /// The best stretch.
    static Snippet best(String text, List<Mark> marks) {
        List<Mark> ordered = new ArrayList<>(marks);
        ordered.sort(Comparator.comparingInt(Mark::start));
        if (text.length() <= LENGTH + SENTENCE_WITHIN / 2) {
            return pieces(text, 0, text.length(), ordered, "", "");
        }
        int from = start(text, bestStart(ordered));
        int to = end(text, from);
        return pieces(text, from, to, ordered, from > 0 ? ELLIPSIS : "", to < text.length() ? ELLIPSIS : "");
    }

    private static List<Mark> find(String text, Map<String, Float> stems) {
        List<Mark> marks = new ArrayList<>();
        if (stems.isEmpty()) {
            return marks;
        }
        WordScanner scanner = new WordScanner();
        char[] characters = text.toCharArray();
        scanner.reset(characters, characters.length);
        while (scanner.next()) {
            boolean found = stems.containsKey(FrenchStemmer.stem(scanner.form()))
                    || scanner.others().stream().anyMatch(other -> stems.containsKey(FrenchStemmer.stem(other)));
            if (found) {
                marks.add(new Mark(scanner.start(), scanner.end(), 0, 1));
            }
        }
        return marks;
    }

    /// The mark from which a stretch of the wanted length holds the most, different words counting more than the same
    /// one again.
    private static int bestStart(List<Mark> marks) {
        int best = 0;
        float bestValue = -1;
        for (int i = 0; i < marks.size(); i++) {
            float value = 0;
            long seen = 0;
            for (int j = i;
                    j < marks.size() && marks.get(j).end() - marks.get(i).start() <= LENGTH;
                    j++) {
                Mark mark = marks.get(j);
                long bit = 1L << mark.word();
                value += mark.weight() * ((seen & bit) == 0 ? 1 : 0.1f);
                seen |= bit;
            }
            if (value > bestValue) {
                bestValue = value;
                best = marks.get(i).start();
            }
        }
        return best;
    }

    private static int start(String text, int mark) {
        int lowest = Math.max(0, mark - SENTENCE_WITHIN);
        for (int i = mark; i > lowest; i--) {
            char before = text.charAt(i - 1);
            if (before == '\n' || (Character.isWhitespace(before) && i > 1 && isSentenceEnd(text.charAt(i - 2)))) {
                return i;
            }
        }
        if (lowest == 0) {
            return 0;
        }
        int word = Math.max(lowest, mark - SENTENCE_WITHIN / 2);
        while (word < mark && !Character.isWhitespace(text.charAt(word - 1))) {
            word++;
        }
        return word;
    }

    private static int end(String text, int from) {
        int highest = Math.min(text.length(), from + LENGTH);
        if (highest == text.length()) {
            return highest;
        }
        int to = highest;
        while (to > from + LENGTH / 2 && !Character.isWhitespace(text.charAt(to))) {
            to--;
        }
        if (to == from + LENGTH / 2) {
            return Character.isLowSurrogate(text.charAt(highest)) ? highest - 1 : highest;
        }
        return to;
    }

    private static boolean isSentenceEnd(char c) {
        return c == '.' || c == '!' || c == '?' || c == '…';
    }

    private static Snippet pieces(String text, int from, int to, List<Mark> marks, String before, String after) {
        List<Piece> pieces = new ArrayList<>();
        StringBuilder plain = new StringBuilder(before);
        int at = from;
        for (Mark mark : marks) {
            if (mark.start() < at || mark.end() > to) {
                continue;
            }
            plain.append(text, at, mark.start());
            add(pieces, plain, false);
            add(pieces, new StringBuilder().append(text, mark.start(), mark.end()), true);
            plain.setLength(0);
            at = mark.end();
        }
        plain.append(text, at, to);
        plain.append(after);
        add(pieces, plain, false);
        return new Snippet(pieces);
    }

    private static void add(List<Piece> pieces, StringBuilder text, boolean marked) {
        if (!text.isEmpty()) {
            pieces.add(new Piece(text.toString().replaceAll("\\s+", " "), marked));
        }
    }
}
