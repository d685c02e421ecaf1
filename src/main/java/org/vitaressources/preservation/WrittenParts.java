package org.vitaressources.preservation;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.vitaressources.archive.ArchivePart;
import org.vitaressources.archive.PartWriter;

/// The records of all parts, written at one moment into files that wait for the archive.
final class WrittenParts implements Closeable {
    private final Path folder;
    private final Set<String> needed = new TreeSet<>();
    private final Set<String> named = new HashSet<>();

    /// @param folder that nobody else may look into; goes when this is closed
    WrittenParts(Path folder) throws IOException {
        this.folder = SafeFolders.ownersAlone(folder);
    }

    void write(List<ArchivePart> parts) {
        parts.forEach(this::write);
    }

    private void write(ArchivePart part) {
        try (BufferedWriter lines =
                new BufferedWriter(Channels.newWriter(SafeFolders.fresh(file(part)), StandardCharsets.UTF_8))) {
            for (String line : part.about().lines().toList()) {
                lines.write("# " + line + "\n");
            }
            part.write(new Writing(lines));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path file(ArchivePart part) {
        return folder.resolve(part.name() + ".yml");
    }

    /// Checksums of the bytes that the records need.
    Set<String> needed() {
        return needed;
    }

    @Override
    public void close() throws IOException {
        SafeFolders.delete(folder);
    }

    private final class Writing implements PartWriter {
        private final BufferedWriter lines;

        Writing(BufferedWriter lines) {
            this.lines = lines;
        }

        @Override
        public void add(Map<String, ?> values) {
            try {
                lines.write(ArchiveYaml.document(values));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void needsBytes(String sha256) {
            needed.add(sha256);
        }

        @Override
        public void names(String memberId) {
            named.add(memberId);
        }

        @Override
        public Set<String> named() {
            return Set.copyOf(named);
        }
    }
}
