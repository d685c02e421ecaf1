package org.vitaressources.archive;

import java.util.function.Consumer;

/// Gives the records of an [ArchivePart] back.
public interface PartReader {
    /// Gives each record in turn; never more than one of them is in memory.
    ///
    /// @throws ArchiveFault when the file is no list of records
    void each(Consumer<ArchiveRecord> use);
}
