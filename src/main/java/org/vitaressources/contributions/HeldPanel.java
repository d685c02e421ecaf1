package org.vitaressources.contributions;

import java.util.Locale;
import java.util.Optional;
import org.vitaressources.library.ResourcePanel;

/// A part of the page of the life of a resource that another package contributes, for those who may care for it: every
/// bean of this type is asked, in the order of its `@Order`. The resource may have been taken out of the collection.
public interface HeldPanel {
    /// What to show beneath its versions, or nothing.
    Optional<ResourcePanel.Shown> on(HeldResource held, Locale locale);
}
