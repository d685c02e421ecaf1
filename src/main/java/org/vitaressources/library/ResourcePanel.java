package org.vitaressources.library;

import java.util.Locale;
import java.util.Optional;

/// A part of the page of a resource that another package contributes ("similar resources", "add to a kit"): every bean
/// of this type is asked, in the order of its `@Order`.
public interface ResourcePanel {
    /// What to show beneath this resource, or nothing.
    Optional<Shown> on(Resource resource, Locale locale);

    /// A panel to show.
    ///
    /// @param template name of a template that holds a fragment `panel(model)`
    /// @param model what the fragment is given
    record Shown(String template, Object model) {}
}
