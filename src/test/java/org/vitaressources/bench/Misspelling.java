package org.vitaressources.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One slip of the finger in one word of at least five letters: a letter replaced, left out, added, or two exchanged.
/// The same words with the same seed always slip alike.
final class Misspelling {
    private static final Pattern WORD = Pattern.compile("\\p{L}{5,}");
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz";
    private static final Set<String> EMPTY_WORDS = Set.of(
            "comment",
            "quand",
            "quels",
            "quelle",
            "quelles",
            "notre",
            "votre",
            "leurs",
            "cette",
            "entre",
            "elles",
            "faire",
            "peut",
            "sans",
            "avoir",
            "etre",
            "pourquoi",
            "combien",
            "puis",
            "pendant",
            "avant",
            "apres",
            "après",
            "dans",
            "avec",
            "chez",
            "dois",
            "doit",
            "sont",
            "suis");

    private Misspelling() {}

    /// The words with one slip; nothing when no word of theirs is long enough.
    static Optional<String> of(String words, long seed) {
        List<int[]> places = new ArrayList<>();
        Matcher matcher = WORD.matcher(words);
        while (matcher.find()) {
            if (!EMPTY_WORDS.contains(matcher.group().toLowerCase(Locale.ROOT))) {
                places.add(new int[] {matcher.start(), matcher.end()});
            }
        }
        if (places.isEmpty()) {
            return Optional.empty();
        }
        Random random = new Random(words.hashCode() * 31L + seed);
        int[] place = places.get(random.nextInt(places.size()));
        String word = words.substring(place[0], place[1]);
        String slipped = word;
        while (slipped.equals(word)) {
            slipped = slip(word, random);
        }
        return Optional.of(words.substring(0, place[0]) + slipped + words.substring(place[1]));
    }

    private static String slip(String word, Random random) {
        int at = random.nextInt(word.length());
        String letter = String.valueOf(LETTERS.charAt(random.nextInt(LETTERS.length())));
        return switch (random.nextInt(4)) {
            case 0 -> word.substring(0, at) + letter + word.substring(at + 1);
            case 1 -> word.substring(0, at) + word.substring(at + 1);
            case 2 -> word.substring(0, at) + letter + word.substring(at);
            default ->
                at == 0
                        ? word.substring(1, 2) + word.charAt(0) + word.substring(2)
                        : word.substring(0, at - 1) + word.charAt(at) + word.charAt(at - 1) + word.substring(at + 1);
        };
    }
}
