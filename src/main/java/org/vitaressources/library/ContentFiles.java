package org.vitaressources.library;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;
import org.vitaressources.archive.ArchivePaths;

/// All that stands under the content folder, in the collection or not, for who takes a copy of it.
@Component
public class ContentFiles {
    private final ContentFolder content;
    private final Catalogue catalogue;

    ContentFiles(ContentFolder content, Catalogue catalogue) {
        this.content = content;
        this.catalogue = catalogue;
    }

    /// What was seen.
    ///
    /// @param files in the order of their paths
    /// @param others what cannot be copied: links that lead out or to folders, names that are no UTF-8
    public record Sighting(List<ContentFile> files, List<String> others) {}

    /// What the catalogue knows: the collection, pages, vocabularies, notes; in the order of their paths.
    public List<ContentFile> recorded() throws IOException {
        return all().files().stream().filter(ContentFile::known).toList();
    }

    /// Everything that is there now, hidden files too.
    public Sighting all() throws IOException {
        Map<String, StoredFile> known = new HashMap<>();
        catalogue.allFiles().forEach(file -> known.put(file.seen().path(), file));
        List<ContentFile> files = new ArrayList<>();
        List<String> others = new ArrayList<>();
        Files.walkFileTree(content.root(), new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                // As it is written on the disk: a backslash is a letter like others there.
                String path = content.root().relativize(file).toString();
                if (DurableFiles.isHalfWritten(file)) {
                    return FileVisitResult.CONTINUE;
                }
                boolean link =
                        attributes.isSymbolicLink() && content.existing(path).isPresent();
                if (ArchivePaths.isSafe(path) && (attributes.isRegularFile() || link)) {
                    files.add(seen(
                            path, link ? Files.readAttributes(file, BasicFileAttributes.class) : attributes, known));
                } else {
                    others.add(path);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException cause) {
                others.add(content.relative(file));
                return FileVisitResult.CONTINUE;
            }
        });
        files.sort(java.util.Comparator.comparing(ContentFile::path));
        return new Sighting(files, others);
    }

    private static ContentFile seen(String path, BasicFileAttributes attributes, Map<String, StoredFile> known) {
        SeenFile now = new SeenFile(
                path, attributes.size(), attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS));
        StoredFile before = known.get(path);
        return new ContentFile(
                path,
                now.size(),
                attributes.lastModifiedTime().toInstant(),
                before != null && before.seen().equals(now) ? before.sha256() : "",
                before != null);
    }
}
