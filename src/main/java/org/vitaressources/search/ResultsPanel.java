package org.vitaressources.search;

import java.util.Locale;
import java.util.Optional;

/// A part of the page of results that another package contributes ("change the tags of these"): every bean of this type
/// is asked, in the order of its `@Order`.
public interface ResultsPanel {
    /// What to show beneath these results, or nothing.
    ///
    /// @param query that is answered
    /// @param total resources found
    Optional<Shown> on(SearchQuery query, long total, Locale locale);

    /// A panel to show.
    ///
    /// @param template name of a template that holds a fragment `panel(model)`
    /// @param model what the fragment is given
    record Shown(String template, Object model) {}
}
