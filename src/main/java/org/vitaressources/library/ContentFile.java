package org.vitaressources.library;

import java.time.Instant;

/// A file under the content folder.
///
/// @param path relative to the content folder, `/` as separator
/// @param size bytes
/// @param sha256 of its bytes as the catalogue recorded them; empty when it did not, or when the file was written since
/// @param known the catalogue knows it: it belongs to a resource, or is a page, a vocabulary, a note at the root
public record ContentFile(String path, long size, Instant modified, String sha256, boolean known) {}
