package org.vitaressources.preservation;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// The two lists of an archive in the making, on disk until they go into it: there may be very many files.
final class ArchiveLists implements Closeable {
    private final Path files;
    private final Path manifest;
    private final BufferedWriter fileLines;
    private final BufferedWriter manifestLines;
    private long count;
    private long bytes;

    /// @param folder where they wait
    ArchiveLists(Path folder) throws IOException {
        files = Files.createTempFile(folder, ".vita-", ".part");
        manifest = Files.createTempFile(folder, ".vita-", ".part");
        fileLines = Files.newBufferedWriter(files);
        manifestLines = Files.newBufferedWriter(manifest);
    }

    /// A file that the archive holds.
    void file(ArchivedFile file) throws IOException {
        fileLines.write(ArchiveLines.line(file));
        fileLines.newLine();
        count++;
        bytes += file.size();
    }

    /// An entry of it.
    void entry(String sha256, String path) throws IOException {
        manifestLines.write(new ArchiveLines.Sum(sha256, path).line());
        manifestLines.newLine();
    }

    ArchiveHeader counted(ArchiveHeader header) {
        return new ArchiveHeader(header.kind(), header.made(), header.withAccounts(), count, bytes);
    }

    InputStream files() throws IOException {
        fileLines.flush();
        return Files.newInputStream(files);
    }

    InputStream manifest() throws IOException {
        manifestLines.flush();
        return Files.newInputStream(manifest);
    }

    @Override
    public void close() throws IOException {
        try (fileLines;
                manifestLines) {
            Files.deleteIfExists(files);
            Files.deleteIfExists(manifest);
        }
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
