package org.vitaressources.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// What a person typed, taken apart: words, "phrases", -exclusions, alternatives joined by OU or OR, `field:value`,
/// beginnings of words (`mobil*`). Everything else is literal, so that no input is an error.
///
/// @param groups each one is wanted; within a group any item will do
/// @param excluded what must not be there
public record TypedQuery(List<List<Item>> groups, List<Item> excluded) {

    /// A word, or several between quotes.
    ///
    /// @param text without its quotes, field name and star
    /// @param prefix words that begin so
    /// @param field where it must stand, or of which facet it is a value
    /// @param forms for a prefix, the words of the collection that begin so, once they have been looked up
    /// @param from where it begins in what was typed
    /// @param to where it ends, exclusive
    public record Item(
            String text,
            boolean quoted,
            boolean prefix,
            Optional<QueryField> field,
            List<String> forms,
            int from,
            int to) {

        /// Neither more nor less than a word among others.
        public boolean plain() {
            return !quoted && !prefix && !inTitle();
        }

        /// To be found in the title.
        public boolean inTitle() {
            return field.filter(QueryField.TITLE::equals).isPresent();
        }

        /// The facet of which it is a value.
        Optional<Facet> facet() {
            return field.flatMap(QueryField::facet);
        }

        private Item completed(Function<Item, List<String>> beginning) {
            return prefix ? new Item(text, quoted, true, field, beginning.apply(this), from, to) : this;
        }
    }

    /// Takes what was typed apart.
    public static TypedQuery read(String typed) {
        return new QuerySyntax(typed).read();
    }

    /// The same, each prefix with the words that begin so.
    public TypedQuery completed(Function<Item, List<String>> beginning) {
        return new TypedQuery(
                groups.stream()
                        .map(group -> group.stream()
                                .map(item -> item.completed(beginning))
                                .toList())
                        .toList(),
                excluded.stream().map(item -> item.completed(beginning)).toList());
    }

    /// What is to be found, without syntax: for marking words in a text.
    public String plainWords() {
        List<String> words = new ArrayList<>();
        groups.forEach(group -> group.forEach(item -> {
            if (item.quoted()) {
                words.add("\"" + item.text() + "\"");
            } else if (item.forms().isEmpty()) {
                words.add(item.text());
            } else {
                words.addAll(item.forms().subList(0, Math.min(8, item.forms().size())));
            }
        }));
        return String.join(" ", words);
    }
}
