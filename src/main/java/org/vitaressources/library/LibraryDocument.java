package org.vitaressources.library;

/// A file of a resource: the lone file itself, or one of those beside an `index.md`.
///
/// @param name path relative to the folder of the resource, `/` as separator; its key within the resource
/// @param path path relative to the content folder
/// @param title from the description, the document's own metadata, or its name
/// @param description one sentence, perhaps empty
/// @param mediaType recognised from its bytes
/// @param size bytes
/// @param sha256 lower-case hexadecimal
public record LibraryDocument(
        String name, String path, String title, String description, String mediaType, long size, String sha256) {}
