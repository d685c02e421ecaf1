package org.vitaressources.library;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// How the page of a resource of some kind is laid out, when another package knows it better: every bean of
/// this type
/// is asked, in the order of its `@Order`; the first that answers lays it out.
public interface ResourceLayout {
    /// The parts that it adds to the page of this resource, or nothing when it is of no kind that it knows.
    Optional<Parts> of(Resource.Content content, Locale locale);

    /// Parts of a page.
    ///
    /// @param before the text of the resource; perhaps nothing
    /// @param after the text of the resource; perhaps nothing
    /// @param documents names of those that the parts show, which the list of documents leaves out
    record Parts(Optional<ResourcePanel.Shown> before, Optional<ResourcePanel.Shown> after, Set<String> documents) {
        /// Nothing added, nothing left out.
        public static final Parts NONE = new Parts(Optional.empty(), Optional.empty(), Set.of());
    }
}
