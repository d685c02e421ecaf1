package org.vitaressources.preservation;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;

/// Backups side by side in a folder: bytes under their checksum in `octets/`, once whatever the number of backups that
/// hold them, and a small folder for each backup that says which files it is made of.
final class PoolSink implements ArchiveSink {
    static final String POOL = "octets";
    static final String RUNS = "sauvegardes";
    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd-HHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final Path base;
    private final Path part;
    private final Path place;
    private final ArchiveLists lists;
    private final FileChannel lock;
    private boolean finished;

    /// @param base folder of all backups
    /// @param made names this one
    PoolSink(Path base, Instant made) throws IOException {
        this.base = SafeFolders.ownersAlone(base.toAbsolutePath().normalize());
        lock = locked(this.base);
        place = free(this.base.resolve(RUNS), NAME.format(made));
        part = place.resolveSibling(place.getFileName() + ".part");
        SafeFolders.delete(part);
        Files.createDirectories(part);
        tidy(Files.createDirectories(this.base.resolve(POOL)));
        lists = new ArchiveLists(part);
    }

    /// A second backup of the same second gets a number.
    private static Path free(Path runs, String name) {
        return Stream.iterate(1, number -> number + 1)
                .map(number -> runs.resolve(number == 1 ? name : name + "-" + number))
                .filter(Files::notExists)
                .findFirst()
                .orElseThrow();
    }

    private static FileChannel locked(Path base) throws IOException {
        FileChannel lock =
                FileChannel.open(base.resolve(".verrou"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (lock.tryLock() != null) {
                return lock;
            }
        } catch (OverlappingFileLockException e) {
            // This very process writes there.
        }
        lock.close();
        throw new CannotHere("une autre sauvegarde écrit en ce moment dans " + base + ".");
    }

    /// Takes away what a kill left half written.
    private static void tidy(Path pool) throws IOException {
        try (DirectoryStream<Path> left = Files.newDirectoryStream(pool, "*.part")) {
            for (Path file : left) {
                Files.deleteIfExists(file);
            }
        }
    }

    /// Where bytes of a checksum are, or would be.
    static Path at(Path base, String sha256) {
        return base.resolve(POOL).resolve(sha256.substring(0, 2)).resolve(sha256);
    }

    @Override
    public boolean holds(String sha256) {
        return Files.exists(at(base, sha256));
    }

    @Override
    public ArchivedFile put(String path, Instant modified, InputStream bytes) throws IOException {
        Path arriving = base.resolve(POOL).resolve(UUID.randomUUID() + ".part");
        try {
            DigestedBytes.Sum sum;
            try (FileChannel channel = SafeFolders.fresh(arriving);
                    OutputStream out = Channels.newOutputStream(channel)) {
                sum = DigestedBytes.copy(bytes, out);
                channel.force(true);
            }
            Path there = at(base, sum.sha256());
            if (Files.notExists(there)) {
                Files.createDirectories(java.util.Objects.requireNonNull(there.getParent()));
                Files.move(arriving, there, StandardCopyOption.ATOMIC_MOVE);
                SafeFolders.sync(java.util.Objects.requireNonNull(there.getParent()));
            }
            ArchivedFile file = new ArchivedFile(path, sum.sha256(), sum.size(), modified);
            lists.file(file);
            return file;
        } finally {
            Files.deleteIfExists(arriving);
        }
    }

    @Override
    public void putAgain(ArchivedFile file) throws IOException {
        lists.file(file);
    }

    @Override
    public void note(String name, String text) throws IOException {
        SafeFolders.write(base.resolve(name), text);
    }

    @Override
    public void finish(ArchiveHeader header) throws IOException {
        copy(
                ArchiveHeader.NAME,
                new java.io.ByteArrayInputStream(
                        ArchiveLists.utf8(lists.counted(header).written())));
        try (InputStream files = lists.files()) {
            copy(ArchiveLines.FILES, files);
        }
        try (InputStream manifest = lists.manifest()) {
            write(ArchiveLines.MANIFEST, manifest);
        }
        lists.close();
        SafeFolders.sync(base.resolve(POOL));
        SafeFolders.sync(part);
        Files.move(part, place, StandardCopyOption.ATOMIC_MOVE);
        SafeFolders.sync(base.resolve(RUNS));
        finished = true;
    }

    private void copy(String name, InputStream bytes) throws IOException {
        lists.entry(write(name, bytes), name);
    }

    private String write(String name, InputStream bytes) throws IOException {
        try (FileChannel channel =
                        FileChannel.open(part.resolve(name), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                OutputStream out = Channels.newOutputStream(channel)) {
            DigestedBytes.Sum sum = DigestedBytes.copy(bytes, out);
            channel.force(true);
            return sum.sha256();
        }
    }

    @Override
    public void close() throws IOException {
        try (lock) {
            if (!finished) {
                lists.close();
                SafeFolders.delete(part);
            }
        }
    }
}
