package org.vitaressources.search;

/// Something that may be meant by what is being typed.
public sealed interface Suggestion {
    /// A word or phrase that resources are about.
    ///
    /// @param words the whole query with it, as the collection writes it
    record Term(String words) implements Suggestion {}

    /// An acronym.
    ///
    /// @param words the whole query with it
    /// @param expansion the likeliest thing that it stands for
    record OfAcronym(String words, String form, String expansion) implements Suggestion {}

    /// A value of a facet: choosing it filters.
    ///
    /// @param value as in [SearchQuery#choices()]
    /// @param rest the words of the query without those that named it
    record Value(Facet facet, String value, String rest) implements Suggestion {}

    /// A resource by its title.
    record Titled(String title, String slug, String language) implements Suggestion {}
}
