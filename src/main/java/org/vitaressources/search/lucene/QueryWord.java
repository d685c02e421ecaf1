package org.vitaressources.search.lucene;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// A word of a query with the forms that find it.
///
/// @param written as typed
/// @param exact folded forms, its own first
/// @param stems their stems, without repetition
/// @param kin stems of other words of its family, which find it less well
/// @param joined the whole compound in one word, when this is its first part; else empty
record QueryWord(String written, List<String> exact, List<String> stems, List<String> kin, String joined) {
    private static final int MOST = 32;

    /// The words of a text, as the index has them.
    static List<QueryWord> of(String text) {
        return of(text, MOST);
    }

    /// The first words of a text.
    static List<QueryWord> of(String text, int most) {
        WordScanner scanner = new WordScanner();
        char[] characters = text.toCharArray();
        scanner.reset(characters, characters.length);
        List<QueryWord> words = new ArrayList<>();
        while (words.size() < most && scanner.next()) {
            List<String> exact = new ArrayList<>(List.of(scanner.form()));
            exact.addAll(scanner.others());
            boolean compound = scanner.compound();
            String joined =
                    compound && !scanner.others().isEmpty() ? scanner.others().getFirst() : "";
            if (compound) {
                exact.removeAll(scanner.others());
            }
            Set<String> stems = new LinkedHashSet<>();
            exact.forEach(form -> stems.add(FrenchStemmer.stem(form)));
            List<String> kin = new ArrayList<>(WordFamily.of(exact.getFirst()));
            kin.removeAll(stems);
            words.add(new QueryWord(
                    text.substring(scanner.start(), scanner.end()), exact, List.copyOf(stems), kin, joined));
        }
        return words;
    }

    String form() {
        return exact.getFirst();
    }

    String stem() {
        return stems.getFirst();
    }

    boolean isFunctionWord() {
        return FunctionWords.contains(form());
    }
}
