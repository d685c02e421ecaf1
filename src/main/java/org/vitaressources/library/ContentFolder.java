package org.vitaressources.library;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// The content folder: translates between its paths and those of the machine, and lets nobody out of it.
@Component
class ContentFolder {
    private final Path root;

    ContentFolder(LibraryProperties properties) {
        try {
            Files.createDirectories(properties.content());
            root = properties.content().toRealPath();
        } catch (IOException e) {
            throw new UncheckedIOException("Dossier des contenus inaccessible : " + properties.content(), e);
        }
    }

    Path root() {
        return root;
    }

    /// Where a path of the collection is, without looking at the disk.
    Path at(String relative) {
        return relative.isEmpty() ? root : root.resolve(relative);
    }

    /// The real file behind a path, links followed; nothing when it is missing or lies outside.
    Optional<Path> existing(String relative) {
        try {
            Path real = root.resolve(relative).toRealPath();
            return real.startsWith(root) && Files.isRegularFile(real) ? Optional.of(real) : Optional.empty();
        } catch (IOException | InvalidPathException e) {
            return Optional.empty();
        }
    }

    /// True for a folder that is really inside, links followed: its files are seen where they are.
    boolean holdsFolder(String relative) {
        try {
            Path real = root.resolve(relative).toRealPath();
            return real.startsWith(root) && Files.isDirectory(real);
        } catch (IOException | InvalidPathException e) {
            return false;
        }
    }

    String relative(Path path) {
        Path relative = root.relativize(path);
        return relative.toString().replace('\\', '/');
    }
}
