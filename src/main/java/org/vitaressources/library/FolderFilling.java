package org.vitaressources.library;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.security.DigestInputStream;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.Set;
import org.vitaressources.archive.ArchiveFault;
import org.vitaressources.archive.ArchivePaths;

/// Fills a folder of a centre that nobody has open with files whose checksums are known. What it has said to be there
/// survives a power cut once it is closed; done again after a kill, it leaves alone what is right already.
public final class FolderFilling implements AutoCloseable {
    private final Path root;
    private final Set<Path> touched = new LinkedHashSet<>();

    public FolderFilling(Path root) throws IOException {
        this.root = Files.createDirectories(root).toRealPath();
    }

    /// Opens the bytes of a file, perhaps not at all.
    @FunctionalInterface
    public interface Bytes {
        InputStream open() throws IOException;
    }

    /// Puts a file in its place.
    ///
    /// @return false when it stood there already, byte by byte
    /// @throws ArchiveFault when the path leads out of the folder, or the bytes are not those of the checksum
    public boolean put(String path, String sha256, Instant modified, Bytes bytes) throws IOException {
        Path place = place(path);
        boolean there = Files.isRegularFile(place) && Checksum.of(place).equals(sha256);
        if (!there) {
            write(place, sha256, modified, bytes);
        } else {
            Files.setLastModifiedTime(place, FileTime.from(modified));
        }
        touched.add(above(place));
        return !there;
    }

    private void write(Path place, String sha256, Instant modified, Bytes bytes) throws IOException {
        for (Path at = above(place); !Files.exists(at); at = above(at)) {
            touched.add(above(at));
        }
        Files.createDirectories(above(place));
        Path part = DurableFiles.partOf(place);
        try (DigestInputStream in = new DigestInputStream(bytes.open(), Checksum.digest())) {
            Files.copy(in, part);
            String found = HexFormat.of().formatHex(in.getMessageDigest().digest());
            if (!found.equals(sha256)) {
                throw new ArchiveFault("« %s » n’a pas la somme de contrôle annoncée.".formatted(place.getFileName()));
            }
            DurableFiles.force(part);
            Files.setLastModifiedTime(part, FileTime.from(modified));
            Files.move(part, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private Path place(String path) {
        Path place = root.resolve(path).normalize();
        if (!ArchivePaths.isSafe(path) || !place.startsWith(root) || place.equals(root)) {
            throw new ArchiveFault("« %s » mène hors du dossier.".formatted(path));
        }
        return place;
    }

    private static Path above(Path place) {
        return java.util.Objects.requireNonNull(place.getParent());
    }

    /// Makes the names that were given survive a power cut.
    @Override
    public void close() throws IOException {
        for (Path folder : touched) {
            if (Files.isDirectory(folder)) {
                DurableFiles.syncFolder(folder);
            }
        }
    }
}
