package org.vitaressources.batches;

import java.util.List;
import java.util.Map;
import org.vitaressources.library.KeptFiles.Kept;

/// What one resource of an import is made of.
///
/// @param form what was sent of it
/// @param matter its description: keys and values as they are to be written; empty for [Form#BUNDLE] and [Form#TEXT],
///     whose main file says it
/// @param folder where it goes in the content folder: one plain name
/// @param files its documents
/// @param main bytes of the main file of a new resource, with its identity
/// @param body Markdown of the main file, for a new version; kept as bytes
record ImportPlan(Form form, Map<String, Object> matter, String folder, List<PlannedFile> files, Kept main, Kept body) {
    ImportPlan {
        matter = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(matter));
        files = List.copyOf(files);
    }

    /// What was sent of a resource.
    enum Form {
        /// A row of a table, with files or a text.
        ROW,
        /// A file, perhaps with a sidecar.
        FILE,
        /// A Markdown text that stands alone.
        TEXT,
        /// A folder with its `index.md`.
        BUNDLE
    }

    /// A document.
    ///
    /// @param name in the folder of the resource
    /// @param path in what was sent
    /// @param title for readers, empty when the file's own does
    record PlannedFile(String name, String path, Kept kept, String mediaType, String title) {}
}
