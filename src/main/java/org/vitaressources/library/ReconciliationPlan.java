package org.vitaressources.library;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vitaressources.text.Markdown;

/// What differs between the disk and the catalogue in some areas. Opens no file that looks as it did.
///
/// @param known files as remembered
/// @param transpositions of each source, as remembered
/// @param changed resources to read, by path
/// @param vanished remembered resources whose main file is no longer one
/// @param total resources in the areas
/// @param others files that belong to no resource
/// @param problems of files that belong to no resource
record ReconciliationPlan(
        Map<String, StoredFile> known,
        Map<String, List<Transposed>> transpositions,
        List<FileSet> changed,
        List<CatalogueEntry> vanished,
        int total,
        List<SeenFile> others,
        List<Problem> problems) {
    private static final Logger LOG = LoggerFactory.getLogger(ReconciliationPlan.class);

    static ReconciliationPlan of(
            ContentFolder content,
            Catalogue catalogue,
            Markdown markdown,
            String readWith,
            List<Area> areas,
            Predicate<String> inFlux)
            throws IOException {
        ContentWalk.Sighting sighting = ContentWalk.of(content, areas);
        Map<String, StoredFile> known = catalogue.filesIn(areas);
        Map<String, CatalogueEntry> entries = catalogue.entriesIn(areas);
        List<SeenFile> seen = sighting.files().stream()
                .flatMap(file -> settled(file, known, inFlux))
                .toList();
        FileSets sets = FileSets.of(seen, index -> isForeign(content, markdown, index, known, entries));
        Map<String, Integer> fileCounts = new HashMap<>();
        known.values().forEach(file -> fileCounts.merge(file.resourceId(), 1, Integer::sum));
        Map<String, List<Transposed>> transpositions = catalogue.descent().transpositions();
        Map<String, String> returns = returns(content, sighting.beside(), known, inFlux);
        List<FileSet> changed = new ArrayList<>();
        for (FileSet files : sets.byMain().values()) {
            CatalogueEntry entry = entries.get(files.main().path());
            if (entry == null
                    || !entry.readWith().equals(readWith)
                    || !isAsKnown(files, entry, known, fileCounts.getOrDefault(entry.id(), 0))) {
                changed.add(files);
                continue;
            }
            String cameBack = CameBack.sum(
                    returns.getOrDefault(entry.id(), ""), transpositions.getOrDefault(entry.id(), List.of()));
            boolean inPeace = files.all().stream().noneMatch(file -> inFlux.test(file.path()));
            if (!entry.cameBack().equals(cameBack) && inPeace) {
                changed.add(files);
            }
        }
        List<CatalogueEntry> vanished = entries.values().stream()
                .filter(entry -> !sets.byMain().containsKey(entry.path()))
                .toList();
        List<Problem> problems = new ArrayList<>(sighting.problems());
        problems.addAll(sets.problems());
        return new ReconciliationPlan(
                known, transpositions, changed, vanished, sets.byMain().size(), others(sighting, sets), problems);
    }

    /// Checksums of the files of what came back, by the id that they are named after; opens only those that changed.
    private static Map<String, String> returns(
            ContentFolder content, List<SeenFile> beside, Map<String, StoredFile> known, Predicate<String> inFlux) {
        Map<String, String> sums = new HashMap<>();
        for (SeenFile file : beside) {
            Optional<String> id = ReturnsFolder.idOf(file.path());
            StoredFile before = known.get(file.path());
            if (id.isPresent() && before != null && (before.seen().equals(file) || inFlux.test(file.path()))) {
                sums.put(id.get(), before.sha256());
            } else if (id.isPresent() && !inFlux.test(file.path())) {
                try {
                    sums.put(id.get(), Checksum.of(content.at(file.path())));
                } catch (IOException e) {
                    LOG.debug("What came back could not be looked at: {}", file.path(), e);
                }
            }
        }
        return sums;
    }

    private static List<SeenFile> others(ContentWalk.Sighting sighting, FileSets sets) {
        Set<String> owned = new HashSet<>();
        sets.byMain().values().forEach(files -> files.all().forEach(file -> owned.add(file.path())));
        return Stream.concat(
                        sighting.beside().stream(),
                        sighting.files().stream().filter(file -> !owned.contains(file.path())))
                .toList();
    }

    /// A file still being written stays as it is remembered, or unknown.
    private static Stream<SeenFile> settled(SeenFile file, Map<String, StoredFile> known, Predicate<String> inFlux) {
        if (!inFlux.test(file.path())) {
            return Stream.of(file);
        }
        StoredFile before = known.get(file.path());
        return before == null ? Stream.empty() : Stream.of(before.seen());
    }

    private static boolean isAsKnown(FileSet files, CatalogueEntry entry, Map<String, StoredFile> known, int count) {
        List<SeenFile> all = files.all();
        return entry.bundle() == files.bundle()
                && count == all.size()
                && all.stream().allMatch(file -> {
                    StoredFile before = known.get(file.path());
                    return before != null
                            && before.resourceId().equals(entry.id())
                            && before.seen().equals(file);
                });
    }

    private static boolean isForeign(
            ContentFolder content,
            Markdown markdown,
            SeenFile index,
            Map<String, StoredFile> known,
            Map<String, CatalogueEntry> entries) {
        StoredFile before = known.get(index.path());
        CatalogueEntry entry = entries.get(index.path());
        if (before != null && entry != null && before.seen().equals(index)) {
            return entry.foreignFrontMatter();
        }
        try {
            byte[] bytes = Files.readAllBytes(content.at(index.path()));
            return FrontMatter.isForeign(markdown.parse(bytes).frontMatter());
        } catch (IOException e) {
            return false;
        }
    }
}
