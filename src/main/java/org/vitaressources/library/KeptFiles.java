package org.vitaressources.library;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.security.DigestOutputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/// Bytes kept for good under `data/fichiers`, by their SHA-256: files sent to the centre, and those of former states of
/// its resources. What [#keep(InputStream)] has returned for survives a power cut. The same bytes are kept once.
@Component
public class KeptFiles {
    private static final String RECEIVED = "recu-";
    private static final String SHA_256 = "[0-9a-f]{64}";

    private final Path folder;
    private final Clock clock;

    private int held;

    @Autowired
    KeptFiles(LibraryProperties properties, Clock clock) {
        this(properties.data(), clock);
    }

    private KeptFiles(Path data, Clock clock) {
        this.clock = clock;
        folder = data.toAbsolutePath().normalize().resolve("fichiers");
    }

    /// Those of a data folder that nobody has open.
    public static KeptFiles in(Path data, Clock clock) {
        return new KeptFiles(data, clock);
    }

    /// A file that is kept.
    ///
    /// @param sha256 of its bytes, lower-case hexadecimal
    /// @param size bytes
    public record Kept(String sha256, long size) {}

    /// Takes away what a kill left half written.
    void tidy() {
        DurableFiles.tidy(folder, RECEIVED);
    }

    /// Keeps what the stream gives; its name never touches the disk.
    ///
    /// @throws UncheckedIOException when it could not be kept, a full disk for one; nothing is left behind
    public Kept keep(InputStream bytes) {
        try {
            Files.createDirectories(folder);
            Path part = Files.createTempFile(folder, DurableFiles.own(RECEIVED), ".part");
            try {
                Kept kept = write(bytes, part);
                Path place = at(kept.sha256());
                if (!isThere(place)) {
                    Path shelf = Files.createDirectories(shelf(kept.sha256()));
                    Files.setLastModifiedTime(part, FileTime.from(clock.instant()));
                    Files.move(part, place, StandardCopyOption.ATOMIC_MOVE);
                    DurableFiles.syncFolder(shelf);
                    DurableFiles.syncFolder(folder);
                }
                return kept;
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("A file could not be kept", e);
        }
    }

    /// Keeps the bytes of a file, which is left where it is.
    public Kept keep(Path file) {
        try {
            Kept known = new Kept(Checksum.of(file), Files.size(file));
            if (isThere(at(known.sha256()))) {
                return known;
            }
            try (InputStream bytes = Files.newInputStream(file)) {
                return keep(bytes);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("A file could not be kept: " + file.getFileName(), e);
        }
    }

    /// Keeps the bytes of a file that is whole, on this disk and written to no more; it may be removed afterwards.
    /// Costs no room where the disk knows links.
    public Kept keepFinal(Path file) {
        try {
            Kept kept = new Kept(Checksum.of(file), Files.size(file));
            Path place = at(kept.sha256());
            if (isThere(place)) {
                return kept;
            }
            Path shelf = Files.createDirectories(shelf(kept.sha256()));
            try {
                Files.setLastModifiedTime(file, FileTime.from(clock.instant()));
                Files.createLink(place, file);
            } catch (FileAlreadyExistsException e) {
                return kept;
            } catch (UnsupportedOperationException | FileSystemException e) {
                return keep(file);
            }
            DurableFiles.syncFolder(shelf);
            DurableFiles.syncFolder(folder);
            return kept;
        } catch (IOException e) {
            throw new UncheckedIOException("A file could not be kept", e);
        }
    }

    /// Where bytes of this checksum are, or would be.
    ///
    /// @throws IllegalArgumentException when it is no SHA-256
    public Path at(String sha256) {
        if (!sha256.matches(SHA_256)) {
            throw new IllegalArgumentException("Not a SHA-256");
        }
        return shelf(sha256).resolve(sha256);
    }

    /// Whether it is kept already; if so it counts as having come now, so that it is not deleted as unneeded.
    private synchronized boolean isThere(Path place) throws IOException {
        if (Files.notExists(place)) {
            return false;
        }
        Files.setLastModifiedTime(place, FileTime.from(clock.instant()));
        return true;
    }

    /// Until this is closed, nothing is deleted: somebody is taking a copy of all that was there at one moment.
    public synchronized Hold hold() {
        held++;
        return this::release;
    }

    private synchronized void release() {
        held--;
    }

    /// Keeps things as they are until it is closed.
    public interface Hold extends AutoCloseable {
        @Override
        void close();
    }

    /// Deletes what came before a moment and not since, unless somebody holds all.
    ///
    /// @return whether it did
    synchronized boolean discard(Path place, Instant before) throws IOException {
        return held == 0
                && Files.getLastModifiedTime(place).toInstant().isBefore(before)
                && Files.deleteIfExists(place);
    }

    /// Where all that is kept is, by checksum.
    public List<Path> all() throws IOException {
        if (Files.notExists(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.getFileName().toString().matches(SHA_256))
                    .sorted()
                    .toList();
        }
    }

    private Path shelf(String sha256) {
        return folder.resolve(sha256.substring(0, 2));
    }

    private static Kept write(InputStream bytes, Path part) throws IOException {
        try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE);
                OutputStream out = Channels.newOutputStream(channel);
                DigestOutputStream digested = new DigestOutputStream(out, Checksum.digest())) {
            long size = bytes.transferTo(digested);
            channel.force(true);
            return new Kept(HexFormat.of().formatHex(digested.getMessageDigest().digest()), size);
        }
    }
}
