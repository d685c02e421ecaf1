package org.vitaressources.library;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/// Writes to disk so that a reader sees the old or the new, and a power cut leaves one of them.
final class DurableFiles {
    private DurableFiles() {}

    /// Puts a copy of a file in a place, over what is there. The folder must be synced after.
    static void replace(Path source, Path place) throws IOException {
        Files.createDirectories(place.getParent());
        Path part = Files.createTempFile(place.getParent(), ".vita-", ".part");
        try {
            Files.copy(source, part, StandardCopyOption.REPLACE_EXISTING);
            try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Files.move(part, place, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /// Makes names given, changed or removed in a folder survive a power cut.
    static void syncFolder(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
