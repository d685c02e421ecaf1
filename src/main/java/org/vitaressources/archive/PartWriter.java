package org.vitaressources.archive;

import java.util.Map;
import java.util.Set;

/// Takes the records of an [ArchivePart] on their way into an archive.
public interface PartWriter {
    /// Adds a record. Values are texts, numbers, truths, [java.time.Instant]s, lists and maps of these.
    void add(Map<String, ?> record);

    /// The archive must hold these bytes of `data/fichiers` too.
    ///
    /// @param sha256 lower-case hexadecimal
    void needsBytes(String sha256);

    /// A record names this member: the archive must say who they are.
    void names(String memberId);

    /// Members that the parts before this one have named.
    Set<String> named();
}
