package org.vitaressources.library;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Writes to disk so that a reader sees the old or the new, and a power cut leaves one of them.
final class DurableFiles {
    private static final Logger LOG = LoggerFactory.getLogger(DurableFiles.class);

    private DurableFiles() {}

    private static final String PART = ".part";
    private static final String BEGINNING = ".vita-";
    /// Tells the half-written files of this process from those that an ended one left. Their times do not: the instant
    /// at which a process began is known to half a second only.
    private static final String THIS_PROCESS = UUID.randomUUID().toString();

    /// Whether a file is on its way through [#replace(Path, Path)], or was left on it by a kill.
    static boolean isHalfWritten(Path file) {
        String name = file.getFileName().toString();
        return name.startsWith(BEGINNING) && name.endsWith(PART);
    }

    /// How this process begins the names of files that it is writing.
    static String own(String beginning) {
        return beginning + THIS_PROCESS + "-";
    }

    /// Takes away what a kill left of [#replace(Path, Path)] in a folder, or of another writing that begins the names
    /// of its files so; those of this process stay.
    static void tidy(Path folder, String beginning) {
        try (DirectoryStream<Path> left = Files.newDirectoryStream(folder, beginning + "*" + PART)) {
            for (Path file : left) {
                if (!file.getFileName().toString().startsWith(own(beginning))) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException e) {
            // Nothing is lost by what stays: such names are no part of the collection.
            LOG.debug("Tidying {}", folder, e);
        }
    }

    /// The same, for [#replace(Path, Path)].
    static void tidy(Path folder) {
        tidy(folder, BEGINNING);
    }

    /// Puts a copy of a file in a place, over what is there. The folder must be synced after.
    static void replace(Path source, Path place) throws IOException {
        Files.createDirectories(place.getParent());
        Path part = Files.createTempFile(place.getParent(), own(BEGINNING), PART);
        try {
            Files.copy(source, part, StandardCopyOption.REPLACE_EXISTING);
            force(part);
            Files.move(part, place, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /// Puts a text in a place, over what is there, unless that is no longer what it was.
    ///
    /// @param asBefore asked when all is ready but for the last step
    /// @return false when it was no longer so; nothing was changed then
    static boolean replace(String text, Path place, Check asBefore) throws IOException {
        Path folder = Objects.requireNonNull(place.getParent(), "No file of the collection is the root of a disk");
        boolean fresh = !Files.exists(folder);
        Files.createDirectories(folder);
        Path part = partOf(place);
        try {
            try (FileChannel channel =
                    FileChannel.open(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
            if (!asBefore.holds()) {
                return false;
            }
            Files.move(part, place, StandardCopyOption.ATOMIC_MOVE);
            syncFolder(folder);
            if (fresh) {
                syncFolder(Objects.requireNonNull(folder.getParent(), "A folder of the collection lies in it"));
            }
            return true;
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /// Something to be looked at on disk.
    interface Check {
        boolean holds() throws IOException;
    }

    /// A name beside a place for what is on its way there; a file made under it has the usual rights.
    static Path partOf(Path place) {
        return place.resolveSibling(own(BEGINNING) + UUID.randomUUID() + PART);
    }

    /// Makes the bytes of a file survive a power cut.
    static void force(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    /// Makes names given, changed or removed in a folder survive a power cut.
    static void syncFolder(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
