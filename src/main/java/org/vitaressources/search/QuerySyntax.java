package org.vitaressources.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads what was typed from left to right, once.
final class QuerySyntax {
    private static final int MOST_ITEMS = 32;
    /// A shorter beginning would stand for too many words.
    private static final int SHORTEST_PREFIX = 3;

    private final String typed;
    private final List<List<TypedQuery.Item>> groups = new ArrayList<>();
    private final List<TypedQuery.Item> excluded = new ArrayList<>();
    private int at;

    QuerySyntax(String typed) {
        this.typed = typed;
    }

    TypedQuery read() {
        boolean alternative = false;
        boolean exclude = false;
        int count = 0;
        while (count < MOST_ITEMS && skipSpaces()) {
            int from = at;
            boolean minus = isMinus(typed.charAt(at)) && startsItem(at + 1);
            at += minus ? 1 : 0;
            TypedQuery.Item item = item(from);
            boolean more = at < typed.length() && !typed.substring(at).isBlank();
            if (more && !minus && isOperator(item)) {
                alternative |= isOr(item.text()) && !groups.isEmpty();
                exclude |= item.text().equals("NOT");
                if (alternative || exclude || (item.text().equals("AND") && !groups.isEmpty())) {
                    continue;
                }
            }
            if (!item.text().isBlank()) {
                count++;
                if (minus || exclude) {
                    excluded.add(item);
                } else if (alternative) {
                    groups.getLast().add(item);
                } else {
                    groups.add(new ArrayList<>(List.of(item)));
                }
            }
            alternative = false;
            exclude = false;
        }
        return new TypedQuery(groups, excluded);
    }

    private TypedQuery.Item item(int from) {
        Optional<QueryField> field = field();
        int close = at < typed.length() ? closing(at) : -1;
        if (close > at) {
            String text = typed.substring(at + 1, close);
            at = close + 1;
            return new TypedQuery.Item(text, true, false, field, List.of(), from, at);
        }
        at += isQuote(typed.charAt(at)) ? 1 : 0;
        int start = at;
        while (at < typed.length() && !isSpace(typed.charAt(at)) && !isQuote(typed.charAt(at))) {
            at++;
        }
        int end = at;
        while (end > start && typed.charAt(end - 1) == '*') {
            end--;
        }
        String text = typed.substring(start, end);
        boolean prefix = end < at && isBeginning(text);
        return new TypedQuery.Item(
                prefix ? text : typed.substring(start, at), false, prefix, field, List.of(), from, at);
    }

    /// The name of a field with a value after its colon; goes behind the colon.
    private Optional<QueryField> field() {
        int colon = at;
        while (colon < typed.length() && Character.isLetter(typed.charAt(colon))) {
            colon++;
        }
        boolean value = colon > at
                && colon + 1 < typed.length()
                && typed.charAt(colon) == ':'
                && !isSpace(typed.charAt(colon + 1));
        Optional<QueryField> field = value ? QueryField.named(typed.substring(at, colon)) : Optional.empty();
        if (field.isPresent()) {
            at = colon + 1;
        }
        return field;
    }

    /// The quote that closes the one here; -1 when there is none here, or none that closes it.
    private int closing(int open) {
        char c = typed.charAt(open);
        for (int i = open + 1; i < typed.length(); i++) {
            char other = typed.charAt(i);
            boolean last = i + 1 == typed.length() || isSpace(typed.charAt(i + 1));
            if (isQuote(c) ? isQuote(other) : isSingleQuote(c) && isSingleQuote(other) && last) {
                return i;
            }
        }
        return -1;
    }

    private boolean skipSpaces() {
        while (at < typed.length() && isSpace(typed.charAt(at))) {
            at++;
        }
        return at < typed.length();
    }

    private boolean startsItem(int index) {
        return index < typed.length()
                && (Character.isLetterOrDigit(typed.codePointAt(index)) || isQuote(typed.charAt(index)));
    }

    private static boolean isOperator(TypedQuery.Item item) {
        return item.plain()
                && item.field().isEmpty()
                && (isOr(item.text()) || item.text().matches("AND|NOT"));
    }

    private static boolean isOr(String word) {
        return word.equals("OR") || word.equals("OU");
    }

    private static boolean isBeginning(String text) {
        return text.length() >= SHORTEST_PREFIX && text.chars().allMatch(Character::isLetterOrDigit);
    }

    private static boolean isMinus(char c) {
        return c == '-' || c == '\u2212';
    }

    static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c);
    }

    private static boolean isQuote(char c) {
        return c == '"' || "\u00AB\u00BB\u201C\u201D\u201E\u201F\u2033\u301D\u301E\uFF02".indexOf(c) >= 0;
    }

    private static boolean isSingleQuote(char c) {
        return c == '\'' || c == '\u2018' || c == '\u2019' || c == '\u2039' || c == '\u203A';
    }
}
