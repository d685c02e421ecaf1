package org.vitaressources.quality;

import org.vitaressources.quality.outside.LinkAddress;

/// A link out of a resource, and where it stands.
///
/// @param document name of the document, empty elsewhere
/// @param anchor of the passage that it stands in, perhaps empty
record LinkPlace(LinkAddress address, Part part, String document, String anchor) {
    /// Part of a resource.
    enum Part {
        /// The description says that it comes from there.
        SOURCE,
        /// The text of its page.
        BODY,
        /// A document.
        DOCUMENT
    }
}
