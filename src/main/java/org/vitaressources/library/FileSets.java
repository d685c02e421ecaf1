package org.vitaressources.library;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/// Groups files into resources: bundles, and lone files. Deterministic: the same files give the same sets in the same
/// order, whatever the order in which they were seen.
final class FileSets {
    private final Map<String, FileSet> byMain = new TreeMap<>();
    private final List<Problem> problems = new ArrayList<>();

    private FileSets() {}

    /// @param seen files of an area that no bundle straddles
    /// @param foreignLanding tells of an `index.md` whether its front matter has none of our keys; asked only when
    ///     other Markdown files stand beside it
    static FileSets of(List<SeenFile> seen, Predicate<SeenFile> foreignLanding) {
        FileSets sets = new FileSets();
        sets.group(seen.stream().sorted(Comparator.comparing(SeenFile::path)).toList(), foreignLanding);
        return sets;
    }

    /// The resources, by path of their main file.
    Map<String, FileSet> byMain() {
        return byMain;
    }

    List<Problem> problems() {
        return problems;
    }

    private void group(List<SeenFile> files, Predicate<SeenFile> foreignLanding) {
        Set<String> paths = new HashSet<>();
        files.forEach(file -> paths.add(file.path()));
        Map<String, SeenFile> sidecars = new HashMap<>();
        List<SeenFile> others = new ArrayList<>();
        Set<String> foldersWithMarkdown = new HashSet<>();
        List<SeenFile> mains = new ArrayList<>();
        for (SeenFile file : files) {
            Optional<String> described = FileRules.describedBy(file.path());
            if (described.filter(paths::contains).isPresent()) {
                sidecars.put(described.get(), file);
            } else if (FileRules.isOrphanSidecar(file.path())) {
                problems.add(Problem.description(
                        file.path(), "Cette description accompagne un fichier qui n'est pas dans le dossier."));
            } else if (file.name().equals(FileRules.BUNDLE_MAIN)
                    && !file.folder().isEmpty()
                    && FileRules.isMarkdown(file)) {
                mains.add(file);
            } else {
                others.add(file);
                if (FileRules.isMarkdown(file)) {
                    foldersWithMarkdown.add(file.folder());
                }
            }
        }
        Map<String, List<SeenFile>> documents = new HashMap<>();
        Map<String, SeenFile> bundles = new LinkedHashMap<>();
        for (SeenFile main : mains) {
            if (foldersWithMarkdown.contains(main.folder()) && foreignLanding.test(main)) {
                others.add(main);
            } else {
                bundles.put(main.folder(), main);
            }
        }
        for (SeenFile file : others) {
            Optional<String> home = home(file, bundles);
            home.ifPresentOrElse(
                    folder -> documents
                            .computeIfAbsent(folder, key -> new ArrayList<>())
                            .add(file),
                    () -> lone(file, sidecars));
        }
        bundles.forEach((folder, main) -> {
            List<SeenFile> own = documents.getOrDefault(folder, List.of());
            Map<String, SeenFile> ownSidecars = new TreeMap<>();
            own.forEach(file -> keep(sidecars, file, ownSidecars));
            keep(sidecars, main, ownSidecars);
            byMain.put(main.path(), new FileSet(main, true, List.copyOf(own), ownSidecars));
        });
    }

    /// The bundle folder that a file belongs to: its own folder, or for what is not Markdown the nearest above.
    private static Optional<String> home(SeenFile file, Map<String, SeenFile> bundles) {
        String folder = file.folder();
        if (bundles.containsKey(folder)) {
            return Optional.of(folder);
        }
        if (FileRules.isMarkdown(file)) {
            return Optional.empty();
        }
        while (!folder.isEmpty()) {
            folder = folder.substring(0, Math.max(0, folder.lastIndexOf('/')));
            if (bundles.containsKey(folder)) {
                return Optional.of(folder);
            }
        }
        return Optional.empty();
    }

    private void lone(SeenFile file, Map<String, SeenFile> sidecars) {
        Map<String, SeenFile> own = new TreeMap<>();
        keep(sidecars, file, own);
        List<SeenFile> documents = FileRules.isMarkdown(file) ? List.of() : List.of(file);
        byMain.put(file.path(), new FileSet(file, false, documents, own));
    }

    private static void keep(Map<String, SeenFile> sidecars, SeenFile described, Map<String, SeenFile> kept) {
        SeenFile sidecar = sidecars.get(described.path());
        if (sidecar != null) {
            kept.put(described.path(), sidecar);
        }
    }
}
