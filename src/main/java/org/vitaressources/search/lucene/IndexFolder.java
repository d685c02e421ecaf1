package org.vitaressources.search.lucene;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.store.NativeFSLockFactory;
import org.vitaressources.search.IndexInUse;

/// The folder `lucene` under `vita.index`: one folder per generation of the index (`generation-3`) and the file
/// `current`, replaced atomically, that names the one that serves. Held by one process at a time; the lock of a killed
/// process dies with it.
final class IndexFolder implements Closeable {
    private static final String PREFIX = "generation-";

    private final Path folder;
    private final FSDirectory directory;
    private final Lock lock;

    private IndexFolder(Path folder, FSDirectory directory, Lock lock) {
        this.folder = folder;
        this.directory = directory;
        this.lock = lock;
    }

    static IndexFolder open(Path folder) throws IOException {
        Files.createDirectories(folder);
        FSDirectory directory = FSDirectory.open(folder, NativeFSLockFactory.INSTANCE);
        try {
            return new IndexFolder(folder, directory, directory.obtainLock("site.lock"));
        } catch (LockObtainFailedException e) {
            directory.close();
            throw IndexInUse.in(folder, e);
        }
    }

    /// The generation that serves, when the pointer says one and it is there.
    Optional<Path> current() {
        try {
            String name = Files.readString(folder.resolve("current")).strip();
            // A damaged pointer may hold anything, what is no path at all included.
            return Optional.of(name)
                    .filter(written -> written.matches(PREFIX + "[0-9]{1,9}"))
                    .map(folder::resolve)
                    .filter(Files::isDirectory);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /// All generations, the newest first.
    List<Path> generations() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(entry -> number(entry) > 0)
                    .sorted(Comparator.comparingLong(IndexFolder::number).reversed())
                    .toList();
        }
    }

    /// A folder for a new generation.
    Path fresh() throws IOException {
        long last = generations().stream().mapToLong(IndexFolder::number).max().orElse(0);
        return Files.createDirectories(folder.resolve(PREFIX + (last + 1)));
    }

    /// Goes on with a generation that was in the making when the process ended, or begins one.
    IndexGeneration resumedOrNew(IndexVersions wanted, Optional<Path> pointed) throws IOException {
        for (Path candidate : generations()) {
            if (pointed.isPresent() && pointed.get().equals(candidate)) {
                continue;
            }
            Optional<IndexGeneration> found = IndexGeneration.open(candidate);
            if (found.isPresent() && found.get().versions().equals(wanted)) {
                return found.get();
            }
            if (found.isPresent()) {
                found.get().close();
            }
        }
        return IndexGeneration.create(fresh(), wanted);
    }

    /// Makes a generation the one that serves.
    void switchTo(Path generation) throws IOException {
        Path temporary = folder.resolve("current.new");
        try (FileChannel file = FileChannel.open(
                temporary, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            file.write(StandardCharsets.UTF_8.encode(generation.getFileName() + "\n"));
            file.force(true);
        }
        Path pointer = folder.resolve("current");
        try {
            Files.move(temporary, pointer, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(temporary, pointer, StandardCopyOption.REPLACE_EXISTING);
        }
        directory.syncMetaData();
    }

    /// Removes the generations that are no longer of use; what resists is tried again at the next start.
    void keepOnly(Set<Path> kept) throws IOException {
        for (Path generation : generations()) {
            if (!kept.contains(generation)) {
                delete(generation);
            }
        }
    }

    private static void delete(Path generation) {
        try (Stream<Path> files = Files.walk(generation)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            System.getLogger(IndexFolder.class.getName())
                    .log(System.Logger.Level.WARNING, "Ancien index non effacé : " + generation, e);
        }
    }

    private static long number(Path generation) {
        String name = String.valueOf(generation.getFileName());
        return name.matches(PREFIX + "[0-9]{1,9}") ? Long.parseLong(name.substring(PREFIX.length())) : 0;
    }

    @Override
    public void close() throws IOException {
        lock.close();
        directory.close();
    }
}
