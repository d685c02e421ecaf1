package org.vitaressources.preservation;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;

/// Takes the files of an archive, one after the other. Until [#finish] there is no archive: what was written so far
/// goes
/// away when it is closed before.
interface ArchiveSink extends AutoCloseable {
    /// Whether bytes of this checksum are in the archive already, so that they need not be read again.
    boolean holds(String sha256);

    /// Puts a file.
    ///
    /// @return what it turned out to be
    ArchivedFile put(String path, Instant modified, InputStream bytes) throws IOException;

    /// Puts a file whose bytes are there already.
    void putAgain(ArchivedFile file) throws IOException;

    /// Puts words for who opens the archive; no file of the centre.
    void note(String name, String text) throws IOException;

    /// The archive is whole: it stands in its place, on disk for good.
    void finish(ArchiveHeader header) throws IOException;

    @Override
    void close() throws IOException;
}
