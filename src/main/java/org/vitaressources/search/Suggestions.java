package org.vitaressources.search;

import java.util.List;
import java.util.Locale;

/// What may be meant by words that are still being typed. Never throws for what a query holds.
public interface Suggestions {
    /// Fewest letters that bring suggestions.
    int SHORTEST = 2;
    /// Most suggestions at once.
    int MOST = 9;

    /// Those for the words of a query, the likeliest kind first, kinds together; none for fewer than [#SHORTEST]
    /// letters. Choices that the query already has are not suggested again.
    ///
    /// @param locale language in which labels of vocabularies are read
    List<Suggestion> of(SearchQuery typed, Locale locale);
}
