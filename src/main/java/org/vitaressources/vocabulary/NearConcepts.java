package org.vitaressources.vocabulary;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// The concepts nearest in spelling to words that are none of theirs: few letters differ, or some of the words are the
/// same.
final class NearConcepts {
    private static final int SHORTEST_WORD = 4;
    private static final int ONE_WORD_LESS = 10;

    private NearConcepts() {}

    private record Near(Concept concept, int distance) {}

    static List<Concept> of(ConceptScheme scheme, String written, int limit) {
        String key = NameKey.of(written);
        List<Near> near = new ArrayList<>();
        for (Concept concept : scheme.all()) {
            if (!concept.deprecated()) {
                words(concept)
                        .map(NameKey::of)
                        .mapToInt(word -> distance(key, word))
                        .min()
                        .ifPresent(distance -> near.add(new Near(concept, distance)));
            }
        }
        return near.stream()
                .filter(one -> one.distance() < Integer.MAX_VALUE)
                .sorted(Comparator.comparingInt(Near::distance))
                .map(Near::concept)
                .limit(limit)
                .toList();
    }

    private static Stream<String> words(Concept concept) {
        return Stream.concat(Stream.of(concept.id(), concept.label(), concept.labelEn()), concept.synonyms().stream());
    }

    private static int distance(String written, String word) {
        int tolerance = Spelling.tolerance(written);
        int letters = Spelling.distance(written, word, tolerance);
        if (letters <= tolerance) {
            return letters;
        }
        Set<String> wanted = tellingWords(written);
        Set<String> common = new HashSet<>(wanted);
        common.retainAll(tellingWords(word));
        return common.isEmpty() ? Integer.MAX_VALUE : ONE_WORD_LESS * (1 + wanted.size() - common.size());
    }

    private static Set<String> tellingWords(String key) {
        Set<String> words = new HashSet<>(Arrays.asList(key.split(" ")));
        words.removeIf(word -> word.length() < SHORTEST_WORD);
        return words;
    }
}
