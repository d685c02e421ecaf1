package org.vitaressources.library;

import static java.nio.file.StandardWatchEventKinds.ENTRY_CREATE;
import static java.nio.file.StandardWatchEventKinds.ENTRY_DELETE;
import static java.nio.file.StandardWatchEventKinds.ENTRY_MODIFY;
import static java.nio.file.StandardWatchEventKinds.OVERFLOW;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// Tells which paths of the content folder changed, new folders included.
final class FolderWatch implements AutoCloseable {
    private final ContentFolder content;
    private final WatchService service;

    /// What happened since the last question.
    ///
    /// @param paths relative to the content folder
    /// @param overflow more than could be told: everything must be looked at
    record Changes(Set<String> paths, boolean overflow) {}

    /// @throws IOException when the system grants no watch, or not enough of them
    FolderWatch(ContentFolder content) throws IOException {
        this.content = content;
        service = content.root().getFileSystem().newWatchService();
        try {
            register(content.root());
        } catch (IOException | RuntimeException e) {
            service.close();
            throw e;
        }
    }

    /// Waits for changes, at most that long.
    ///
    /// @throws IOException when the watch no longer holds
    Changes await(long milliseconds) throws IOException, InterruptedException {
        Set<String> paths = new HashSet<>();
        boolean overflow = false;
        WatchKey key = service.poll(milliseconds, TimeUnit.MILLISECONDS);
        while (key != null) {
            Path folder = (Path) key.watchable();
            for (WatchEvent<?> event : key.pollEvents()) {
                if (event.kind() == OVERFLOW) {
                    overflow = true;
                } else if (event.context() instanceof Path name) {
                    Path path = folder.resolve(name);
                    paths.add(content.relative(path));
                    if (event.kind() == ENTRY_CREATE && Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
                        register(path);
                    }
                }
            }
            // A folder that is gone or was renamed: its parent has told so, and the new name was registered anew.
            key.reset();
            key = service.poll();
        }
        return new Changes(paths, overflow);
    }

    private void register(Path start) throws IOException {
        Files.walkFileTree(start, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                String path = content.relative(folder);
                boolean watched = path.isEmpty()
                        || FileRules.isKeptBeside(path + "/x")
                        || !FileRules.isOutsideCollection(path + "/");
                if (!watched) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                try {
                    folder.register(service, ENTRY_CREATE, ENTRY_MODIFY, ENTRY_DELETE);
                } catch (NoSuchFileException e) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException cause) {
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException cause) {
                return FileVisitResult.CONTINUE;
            }
        });
    }

    @Override
    public void close() throws IOException {
        service.close();
    }
}
