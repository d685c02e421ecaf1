package org.vitaressources.search.lucene;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Cuts text into French words, each with its folded form, its place, and the other forms under which it should be
/// found at that place: both genders of inclusive writing, a compound written in one word (`e-mail`, *email*), an
/// ordinal without its letters (`1er`, *1*). Elided articles are left out; `S.I.A.E.` is *siae*; `1 200` is *1200*.
final class WordScanner {
    private static final Set<String> ELIDED =
            Set.of("l", "d", "c", "j", "m", "n", "s", "t", "qu", "jusqu", "quoiqu", "lorsqu", "puisqu");
    private static final Set<String> ORDINAL = Set.of("er", "ere", "re", "e", "eme", "nd", "nde");
    private static final int LONGEST = 100;

    private char[] text = new char[0];
    private int length;
    private int at;
    private int start;
    private int end;
    private String form = "";
    private boolean capitals;
    private int compoundEnd;
    private boolean startsCompound;
    private final List<String> others = new ArrayList<>(2);

    /// Starts on a text; the array is not copied.
    void reset(char[] characters, int size) {
        text = characters;
        length = size;
        at = 0;
        compoundEnd = 0;
    }

    int start() {
        return start;
    }

    int end() {
        return end;
    }

    String form() {
        return form;
    }

    List<String> others() {
        return others;
    }

    /// Written in capitals, as an acronym is.
    boolean capitals() {
        return capitals;
    }

    /// The other forms are those of the compound that this word begins.
    boolean compound() {
        return startsCompound;
    }

    /// Goes to the next word; false at the end of the text.
    boolean next() {
        others.clear();
        capitals = false;
        startsCompound = false;
        do {
            while (at < length && !isWordAt(at)) {
                at++;
            }
            if (at >= length) {
                return false;
            }
            start = at;
            if (!dottedAcronym() && !number()) {
                word();
            }
        } while (form.isEmpty());
        return true;
    }

    private void word() {
        boolean joined = false;
        while (at < length) {
            char c = text[at];
            if (isWordAt(at) || Folding.vanishes(c)) {
                int step = Character.charCount(Character.codePointAt(text, at, length));
                if (isIdeograph(at)) {
                    if (at == start) {
                        at += step;
                    }
                    break;
                }
                if (at + step - start > LONGEST) {
                    break;
                }
                at += step;
            } else if (isApostrophe(c) && at + 1 < length && Character.isLetter(text[at + 1])) {
                if (!joined && ELIDED.contains(Folding.fold(text, start, at))) {
                    // What follows may be a number or an acronym: it is looked at afresh.
                    at++;
                    form = "";
                    return;
                } else {
                    joined = true;
                    at++;
                }
            } else {
                break;
            }
        }
        end = at;
        form = Folding.fold(text, start, end);
        if (joined) {
            form = form.replaceAll("['\u2019\u02BC\u2018]", "");
        }
        capitals = isCapitals(start, end);
        InclusiveWriting inclusive = InclusiveWriting.after(text, length, start, end);
        if (inclusive == null && !capitals) {
            inclusive = InclusiveWriting.capital(text, start, end);
        }
        if (inclusive != null) {
            end = inclusive.end();
            at = end;
            form = inclusive.forms().getFirst();
            others.addAll(inclusive.forms().subList(1, inclusive.forms().size()));
        } else if (start >= compoundEnd) {
            joinParts();
        }
    }

    /// The first part of `e-mail` also stands for the whole in one word; the other parts follow as words of their own.
    private void joinParts() {
        int from = end;
        int parts = 1;
        StringBuilder whole = new StringBuilder(form);
        while (from + 1 < length && isHyphen(text[from]) && Character.isLetter(text[from + 1])) {
            int to = from + 1;
            while (to < length && (Character.isLetter(text[to]) || Folding.vanishes(text[to]))) {
                to++;
            }
            whole.append(Folding.fold(text, from + 1, to));
            from = to;
            parts++;
        }
        if (parts > 1) {
            compoundEnd = from;
            startsCompound = true;
            if (parts <= 3 && whole.length() <= 40) {
                others.add(whole.toString());
            }
        }
    }

    private boolean dottedAcronym() {
        int to = at;
        StringBuilder letters = new StringBuilder();
        while (to + 1 < length
                && Character.isUpperCase(text[to])
                && text[to + 1] == '.'
                && (to + 2 >= length || !Character.isLowerCase(text[to + 2]))) {
            letters.append(text[to]);
            to += 2;
        }
        if (letters.length() >= 2 && to < length && Character.isUpperCase(text[to])) {
            boolean alone = to + 1 >= length || !Character.isLetterOrDigit(text[to + 1]);
            if (alone) {
                letters.append(text[to++]);
            }
        }
        if (letters.length() < 2) {
            return false;
        }
        at = to;
        end = to;
        form = Folding.fold(letters.toString());
        capitals = true;
        return true;
    }

    private boolean number() {
        if (!isDigit(at)) {
            return false;
        }
        int to = digits(at);
        StringBuilder value = new StringBuilder().append(text, at, to - at);
        if (to - at <= 3) {
            while (to + 3 < length && isSpace(text[to]) && digits(to + 1) == to + 4 && !isLetterAt(to + 4)) {
                value.append(text, to + 1, 3);
                to += 4;
            }
        }
        if (to + 1 < length && (text[to] == ',' || text[to] == '.') && isDigit(to + 1)) {
            int decimals = digits(to + 1);
            boolean date = decimals + 1 < length && text[decimals] == text[to] && isDigit(decimals + 1);
            if (!date && (to == at + value.length() || text[to] == ',') && !(at > 0 && text[at - 1] == text[to])) {
                value.append(',').append(text, to + 1, decimals - to - 1);
                to = decimals;
            }
        }
        if (isLetterAt(to)) {
            int letters = to;
            while (letters < length && Character.isLetterOrDigit(text[letters]) && letters - at < LONGEST) {
                letters++;
            }
            String suffix = Folding.fold(text, to, letters);
            if (ORDINAL.contains(suffix)) {
                others.add(value.toString());
            }
            value.append(suffix);
            to = letters;
        }
        at = to;
        end = to;
        form = value.length() > LONGEST ? value.substring(0, LONGEST) : value.toString();
        return true;
    }

    private int digits(int from) {
        int to = from;
        while (to < length && isDigit(to)) {
            to++;
        }
        return to;
    }

    private boolean isDigit(int index) {
        return index < length && text[index] >= '0' && text[index] <= '9';
    }

    private boolean isLetterAt(int index) {
        return index < length && Character.isLetter(text[index]);
    }

    private boolean isWordAt(int index) {
        return Character.isLetterOrDigit(Character.codePointAt(text, index, length));
    }

    private boolean isIdeograph(int index) {
        return text[index] >= '\u0E00' && Character.isIdeographic(Character.codePointAt(text, index, length));
    }

    private boolean isCapitals(int from, int to) {
        if (to - from < 2 || to - from > 8) {
            return false;
        }
        for (int i = from; i < to; i++) {
            if (text[i] < 'A' || text[i] > 'Z') {
                return false;
            }
        }
        return true;
    }

    private static boolean isApostrophe(char c) {
        return c == '\'' || c == '\u2019' || c == '\u02BC' || c == '\u2018';
    }

    private static boolean isHyphen(char c) {
        return c == '-' || c == '\u2010' || c == '\u2011';
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\u00A0' || c == '\u202F' || c == '\u2009';
    }
}
