package org.vitaressources.preservation;

import java.io.IOException;
import java.io.InputStream;

/// An archive to read from, whose maker is not trusted.
interface ArchiveSource extends AutoCloseable {
    /// Looks at every name, every list and every byte of it before anything is done with it.
    ///
    /// @param progress told on the way
    /// @throws ArchiveFault when anything is not as the archive says, in words
    void verify(Steps progress) throws IOException;

    /// What it says of itself.
    ArchiveHeader header();

    /// Names this very archive: the checksum of its list of checksums.
    String sum();

    /// Gives each file in turn, as the list has them.
    void each(Use use) throws IOException;

    /// The bytes of one of its files.
    InputStream open(ArchivedFile file) throws IOException;

    @Override
    void close() throws IOException;

    /// What to do with a file.
    @FunctionalInterface
    interface Use {
        void with(ArchivedFile file) throws IOException;
    }
}
