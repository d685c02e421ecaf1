package org.vitaressources.contributions;

import java.util.Locale;
import java.util.Optional;

/// A part of the page on which a contribution begins that another package contributes ("what is looked for
/// and not there yet"): every bean of this type is asked, in the order of its `@Order`.
public interface StartPanel {
    /// What to show, or nothing.
    Optional<Shown> in(Locale locale);

    /// A panel to show.
    ///
    /// @param template name of a template that holds a fragment `panel(model)`
    /// @param model what the fragment is given
    record Shown(String template, Object model) {}
}
