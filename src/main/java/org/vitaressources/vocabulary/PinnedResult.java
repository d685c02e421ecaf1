package org.vitaressources.vocabulary;

import java.util.List;

/// What the editors want to be seen first for a query, as far as its filters let it through.
///
/// @param words as typed; case, accents and punctuation do not count
/// @param resources addresses (slugs) or paths in the content folder, the first one first
public record PinnedResult(String words, List<String> resources) {
    public PinnedResult {
        resources = List.copyOf(resources);
    }

    /// Whether a query is the one that is meant.
    public boolean isFor(String asked) {
        String key = NameKey.of(words);
        return !key.isEmpty() && key.equals(NameKey.of(asked));
    }
}
