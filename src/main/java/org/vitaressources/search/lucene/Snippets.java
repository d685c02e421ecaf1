package org.vitaressources.search.lucene;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.vitaressources.search.SearchResults.Snippet;
import org.vitaressources.search.SearchResults.Snippet.Piece;

/// Makes marked text: the whole of a short one, or the stretch of a long one where most of the words stand together,
/// from the beginning of a sentence when one is near.
final class Snippets {
    private static final int LENGTH = 220;
    private static final int SENTENCE_WITHIN = 90;
    private static final String ELLIPSIS = "…";
    private static final Pattern SPACE = Pattern.compile("\\s+");
    /// The bars between the cells of a table.
    private static final Pattern CELLS = Pattern.compile("\\s*\\|(?:\\s*\\|)*\\s*");

    private static final Pattern LEADING = Pattern.compile("^(…?)[ ·]+(?=\\S)");

    private Snippets() {}

    /// A stretch to mark.
    ///
    /// @param word which word of the query it is
    /// @param weight what it is worth
    /// @param together it counts only beside another word of its expression
    record Mark(int start, int end, int word, float weight, boolean together) {}

    /// The whole text, words marked.
    static Snippet whole(String text, MarkedWords words) {
        return pieces(text, 0, text.length(), words.in(text), "", "");
    }

    /// The best stretch.
    ///
    /// @param marks in the order of the text
    /// @param first where the text begins: what stands before, a heading that is shown already, is left out
    static Snippet best(String text, List<Mark> marks, int first) {
        List<Mark> ordered =
                marks.stream().filter(mark -> mark.start() >= first).toList();
        if (text.length() - first <= LENGTH + SENTENCE_WITHIN / 2) {
            return pieces(text, first, text.length(), ordered, "", "");
        }
        int from = Math.max(first, start(text, Math.max(first, bestStart(ordered))));
        int to = end(text, from);
        return pieces(text, from, to, ordered, from > first ? ELLIPSIS : "", to < text.length() ? ELLIPSIS : "");
    }

    /// What the densest stretch of a snippet's length holds: different words count for much more than the same again.
    static float density(List<Mark> marks) {
        float best = 0;
        for (int i = 0; i < marks.size(); i++) {
            best = Math.max(best, value(marks, i));
        }
        return best;
    }

    /// The mark from which a stretch of the wanted length holds the most, different words counting more than the same
    /// one again.
    private static int bestStart(List<Mark> marks) {
        int best = 0;
        float bestValue = -1;
        for (int i = 0; i < marks.size(); i++) {
            float value = value(marks, i);
            if (value > bestValue) {
                bestValue = value;
                best = marks.get(i).start();
            }
        }
        return best;
    }

    private static float value(List<Mark> marks, int from) {
        float value = 0;
        long seen = 0;
        for (int j = from;
                j < marks.size() && marks.get(j).end() - marks.get(from).start() <= LENGTH;
                j++) {
            Mark mark = marks.get(j);
            long bit = 1L << mark.word();
            value += mark.weight() * ((seen & bit) == 0 ? 1 : 0.1f);
            seen |= bit;
        }
        return value;
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
            String said = SPACE.matcher(CELLS.matcher(text).replaceAll(" · ")).replaceAll(" ");
            pieces.add(new Piece(pieces.isEmpty() ? LEADING.matcher(said).replaceFirst("$1") : said, marked));
        }
    }
}
