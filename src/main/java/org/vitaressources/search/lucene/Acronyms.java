package org.vitaressources.search.lucene;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.vitaressources.vocabulary.Acronym;

/// The acronyms of the vocabulary, to be looked up from either side. Immutable.
final class Acronyms {
    private final Map<String, List<List<String>>> expansions = new HashMap<>();
    private final Map<List<String>, List<String>> forms = new HashMap<>();
    private int longest;

    Acronyms(List<Acronym> acronyms) {
        for (Acronym acronym : acronyms) {
            List<QueryWord> form = QueryWord.of(acronym.form());
            if (form.size() != 1) {
                continue;
            }
            String folded = form.getFirst().form();
            for (String expansion : acronym.expansions()) {
                List<String> stems =
                        QueryWord.of(expansion).stream().map(QueryWord::stem).toList();
                if (stems.size() > 1) {
                    expansions.computeIfAbsent(folded, key -> new ArrayList<>()).add(stems);
                    forms.computeIfAbsent(stems, key -> new ArrayList<>()).add(folded);
                    longest = Math.max(longest, stems.size());
                }
            }
            expansions.computeIfAbsent(folded, key -> new ArrayList<>());
        }
    }

    boolean contains(String folded) {
        return expansions.containsKey(folded);
    }

    /// Stems of each of its expansions, the likeliest first.
    List<List<String>> expansions(String folded) {
        return expansions.getOrDefault(folded, List.of());
    }

    /// An expansion that begins at this word of a text.
    Optional<Found> expansionAt(List<QueryWord> words, int from) {
        for (int size = Math.min(longest, words.size() - from); size > 1; size--) {
            List<String> stems = words.subList(from, from + size).stream()
                    .map(QueryWord::stem)
                    .toList();
            List<String> found = forms.get(stems);
            if (found != null) {
                return Optional.of(new Found(size, found));
            }
        }
        return Optional.empty();
    }

    /// The term that says the acronym and not the word of the same letters.
    static String capitals(String folded) {
        return folded.toUpperCase(Locale.ROOT);
    }

    /// An expansion recognised.
    ///
    /// @param words how many words it has
    /// @param forms the acronyms that it stands for, folded
    record Found(int words, List<String> forms) {}
}
