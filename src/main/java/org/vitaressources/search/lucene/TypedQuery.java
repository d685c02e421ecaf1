package org.vitaressources.search.lucene;

import java.util.ArrayList;
import java.util.List;

/// What a person typed, taken apart: words, "phrases", -exclusions, alternatives joined by OU or OR. Everything else is
/// literal, so that no input is an error.
///
/// @param groups each one is wanted; within a group any item will do
/// @param excluded what must not be there
record TypedQuery(List<List<Item>> groups, List<Item> excluded) {
    private static final int MOST_ITEMS = 32;

    /// A word, or several between quotes.
    record Item(String text, boolean quoted) {}

    static TypedQuery read(String typed) {
        List<List<Item>> groups = new ArrayList<>();
        List<Item> excluded = new ArrayList<>();
        boolean alternative = false;
        int count = 0;
        int at = 0;
        while (at < typed.length() && count < MOST_ITEMS) {
            char c = typed.charAt(at);
            if (isSpace(c)) {
                at++;
                continue;
            }
            boolean exclude = c == '-' && at + 1 < typed.length() && startsItem(typed, at + 1);
            int from = exclude ? at + 1 : at;
            int close = isQuote(typed.charAt(from)) ? closing(typed, from + 1) : -1;
            Item item;
            if (close > from) {
                item = new Item(typed.substring(from + 1, close), true);
                at = close + 1;
            } else {
                from += isQuote(typed.charAt(from)) ? 1 : 0;
                at = wordEnd(typed, from);
                item = new Item(typed.substring(from, at), false);
            }
            boolean operator = !item.quoted() && !exclude && isOr(item.text());
            if (operator && !groups.isEmpty() && !typed.substring(at).isBlank()) {
                alternative = true;
                continue;
            }
            if (!item.text().isBlank()) {
                count++;
                if (exclude) {
                    excluded.add(item);
                } else if (alternative) {
                    groups.getLast().add(item);
                } else {
                    groups.add(new ArrayList<>(List.of(item)));
                }
            }
            alternative = false;
        }
        return new TypedQuery(groups, excluded);
    }

    private static boolean isOr(String word) {
        return word.equals("OR") || word.equals("OU");
    }

    private static boolean startsItem(String typed, int at) {
        return Character.isLetterOrDigit(typed.codePointAt(at)) || isQuote(typed.charAt(at));
    }

    private static int closing(String typed, int from) {
        for (int i = from; i < typed.length(); i++) {
            if (isQuote(typed.charAt(i))) {
                return i;
            }
        }
        return -1;
    }

    private static int wordEnd(String typed, int from) {
        int at = from;
        while (at < typed.length() && !isSpace(typed.charAt(at)) && !isQuote(typed.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c);
    }

    private static boolean isQuote(char c) {
        return c == '"' || c == '\u00AB' || c == '\u00BB' || c == '\u201C' || c == '\u201D' || c == '\u201E';
    }
}
