package org.vitaressources.vocabulary;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The names nearest in spelling to one that does not exist.
final class NearNames {
    private static final int MOST = 5;

    private final Gazetteer gazetteer;
    private final NameIndex names;
    private final int[] letters;

    NearNames(Gazetteer gazetteer, NameIndex names) {
        this.gazetteer = gazetteer;
        this.names = names;
        this.letters = new int[names.names()];
        for (int number = 0; number < letters.length; number++) {
            letters[number] = Spelling.letters(names.key(number));
        }
    }

    private record Near(int place, int distance) {}

    /// At most five, the nearest first, then the most populous.
    List<Integer> to(String key) {
        String bare = NameKey.withoutArticle(key);
        int tolerance = Spelling.tolerance(bare);
        int written = Spelling.letters(bare);
        List<Near> near = new ArrayList<>();
        for (int number = 0; number < letters.length && tolerance > 0; number++) {
            // A wrong letter takes one away and brings one: two bits for each mistake, and the article its three.
            if (Integer.bitCount(letters[number] ^ written) <= 2 * tolerance + 3) {
                String name = NameKey.withoutArticle(names.key(number));
                int distance = Spelling.distance(bare, name, tolerance);
                if (distance <= tolerance) {
                    near.add(new Near(names.place(number), distance));
                }
            }
        }
        return near.stream()
                .sorted(Comparator.comparingInt(Near::distance)
                        .thenComparing(one -> gazetteer.population(one.place()), Comparator.reverseOrder())
                        .thenComparing(Near::place))
                .map(Near::place)
                .distinct()
                .limit(MOST)
                .toList();
    }
}
