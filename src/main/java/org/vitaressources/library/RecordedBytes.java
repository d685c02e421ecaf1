package org.vitaressources.library;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HexFormat;
import java.util.Optional;

/// Opens files of the collection as they were when they were recorded, although the centre goes on publishing: whatever
/// it writes over, it has kept under its checksum before. Needs nothing but the folders.
public final class RecordedBytes {
    private final Path content;
    private final KeptFiles kept;

    /// @param content the content folder
    public RecordedBytes(Path content, KeptFiles kept) {
        this.content = content;
        this.kept = kept;
    }

    /// A file that is open.
    ///
    /// @param asRecorded its bytes are those that the catalogue recorded, or it recorded none
    public record Opened(InputStream bytes, long size, boolean asRecorded) implements AutoCloseable {
        @Override
        public void close() throws IOException {
            bytes.close();
        }
    }

    /// Opens a file.
    ///
    /// @param checked read it once before, so that `asRecorded` is certain
    /// @throws NoSuchFileException when it is gone and was never kept
    public Opened open(ContentFile file, boolean checked) throws IOException {
        Path place = content.resolve(file.path());
        FileChannel there = Files.isRegularFile(place) ? FileChannel.open(place, StandardOpenOption.READ) : null;
        try {
            if (there != null && isUnchanged(file, place) && (!checked || isRight(there, file.sha256()))) {
                return opened(there, true);
            }
            Optional<FileChannel> before = kept(file);
            if (before.isPresent()) {
                if (there != null) {
                    there.close();
                }
                return opened(before.get(), true);
            }
        } catch (IOException | RuntimeException e) {
            if (there != null) {
                there.close();
            }
            throw e;
        }
        if (there == null) {
            throw new NoSuchFileException(file.path());
        }
        return opened(there, file.sha256().isEmpty());
    }

    /// Looked at after it was opened: what is at its place now, unchanged, was there when it was opened too, since what
    /// was written over never comes back with the same time.
    private static boolean isUnchanged(ContentFile file, Path place) throws IOException {
        return Files.size(place) == file.size()
                && Files.getLastModifiedTime(place).toInstant().equals(file.modified());
    }

    private Optional<FileChannel> kept(ContentFile file) throws IOException {
        if (file.sha256().isEmpty() || Files.notExists(kept.at(file.sha256()))) {
            return Optional.empty();
        }
        FileChannel before = FileChannel.open(kept.at(file.sha256()), StandardOpenOption.READ);
        if (isRight(before, file.sha256())) {
            return Optional.of(before);
        }
        before.close();
        return Optional.empty();
    }

    private static boolean isRight(FileChannel channel, String sha256) throws IOException {
        if (sha256.isEmpty()) {
            return true;
        }
        java.security.MessageDigest digest = Checksum.digest();
        java.nio.ByteBuffer buffer = java.nio.ByteBuffer.allocate(1 << 16);
        while (channel.read(buffer) >= 0) {
            digest.update(buffer.flip());
            buffer.clear();
        }
        channel.position(0);
        return HexFormat.of().formatHex(digest.digest()).equals(sha256);
    }

    private static Opened opened(FileChannel channel, boolean asRecorded) throws IOException {
        return new Opened(Channels.newInputStream(channel), channel.size(), asRecorded);
    }
}
