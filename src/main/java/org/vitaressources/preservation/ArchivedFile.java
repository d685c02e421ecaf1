package org.vitaressources.preservation;

import java.time.Instant;

/// A file in an archive.
///
/// @param path within the archive, `/` as separator: `content/garage/index.md`
/// @param sha256 of its bytes, lower-case hexadecimal
/// @param size bytes
public record ArchivedFile(String path, String sha256, long size, Instant modified) {}
