package org.vitaressources.search.lucene;

import java.util.ArrayList;
import java.util.List;

/// The last words of what is being typed, the very last perhaps unfinished.
///
/// @param key their folded forms, single spaces between them
/// @param words how many they are
/// @param before what stands before them, untouched
record TypedEnding(String key, int words, String before) {
    private static final int LONGEST = 10;
    private static final int MOST_WORDS = 32;

    /// All endings, from the whole to the last word.
    static List<TypedEnding> of(String typed) {
        WordScanner scanner = new WordScanner();
        char[] characters = typed.toCharArray();
        scanner.reset(characters, characters.length);
        List<String> forms = new ArrayList<>();
        List<Integer> starts = new ArrayList<>();
        while (forms.size() < MOST_WORDS && scanner.next()) {
            forms.add(scanner.form());
            starts.add(scanner.start());
        }
        List<TypedEnding> endings = new ArrayList<>();
        for (int from = Math.max(0, forms.size() - LONGEST); from < forms.size(); from++) {
            List<String> last = forms.subList(from, forms.size());
            endings.add(new TypedEnding(String.join(" ", last), last.size(), typed.substring(0, starts.get(from))));
        }
        return endings;
    }

    /// Nothing else is typed.
    boolean isWhole() {
        return QueryWord.of(before).isEmpty();
    }

    String lastWord() {
        return key.substring(key.lastIndexOf(' ') + 1);
    }

    /// What is left when the ending has become a filter: the words before it, without those that only led to it
    /// (*dans le*, *à l’*).
    String rest() {
        String left = before.strip();
        while (true) {
            int space = left.lastIndexOf(' ');
            String last = Folding.fold(left.substring(space + 1)).replaceAll("[^a-z0-9]", "");
            if (left.isEmpty() || !(last.isEmpty() || FunctionWords.contains(last))) {
                return left;
            }
            left = space < 0 ? "" : left.substring(0, space).strip();
        }
    }
}
