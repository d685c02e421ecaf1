package org.vitaressources.contributions.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vitaressources.contributions.Provenance;

/// The form as a template shows it.
///
/// @param id of the contribution
/// @param values of all fields, by name
/// @param sections of its type, in their order
/// @param types to choose from
/// @param places territories that are known
/// @param unknownPlaces what was typed for territories and is none, or several
/// @param lists the other lists by key: `secteurs`, `structures`, `themes`, `publics`
/// @param licences the usual ones, then the others
/// @param languages to choose from
/// @param progress how far it is
/// @param source the practice that it says it comes from
/// @param seen digests of what is shown
record FormView(
        String id,
        Map<String, String> values,
        List<SectionView> sections,
        List<Box> types,
        List<Box> places,
        List<UnknownPlace> unknownPlaces,
        Map<String, List<Group>> lists,
        List<Licence> licences,
        List<Box> languages,
        ProgressView progress,
        SourceView source,
        String seen) {

    /// The text of a field, empty when there is none.
    public String value(String field) {
        return values.getOrDefault(field, "");
    }

    public boolean authorship() {
        return value("droits").equals("on");
    }

    /// How many boxes of a list are ticked.
    public long chosen(String key) {
        return lists.getOrDefault(key, List.of()).stream()
                .mapToLong(group -> (group.root().ticked() ? 1 : 0)
                        + group.children().stream().filter(Box::ticked).count())
                .sum();
    }

    /// A part of the text.
    ///
    /// @param heading as published, in French; empty for the free text
    /// @param hint what belongs there
    /// @param example how it may read, perhaps empty
    /// @param rows height of the control
    /// @param source where its words come from, or nothing
    record SectionView(
            String id,
            String heading,
            String hint,
            String example,
            String text,
            int rows,
            @Nullable Provenance source) {
        public String name() {
            return "section." + id;
        }
    }

    /// A choice.
    ///
    /// @param detail a few words more, perhaps empty
    record Box(String value, String label, String detail, boolean ticked) {}

    /// A concept and those within it.
    record Group(Box root, List<Box> children) {
        /// Something in it is ticked, apart from itself.
        public boolean open() {
            return children.stream().anyMatch(Box::ticked);
        }
    }

    /// A licence in plain words.
    record Licence(String value, String label, String explained, boolean ticked, boolean usual) {}

    /// A text that names no territory, or several.
    record UnknownPlace(String written, boolean several, List<Box> candidates) {}
}
