package org.vitaressources.search;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;

/// What was read in the words of a query.
///
/// @param applied the query that is answered: its words without what was read in them, its choices with it
/// @param searched its words without any syntax, each beginning of words completed: for marking them
/// @param without values that no result has (`-type:outil`), per facet
/// @param choices what was read and applied
/// @param doubts what could not be read, or in several ways, or is better searched as words
/// @param spelledOut per facet in which something was read, the same query with those values as plain choices: where
///     links that change the choices of that facet start from
public record Understanding(
        SearchQuery applied,
        String searched,
        Map<Facet, Set<String>> without,
        List<Understood> choices,
        List<Doubt> doubts,
        Map<Facet, SearchQuery> spelledOut) {

    /// Nothing read: the words are words.
    public static Understanding none(SearchQuery query) {
        return new Understanding(
                query, TypedQuery.read(query.words()).plainWords(), Map.of(), List.of(), List.of(), Map.of());
    }

    /// A value read in the words.
    ///
    /// @param value as in [SearchQuery#choices()]
    /// @param words the stretch of the query in which it was read
    /// @param written as `field:value`, rather than by plain words
    /// @param excluded no result has it
    /// @param undone the query without it: for plain words, the query that searches them as words
    /// @param otherwise resources that `undone` finds, when it was counted
    public record Understood(
            Facet facet,
            String value,
            String words,
            boolean written,
            boolean excluded,
            SearchQuery undone,
            OptionalLong otherwise) {}

    /// Words that might have been a value and were searched as words.
    ///
    /// @param words the stretch of the query
    public record Doubt(Facet facet, String words, Kind kind, List<Candidate> candidates) {
        /// Why they were.
        public enum Kind {
            /// `field:value`, and there is no such value.
            UNKNOWN,
            /// Several values are called so.
            SEVERAL,
            /// The words find more than the value.
            BETTER_AS_WORDS
        }
    }

    /// A value that may have been meant.
    ///
    /// @param query the query with this value chosen instead of the words
    /// @param count resources that it finds, when it was counted
    public record Candidate(String value, SearchQuery query, OptionalLong count) {}

    /// The same, its words as they were searched in the end.
    public Understanding searching(String words) {
        return new Understanding(applied, words, without, choices, doubts, spelledOut);
    }

    /// All that has one of the values that no result has.
    public SearchQuery excluded() {
        SearchQuery excluded = SearchQuery.everything();
        for (Map.Entry<Facet, Set<String>> entry : without.entrySet()) {
            for (String value : entry.getValue()) {
                excluded = excluded.with(entry.getKey(), value);
            }
        }
        return excluded;
    }

    /// Where a link that changes the choices of a facet starts from.
    public SearchQuery spelledOut(Facet facet, SearchQuery query) {
        return spelledOut.getOrDefault(facet, query);
    }
}
