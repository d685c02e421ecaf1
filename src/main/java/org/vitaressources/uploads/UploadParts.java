package org.vitaressources.uploads;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// The bytes of files on their way, one file each, named by us alone.
@Component
class UploadParts {
    private static final int PIECE = 1 << 16;
    static final String SUFFIX = ".part";

    private final Path folder;
    private final Set<String> leaving = new HashSet<>();
    private int held;

    UploadParts(UploadsProperties properties) {
        folder = properties.folder().toAbsolutePath().normalize();
    }

    /// What was written.
    ///
    /// @param length of the file now, all of it on disk
    /// @param complete the stream ended by itself
    record Written(long length, boolean complete) {}

    Path of(String id) {
        return folder.resolve(id + SUFFIX);
    }

    /// Goes on at an offset; what stands behind it was never acknowledged and is written over. A stream that breaks off
    /// gives what it gave until then.
    ///
    /// @param most bytes to take; one more is an error of the sender
    /// @throws UploadRefused when the stream gives more; nothing of it is kept
    Written append(String id, long offset, InputStream bytes, long most) throws IOException {
        Files.createDirectories(folder);
        try (FileChannel channel = FileChannel.open(of(id), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            channel.truncate(offset);
            channel.position(offset);
            try {
                boolean complete = copy(bytes, channel, most);
                channel.force(true);
                return new Written(channel.position(), complete);
            } catch (UploadRefused e) {
                channel.truncate(offset);
                throw e;
            } catch (IOException e) {
                giveBack(channel, offset);
                throw e;
            }
        }
    }

    /// The disk is full or fails: what was not acknowledged makes room.
    private static void giveBack(FileChannel channel, long offset) {
        try {
            channel.truncate(offset);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean copy(InputStream bytes, FileChannel channel, long most) throws IOException {
        byte[] piece = new byte[PIECE];
        long taken = 0;
        while (true) {
            int read;
            try {
                read = bytes.read(piece);
            } catch (IOException e) {
                // The sender is gone: what they sent is theirs to go on from.
                return false;
            }
            if (read < 0) {
                return true;
            }
            taken += read;
            if (taken > most) {
                throw new UploadRefused(UploadRefused.Reason.LONGER_THAN_SAID, most);
            }
            ByteBuffer buffer = ByteBuffer.wrap(piece, 0, read);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
        }
    }

    /// Until this is closed, all that is there stays there; what was to go goes afterwards.
    synchronized Runnable hold() {
        held++;
        return this::release;
    }

    private synchronized void release() {
        held--;
        if (held == 0) {
            Set.copyOf(leaving).forEach(this::remove);
            leaving.clear();
        }
    }

    synchronized void remove(String id) {
        if (held > 0) {
            leaving.add(id);
            return;
        }
        try {
            Files.deleteIfExists(of(id));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Ids of all that are there.
    List<String> all() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(SUFFIX))
                    .map(name -> name.substring(0, name.length() - SUFFIX.length()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Bytes that may still be written on this disk.
    long room() {
        try {
            Files.createDirectories(folder);
            return Files.getFileStore(folder).getUsableSpace();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
