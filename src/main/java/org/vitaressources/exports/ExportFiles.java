package org.vitaressources.exports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Files that are made and wait to be fetched. One is written beside and moved when it is whole.
@Component
class ExportFiles {
    private final ExportsProperties properties;

    ExportFiles(ExportsProperties properties) {
        this.properties = properties;
    }

    Path whole(String id) {
        return properties.folder().resolve(id + ".export");
    }

    /// Where it is written first.
    Path beside(String id) throws IOException {
        return Files.createDirectories(properties.folder()).resolve(id + ".part");
    }

    boolean hasRoom() throws IOException {
        return Files.getFileStore(Files.createDirectories(properties.folder())).getUsableSpace()
                > properties.reserve() + properties.largest();
    }

    void keep(String id) throws IOException {
        Files.move(beside(id), whole(id), StandardCopyOption.ATOMIC_MOVE);
    }

    void delete(String id) {
        try {
            Files.deleteIfExists(whole(id));
            Files.deleteIfExists(beside(id));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Keeps these and no other.
    void tidy(Set<String> ids) {
        if (Files.notExists(properties.folder())) {
            return;
        }
        try (Stream<Path> files = Files.list(properties.folder())) {
            for (Path file : files.toList()) {
                String name = file.getFileName().toString();
                if (!name.endsWith(".export") || !ids.contains(name.substring(0, name.length() - ".export".length()))) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
