package org.vitaressources.search;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// One way to read a query: some of the values found in its words, applied.
final class Reading {
    private Reading() {}

    /// The query without the words of these values, the values chosen; on the same page.
    static SearchQuery applied(SearchQuery query, List<ReadValue> values) {
        if (values.isEmpty()) {
            return query;
        }
        SearchQuery applied = query.withWords(Stretch.cut(
                query.words(), values.stream().map(ReadValue::stretch).toList()));
        for (ReadValue value : values) {
            for (String one : value.excluded() ? List.<String>of() : value.values()) {
                applied = applied.with(value.facet(), one);
            }
        }
        return applied.atPage(query.page());
    }

    /// The query with one of the values chosen instead of its words.
    static SearchQuery chosen(SearchQuery query, ReadValue value, String one) {
        return query.withWords(Stretch.cut(query.words(), List.of(value.stretch())))
                .with(value.facet(), one);
    }

    /// The query with the words of these values wanted in the title.
    static SearchQuery inTitle(SearchQuery query, List<ReadValue> values) {
        StringBuilder words = new StringBuilder(query.words());
        values.stream()
                .sorted(Comparator.comparing(ReadValue::stretch, Comparator.comparingInt(Stretch::from))
                        .reversed())
                .forEach(value -> words.replace(
                        value.stretch().from(),
                        value.stretch().to(),
                        "titre:\"" + value.words().replace('"', ' ') + "\""));
        return query.withWords(words.toString());
    }

    static List<ReadValue> of(Facet facet, List<ReadValue> values) {
        return values.stream().filter(value -> value.facet() == facet).toList();
    }

    static List<ReadValue> chosenOf(Facet facet, List<ReadValue> values) {
        return of(facet, values).stream().filter(value -> !value.excluded()).toList();
    }

    static List<ReadValue> both(List<ReadValue> some, List<ReadValue> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }
}
