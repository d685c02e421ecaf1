package org.vitaressources.search.lucene;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Which words of a text are marked for a query: the very words, their other forms, what stands for them. A word of the
/// expansion of an acronym is marked only beside another one of it (*association intermédiaire* for *AI*, not every
/// *association*), and an acronym that is also a little word only in capitals (*AI*, not *j'ai*).
final class MarkedWords {
    /// Nothing is marked.
    static final MarkedWords NONE = new MarkedWords(Map.of(), Set.of());
    /// Characters that may part two words of one expression: `association d'insertion`.
    private static final int APART = 6;

    private final Map<String, Float> weights;
    private final Map<String, Integer> numbers = new LinkedHashMap<>();
    private final Set<String> together;

    private MarkedWords(Map<String, Float> weights, Set<String> together) {
        this.weights = weights;
        this.together = together;
        weights.keySet().forEach(stem -> numbers.put(stem, numbers.size() + 1));
    }

    /// @param weights stems to mark, with what a passage earns by them
    /// @param typed the words of the query
    static MarkedWords of(Map<String, Float> weights, String typed, Acronyms acronyms) {
        Set<String> together = new HashSet<>();
        Set<String> own = new HashSet<>();
        for (QueryWord word : QueryWord.of(typed)) {
            own.addAll(word.stems());
            acronyms.expansions(word.form()).stream()
                    .filter(expansion -> expansion.size() > 1)
                    .forEach(together::addAll);
        }
        together.removeAll(own);
        return new MarkedWords(weights, together);
    }

    boolean isEmpty() {
        return weights.isEmpty();
    }

    /// Stems to mark, with their weights.
    Map<String, Float> weights() {
        return weights;
    }

    /// What is marked in a text, in its order.
    List<Snippets.Mark> in(String text) {
        List<Snippets.Mark> marks = new ArrayList<>();
        if (isEmpty()) {
            return marks;
        }
        WordScanner scanner = new WordScanner();
        char[] characters = text.toCharArray();
        scanner.reset(characters, characters.length);
        while (scanner.next()) {
            String stem = marked(FrenchStemmer.stem(scanner.form()), scanner.others());
            if (!stem.isEmpty()) {
                marks.add(mark(scanner.start(), scanner.end(), stem));
            }
        }
        return kept(text, marks);
    }

    private String marked(String stem, List<String> others) {
        if (weights.containsKey(stem)) {
            return stem;
        }
        return others.stream()
                .map(FrenchStemmer::stem)
                .filter(weights::containsKey)
                .findFirst()
                .orElse("");
    }

    /// Counts only beside another word of its expression.
    boolean together(String stem) {
        return together.contains(stem);
    }

    /// Some words are told from others by their capitals alone: only the text itself says whether they are meant.
    boolean needText() {
        return weights.keySet().stream().anyMatch(FunctionWords::needsCapitals);
    }

    /// A place where a stem stands.
    Snippets.Mark mark(int start, int end, String stem) {
        return new Snippets.Mark(
                start, end, numbers.getOrDefault(stem, 0), weights.getOrDefault(stem, 1f), together.contains(stem));
    }

    /// Those of the places found that are to be marked, in the order of the text.
    List<Snippets.Mark> kept(String text, List<Snippets.Mark> found) {
        List<Snippets.Mark> ordered = new ArrayList<>(found);
        ordered.sort(Comparator.comparingInt(Snippets.Mark::start).thenComparing(Snippets.Mark::end));
        List<Snippets.Mark> kept = new ArrayList<>();
        for (int i = 0; i < ordered.size(); i++) {
            Snippets.Mark mark = ordered.get(i);
            boolean beside = (i > 0 && near(ordered.get(i - 1), mark))
                    || (i + 1 < ordered.size() && near(mark, ordered.get(i + 1)));
            if (!isLittle(text, mark) && (!mark.together() || beside)) {
                kept.add(mark);
            }
        }
        return kept;
    }

    private static boolean near(Snippets.Mark before, Snippets.Mark after) {
        return before.together()
                && after.together()
                && before.word() != after.word()
                && after.start() - before.end() <= APART;
    }

    private static boolean isLittle(String text, Snippets.Mark mark) {
        if (mark.end() - mark.start() > 4) {
            return false;
        }
        String written = text.substring(mark.start(), mark.end());
        String folded = Folding.fold(written);
        return FunctionWords.needsCapitals(folded) && !written.equals(Acronyms.capitals(folded));
    }
}
