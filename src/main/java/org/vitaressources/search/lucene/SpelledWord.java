package org.vitaressources.search.lucene;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// A word of a query where it stands, and whether it may be held to be misspelt by its looks alone.
///
/// @param form folded
/// @param open plain letters, outside quotes, exclusions, fields and operators, at least [#SHORTEST] of them, and not
///     in capitals as codes are
record SpelledWord(String form, int start, int end, boolean open) {
    static final int SHORTEST = 4;
    private static final int LONGEST = 30;
    private static final int MOST = 16;
    private static final int CAPITALS = 6;
    private static final Set<String> OPERATORS = Set.of("OR", "OU", "AND", "ET", "NOT", "SAUF");
    private static final String QUOTES = "\"\u00AB\u00BB\u201C\u201D\u201E";

    /// The words of a query in their order.
    static List<SpelledWord> of(String typed) {
        List<SpelledWord> words = new ArrayList<>();
        boolean quoted = false;
        int at = 0;
        while (at < typed.length() && words.size() < MOST) {
            char c = typed.charAt(at);
            if (QUOTES.indexOf(c) >= 0) {
                quoted = !quoted;
                at++;
            } else if (isSpace(c)) {
                at++;
            } else {
                int to = at;
                while (to < typed.length() && !isSpace(typed.charAt(to)) && QUOTES.indexOf(typed.charAt(to)) < 0) {
                    to++;
                }
                addWords(words, typed, at, to, !quoted);
                at = to;
            }
        }
        return words;
    }

    private static void addWords(List<SpelledWord> words, String typed, int from, int to, boolean outside) {
        String token = typed.substring(from, to);
        if (OPERATORS.contains(token)) {
            return;
        }
        boolean open = outside && token.charAt(0) != '-' && token.indexOf(':') < 0 && token.indexOf('*') < 0;
        WordScanner scanner = new WordScanner();
        char[] characters = token.toCharArray();
        scanner.reset(characters, characters.length);
        while (scanner.next() && words.size() < MOST) {
            String written = token.substring(scanner.start(), scanner.end());
            words.add(new SpelledWord(
                    scanner.form(),
                    from + scanner.start(),
                    from + scanner.end(),
                    open && isPlain(scanner.form(), written)));
        }
    }

    private static boolean isPlain(String form, String written) {
        boolean code = written.length() < CAPITALS && written.chars().allMatch(Character::isUpperCase);
        return form.length() >= SHORTEST
                && form.length() <= LONGEST
                && form.equals(Folding.fold(written))
                && form.chars().allMatch(c -> c >= 'a' && c <= 'z')
                && !code;
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c);
    }
}
