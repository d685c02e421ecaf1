package org.vitaressources.library;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/// A state of a resource, kept for good.
///
/// @param number from 1
/// @param main path of its main file in the content folder
/// @param by id of the account that made it, empty for the disk
/// @param note why, perhaps empty
/// @param files what is kept of each of its files, by path in the content folder; empty for a withdrawal
public record Revision(
        ResourceId resource,
        int number,
        Kind kind,
        String main,
        Instant at,
        String by,
        String note,
        Map<String, KeptFiles.Kept> files) {

    public Revision {
        files = java.util.Collections.unmodifiableMap(new TreeMap<>(files));
    }

    /// Where a state comes from.
    public enum Kind {
        /// The site published it.
        PUBLICATION,
        /// Somebody changed the files in the content folder.
        DISK,
        /// The site took it out.
        WITHDRAWAL
    }

    boolean sameFiles(Map<String, KeptFiles.Kept> others) {
        return files.equals(others);
    }
}
