package org.vitaressources.library;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/// Files of the content folder that belong to no resource (pages, vocabularies, notes, descriptions of nothing): their
/// checksums are remembered like those of all others, so that [Fixity] guards them too.
@Component
class FilesBeside {
    private final ContentFolder content;
    private final CatalogueWriter writer;

    FilesBeside(ContentFolder content, CatalogueWriter writer) {
        this.content = content;
        this.writer = writer;
    }

    /// @param areas looked at
    /// @param present such files in these areas
    /// @param known what was remembered there before
    /// @param inFlux tells which files are still being written: they are left for later
    /// @return those that could not be read
    List<Problem> remember(
            List<Area> areas, List<SeenFile> present, Map<String, StoredFile> known, Predicate<String> inFlux) {
        List<Problem> problems = new ArrayList<>();
        List<StoredFile> changed = new ArrayList<>();
        Set<String> left = new HashSet<>();
        known.values().stream()
                .filter(file -> file.resourceId().equals(Catalogue.NO_RESOURCE))
                .forEach(file -> left.add(file.seen().path()));
        for (SeenFile file : present) {
            left.remove(file.path());
            StoredFile before = known.get(file.path());
            boolean asKnown = before != null
                    && before.resourceId().equals(Catalogue.NO_RESOURCE)
                    && before.seen().equals(file);
            if (!asKnown && !inFlux.test(file.path())) {
                try {
                    String sha256 = Checksum.of(content.at(file.path()));
                    SeenFile settled = ResourceReading.settled(content.at(file.path()), file);
                    changed.add(new StoredFile(settled, Catalogue.NO_RESOURCE, sha256, FileFacts.NONE));
                } catch (NoSuchFileException e) {
                    left.add(file.path());
                } catch (IOException e) {
                    problems.add(Problem.file(file.path(), ContentWalk.reason(e)));
                }
            }
        }
        if (!changed.isEmpty() || !left.isEmpty()) {
            writer.storeBeside(changed, left);
        }
        return problems;
    }
}
