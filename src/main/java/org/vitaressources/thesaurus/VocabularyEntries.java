package org.vitaressources.thesaurus;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.vitaressources.vocabulary.VocabularyText;

/// Finds entries of a list by the words that they hold, in whatever order.
final class VocabularyEntries {
    private static final Set<String> WORDS = Set.of("termes", "de", "vers");

    private VocabularyEntries() {}

    /// Entries that say just this, whatever they are worth.
    static VocabularyText.Entry saying(Map<String, Object> wanted) {
        return entry -> WORDS.stream().allMatch(key -> words(entry.get(key)).equals(words(wanted.get(key))));
    }

    private static Set<String> words(@org.jspecify.annotations.Nullable Object value) {
        return switch (value) {
            case null -> Set.of();
            case List<?> list -> {
                Set<String> words = new TreeSet<>();
                list.forEach(word -> words.add(word.toString()));
                yield words;
            }
            default -> Set.of(value.toString());
        };
    }
}
