package org.vitaressources.search.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/// What the search box shows as one types.
///
/// @param label name of the list
/// @param count how many there are, in words
record SuggestionsView(String label, String count, List<Group> groups) {
    /// Suggestions of one kind.
    record Group(String label, List<Option> options) {}

    /// One suggestion.
    ///
    /// @param detail what tells it from others of the same label, perhaps empty
    /// @param lang language of the label when it is not that of the page
    /// @param href where choosing it leads, on this site
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Option(String label, String detail, String lang, String href) {}
}
