package org.vitaressources.kits;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The words of a text as they are compared, lower case and without accents, each with where it stands: what only
/// differs in typography, spaces, line ends or hyphenation signs is the same text. Numbers are words.
final class TextWords {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private final String text;
    private final List<String> words = new ArrayList<>();
    private final List<Integer> starts = new ArrayList<>();
    private final List<Integer> ends = new ArrayList<>();

    TextWords(String text) {
        this.text = text;
        Matcher found = WORD.matcher(text);
        while (found.find()) {
            words.add(folded(found.group()));
            starts.add(found.start());
            ends.add(found.end());
        }
    }

    int size() {
        return words.size();
    }

    String word(int index) {
        return words.get(index);
    }

    List<String> words() {
        return words;
    }

    /// Where a word begins in the text.
    int start(int word) {
        return starts.get(word);
    }

    /// Where a word ends in the text, exclusive.
    int end(int word) {
        return ends.get(word);
    }

    /// The text from the first word to the last one, with the signs that close it; guillemets whole.
    String between(int first, int last) {
        int start = starts.get(first);
        int end = closing(ends.get(last));
        int close = after(end);
        if (open(start, end, '«', '»') && close < text.length() && text.charAt(close) == '»') {
            end = closing(close);
        }
        int before = before(start);
        boolean opens = before >= 0 && text.charAt(before) == '«' && open(end - 1, start - 1, '»', '«');
        return text.substring(opens ? before : start, end);
    }

    /// Behind the signs that follow a place without a space.
    private int closing(int place) {
        int end = place;
        while (end < text.length() && ".!?…»”)%€".indexOf(text.charAt(end)) >= 0) {
            end++;
        }
        return end;
    }

    /// Whether a sign stands between two places, going from one to the other, that its counterpart does not follow.
    private boolean open(int from, int to, char sign, char counterpart) {
        int open = 0;
        int step = from < to ? 1 : -1;
        for (int at = from; at != to; at += step) {
            open += text.charAt(at) == sign ? 1 : 0;
            open -= text.charAt(at) == counterpart && open > 0 ? 1 : 0;
        }
        return open > 0;
    }

    private int after(int place) {
        int at = place;
        while (at < text.length() && isSpace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private int before(int place) {
        int at = place - 1;
        while (at >= 0 && isSpace(text.charAt(at))) {
            at--;
        }
        return at;
    }

    private static boolean isSpace(char sign) {
        return Character.isWhitespace(sign) || Character.isSpaceChar(sign);
    }

    /// Up to so many words that end before this one, as they are written.
    String before(int word, int count) {
        int first = Math.max(0, word - count);
        return first == word ? "" : text.substring(starts.get(first), ends.get(word - 1));
    }

    /// Up to so many words that begin after this one, as they are written.
    String after(int word, int count) {
        int last = Math.min(words.size() - 1, word + count);
        return last <= word ? "" : text.substring(starts.get(word + 1), ends.get(last));
    }

    private static String folded(String word) {
        return MARKS.matcher(Normalizer.normalize(word, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .replace("œ", "oe")
                .replace("æ", "ae");
    }
}
