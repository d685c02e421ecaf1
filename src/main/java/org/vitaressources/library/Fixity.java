package org.vitaressources.library;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Reads every file of the content folder again, pages, vocabularies and descriptions included, and compares its
/// SHA-256 with the one that the catalogue recorded. Changes nothing.
@Component
public class Fixity {
    private final ContentFolder content;
    private final Catalogue catalogue;

    Fixity(ContentFolder content, Catalogue catalogue) {
        this.content = content;
        this.catalogue = catalogue;
    }

    /// What may be said of a file that is not as recorded.
    public enum Finding {
        /// Other bytes under the same size and time of change: nobody wrote it.
        DAMAGED,
        /// Recorded, and no longer there.
        VANISHED,
        /// There, but it cannot be read.
        UNREADABLE,
        /// Written since it was recorded; the next reconciliation takes it in.
        EDITED,
        /// Not recorded yet; the next reconciliation takes it in.
        NEW
    }

    /// How far the reading is.
    ///
    /// @param files read so far
    /// @param totalFiles to read
    /// @param bytes read so far
    public record Progress(int files, int totalFiles, long bytes) {}

    /// What was found.
    ///
    /// @param files read
    /// @param bytes read
    /// @param findings paths relative to the content folder, in their order, of what is not as recorded
    public record Result(int files, long bytes, Map<String, Finding> findings) {
        /// Paths of which this was found, in their order.
        public List<String> all(Finding finding) {
            return findings.entrySet().stream()
                    .filter(entry -> entry.getValue() == finding)
                    .map(Map.Entry::getKey)
                    .toList();
        }
    }

    /// Looks at everything.
    ///
    /// @param progress told after each file
    /// @throws IOException when the content folder itself cannot be walked
    public Result check(Consumer<Progress> progress) throws IOException {
        Map<String, Finding> findings = new TreeMap<>();
        List<StoredFile> recorded = catalogue.allFiles();
        Map<String, SeenFile> present = present();
        int files = 0;
        long bytes = 0;
        for (StoredFile file : recorded) {
            SeenFile now = present.remove(file.seen().path());
            finding(file, now).ifPresent(finding -> findings.put(file.seen().path(), finding));
            files++;
            bytes += now == null ? 0 : now.size();
            progress.accept(new Progress(files, recorded.size(), bytes));
        }
        present.keySet().forEach(path -> findings.put(path, Finding.NEW));
        return new Result(files, bytes, Collections.unmodifiableMap(findings));
    }

    /// Looks at one file that the catalogue knows; nothing when it is as recorded, or not known.
    public Optional<Finding> lookAt(String path) {
        Optional<StoredFile> recorded = catalogue.file(path);
        Optional<Finding> found = recorded.flatMap(file -> finding(file, now(path)));
        // What was written or taken out meanwhile is recorded anew by now, or will be.
        return found.filter(finding -> catalogue.file(path).equals(recorded));
    }

    /// Paths that the catalogue knows, in their order.
    ///
    /// @param path after which to begin, empty for the first
    public List<String> after(String path, int most) {
        return catalogue.pathsAfter(path, most);
    }

    /// Bytes of one file, 0 when it is gone.
    public long size(String path) {
        SeenFile now = now(path);
        return now == null ? 0 : now.size();
    }

    /// Bytes of all files that the catalogue knows.
    public long bytes() {
        return catalogue.bytes();
    }

    private @Nullable SeenFile now(String path) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(content.at(path), BasicFileAttributes.class);
            return new SeenFile(
                    path, attributes.size(), attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS));
        } catch (IOException e) {
            return null;
        }
    }

    private Map<String, SeenFile> present() throws IOException {
        ContentWalk.Sighting sighting = ContentWalk.of(content, List.of(Area.EVERYTHING));
        Map<String, SeenFile> present = new HashMap<>();
        Stream.concat(sighting.files().stream(), sighting.beside().stream())
                .forEach(file -> present.put(file.path(), file));
        return present;
    }

    private Optional<Finding> finding(StoredFile recorded, @Nullable SeenFile now) {
        if (now == null) {
            return Optional.of(Finding.VANISHED);
        }
        try {
            if (Checksum.of(content.at(now.path())).equals(recorded.sha256())) {
                return Optional.empty();
            }
        } catch (NoSuchFileException e) {
            return Optional.of(Finding.VANISHED);
        } catch (IOException e) {
            return Optional.of(Finding.UNREADABLE);
        }
        return Optional.of(now.equals(recorded.seen()) ? Finding.DAMAGED : Finding.EDITED);
    }
}
