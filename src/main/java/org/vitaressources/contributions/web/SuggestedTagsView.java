package org.vitaressources.contributions.web;

import java.util.List;

/// The tags that the words of a draft suggest, as a page shows them.
///
/// @param id of the contribution
/// @param editable they may be chosen
/// @param groups kind by kind; those without a suggestion are left out
public record SuggestedTagsView(String id, boolean editable, List<Group> groups) {

    /// Those of a kind.
    ///
    /// @param key of the list in the description
    public record Group(String key, List<Row> rows) {}

    /// A suggestion.
    ///
    /// @param several its name is that of several places
    /// @param place where the sentence stands, in words
    /// @param path where it is read again, empty when that is the form
    public record Row(
            List<Choice> choices,
            boolean several,
            int mentions,
            String before,
            String words,
            String after,
            String place,
            String path) {}

    /// One meaning.
    ///
    /// @param supported another place named in the text contains it
    /// @param chosen its author took it already
    public record Choice(String value, String label, String detail, boolean supported, boolean chosen) {}
}
