package org.vitaressources.text;

import java.nio.file.Path;
import java.util.Optional;

/// Reads any file into a [Reading]. Never throws for what the file holds: whatever goes wrong is in its status.
/// Markdown
/// and plain text are read here; every other format in a child process with limits. Results are kept by content hash
/// and extractor version in the extraction cache.
public interface DocumentReader {
    /// Reads a file.
    ///
    /// @param file where it is
    /// @param sha256 hash of its bytes, lower-case hexadecimal, key of the cache
    Reading read(Path file, String sha256);

    /// The same for a file whose name says nothing and whose type is known.
    Reading read(Path file, String sha256, String mediaType);

    /// The same when it costs no reading process: it is in the cache, or a text that is read here.
    default Optional<Reading> known(Path file, String sha256, String mediaType) {
        return Optional.empty();
    }

    /// Media type of a file from its first bytes and its name, without reading it whole.
    String mediaType(Path file);

    /// Changes when the same bytes may give another reading; part of the fingerprint of what is indexed.
    String version();
}
