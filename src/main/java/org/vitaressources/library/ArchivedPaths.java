package org.vitaressources.library;

import org.vitaressources.archive.ArchivePaths;
import org.vitaressources.archive.ArchiveRecord;

/// What an archive says of places, looked at before it is believed.
final class ArchivedPaths {
    private static final String SLUG = "[a-z0-9._-]{1,120}";

    private ArchivedPaths() {}

    /// A path of the collection that leads nowhere else.
    ///
    /// @throws org.vitaressources.archive.ArchiveFault otherwise
    static String path(ArchiveRecord one, String key) {
        String path = one.text(key);
        if (!ArchivePaths.isSafe(path) || path.length() > FileRules.LONGEST_PATH) {
            throw one.fault(key);
        }
        return path;
    }

    /// An address.
    static String slug(ArchiveRecord one, String key, String written) {
        if (!written.matches(SLUG)) {
            throw one.fault(key);
        }
        return written;
    }
}
