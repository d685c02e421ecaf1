package org.vitaressources.accounts;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/// Tells passwords that are tried first. Few common passwords have 15 characters: most long ones are short ones put
/// together (`motdepasse123456789`, `dragondragondragon`). So a password is cut into the fewest pieces, a piece being a
/// listed password, a row of keys, a run of one character, a year or any other single character; a piece that came
/// before, or that is known of the owner or the site, counts for nothing. Under [#ENOUGH] pieces it is guessable.
@Component
@Lazy
class CommonPasswords {
    /// Four listed words of 20,000 are 57 bits, behind a slow hash and growing delays.
    static final int ENOUGH = 4;

    private static final int SHORTEST_WORD = 4;
    private static final int LONGEST_WORD = 40;
    private static final String[] ROWS = {
        "abcdefghijklmnopqrstuvwxyz", "01234567890123456789", "azertyuiopqsdfghjklmwxcvbn",
                "qwertyuiopasdfghjklzxcvbnm",
        "1qaz2wsx3edc4rfv5tgb6yhn7ujm", "1a2z3e4r5t6y7u8i9o0p", "1q2w3e4r5t6y7u8i9o0p", "aqwzsxedcrfvtgbyhnuj",
        "qazwsxedcrfvtgbyhnujmikolp"
    };

    private final Set<String> listed = read();

    /// @param known words that count for nothing
    boolean isGuessable(String password, Collection<String> known) {
        String folded = fold(password);
        Set<String> free = new HashSet<>();
        known.stream()
                .map(CommonPasswords::fold)
                .filter(word -> word.length() >= 3)
                .forEach(free::add);
        return listed.contains(folded) || pieces(folded, free) < ENOUGH || pieces(unleet(folded), free) < ENOUGH;
    }

    /// The fewest pieces that count.
    private int pieces(String text, Set<String> free) {
        int[] fewest = new int[text.length() + 1];
        for (int end = 1; end <= text.length(); end++) {
            fewest[end] = Integer.MAX_VALUE;
            for (int start = Math.max(0, end - LONGEST_WORD); start < end; start++) {
                String piece = text.substring(start, end);
                int cost = cost(piece, text.substring(0, start), free);
                if (cost >= 0 && fewest[start] + cost < fewest[end]) {
                    fewest[end] = fewest[start] + cost;
                }
            }
        }
        return fewest[text.length()];
    }

    /// What a piece counts for; -1 when it is none.
    private int cost(String piece, String before, Set<String> free) {
        if (free.contains(piece) || (piece.length() >= 3 && before.contains(piece))) {
            return 0;
        }
        boolean one = piece.length() == 1
                || piece.chars().distinct().count() == 1
                || piece.matches("(19|20)\\d\\d")
                || (piece.length() >= SHORTEST_WORD && (listed.contains(piece) || isRow(piece)));
        return one ? 1 : -1;
    }

    private static boolean isRow(String piece) {
        String reversed = new StringBuilder(piece).reverse().toString();
        for (String row : ROWS) {
            if (row.contains(piece) || row.contains(reversed)) {
                return true;
            }
        }
        return false;
    }

    /// Lower case, without accents, spaces and signs between words.
    private static String fold(String text) {
        return Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("\\p{M}|[\\s\\p{Punct}&&[^@$!]]", "");
    }

    private static String unleet(String text) {
        return text.replace('@', 'a')
                .replace('4', 'a')
                .replace('3', 'e')
                .replace('1', 'i')
                .replace('!', 'i')
                .replace('0', 'o')
                .replace('5', 's')
                .replace('$', 's');
    }

    private static Set<String> read() {
        Set<String> words = new HashSet<>(40_000);
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(CommonPasswords.class.getResourceAsStream("common-passwords.txt")),
                StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.startsWith("#")).forEach(words::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }
}
