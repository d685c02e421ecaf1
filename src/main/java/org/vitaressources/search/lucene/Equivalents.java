package org.vitaressources.search.lucene;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.vitaressources.vocabulary.Acronym;
import org.vitaressources.vocabulary.Synonym;

/// What else finds a word or a phrase, by the vocabularies: the expansions of an acronym, the acronyms of an expansion,
/// synonyms. Immutable.
final class Equivalents {
    private static final float EXPANSION = 0.35f;

    private final Map<String, List<Alternative>> acronyms = new HashMap<>();
    private final Map<List<String>, List<Alternative>> terms = new HashMap<>();
    private int longest;

    /// Another way to say it.
    ///
    /// @param shown as the vocabulary writes it
    /// @param stems its words in the stemmed fields
    /// @param capitals the term that says the acronym and not the word of the same letters; empty when none is
    ///     needed
    /// @param weight beside what was typed
    record Alternative(String shown, List<String> stems, String capitals, float weight) {
        static Optional<Alternative> of(String written, float weight) {
            List<QueryWord> words = QueryWord.of(written);
            if (words.isEmpty()) {
                return Optional.empty();
            }
            String form = words.getFirst().form();
            boolean ambiguous = words.size() == 1 && FunctionWords.needsCapitals(form);
            List<String> stems = words.getFirst().joined().isEmpty()
                    ? words.stream().map(QueryWord::stem).toList()
                    : List.of(FrenchStemmer.stem(words.getFirst().joined()));
            return Optional.of(new Alternative(written, stems, ambiguous ? Equivalents.capitals(form) : "", weight));
        }
    }

    /// A phrase recognised among the words.
    ///
    /// @param words how many words it has
    record Found(int words, List<Alternative> alternatives) {}

    Equivalents(List<Acronym> known, List<Synonym> synonyms) {
        for (Acronym acronym : known) {
            List<QueryWord> form = QueryWord.of(acronym.form());
            if (form.size() != 1) {
                continue;
            }
            List<Alternative> expansions =
                    acronyms.computeIfAbsent(form.getFirst().form(), key -> new ArrayList<>());
            for (String expansion : acronym.expansions()) {
                Alternative.of(expansion, EXPANSION).ifPresent(alternative -> {
                    expansions.add(alternative);
                    // One word says far more than its acronym: it is found by it, and does not ask for it.
                    if (alternative.stems().size() > 1) {
                        Alternative.of(acronym.form(), EXPANSION).ifPresent(itself -> add(alternative.stems(), itself));
                    }
                });
            }
        }
        for (Synonym synonym : synonyms) {
            Alternative.of(synonym.found(), (float) synonym.weight())
                    .ifPresent(alternative ->
                            Alternative.of(synonym.typed(), 1).ifPresent(typed -> add(typed.stems(), alternative)));
        }
    }

    private void add(List<String> stems, Alternative alternative) {
        terms.computeIfAbsent(stems, key -> new ArrayList<>()).add(alternative);
        longest = Math.max(longest, stems.size());
    }

    boolean isAcronym(String folded) {
        return acronyms.containsKey(folded);
    }

    /// For one word: expansions first, the likeliest before the others.
    List<Alternative> of(String folded) {
        List<Alternative> expansions = acronyms.getOrDefault(folded, List.of());
        List<Alternative> synonyms = terms.getOrDefault(List.of(FrenchStemmer.stem(folded)), List.of());
        if (synonyms.isEmpty()) {
            return expansions;
        }
        List<Alternative> all = new ArrayList<>(expansions);
        all.addAll(synonyms);
        return all;
    }

    /// The longest phrase of several words that begins at this one.
    Optional<Found> phraseAt(List<QueryWord> words, int from) {
        for (int size = Math.min(longest, words.size() - from); size > 1; size--) {
            List<String> stems = words.subList(from, from + size).stream()
                    .map(QueryWord::stem)
                    .toList();
            List<Alternative> found = terms.get(stems);
            if (found != null) {
                return Optional.of(new Found(size, found));
            }
        }
        return Optional.empty();
    }

    /// The term of the exact fields that says an acronym.
    static String capitals(String folded) {
        return folded.toUpperCase(Locale.ROOT);
    }
}
