package org.vitaressources.library;

/// What the description of a resource says of one of its files.
///
/// @param file name relative to the folder of the resource
/// @param title empty when not said
/// @param description empty when not said
record DescribedDocument(String file, String title, String description) {
    /// Whether it is about the document of that name.
    boolean names(String name) {
        return name.equals(file.startsWith("./") ? file.substring(2) : file);
    }
}
