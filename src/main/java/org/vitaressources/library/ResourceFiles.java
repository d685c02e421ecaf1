package org.vitaressources.library;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/// The files of one resource in the content folder: seen, put there, taken out.
@Component
class ResourceFiles {
    private final ContentFolder content;
    private final KeptFiles kept;

    ResourceFiles(ContentFolder content, KeptFiles kept) {
        this.content = content;
        this.kept = kept;
    }

    /// Keeps the files of these paths as they are now; those that are not there are left out.
    Map<String, KeptFiles.Kept> keep(Iterable<String> paths) {
        Map<String, KeptFiles.Kept> files = new TreeMap<>();
        for (String path : paths) {
            content.existing(path).ifPresent(file -> files.put(path, kept.keep(file)));
        }
        return files;
    }

    /// Makes the disk say what is wanted; what is already so is left alone, and done again after an interruption it
    /// ends the same. The main file comes last, so that what it describes is there.
    ///
    /// @param former paths of the state before, to be taken out when they are no longer wanted
    void put(Revision wanted, Set<String> former) throws IOException {
        Set<Path> touched = new LinkedHashSet<>();
        for (Map.Entry<String, KeptFiles.Kept> file : wanted.files().entrySet()) {
            if (!file.getKey().equals(wanted.main())) {
                put(file.getKey(), file.getValue(), touched);
            }
        }
        KeptFiles.Kept main = wanted.files().get(wanted.main());
        if (main != null) {
            put(wanted.main(), main, touched);
        }
        for (String path : former) {
            if (!wanted.files().containsKey(path)) {
                Path place = place(path);
                Files.deleteIfExists(place);
                touched.add(above(place));
            }
        }
        for (Path folder : touched) {
            if (Files.isDirectory(folder)) {
                DurableFiles.syncFolder(folder);
            }
        }
        former.stream().map(path -> above(place(path))).distinct().forEach(this::removeEmpty);
    }

    /// Takes away what a kill left half written in the folders of a state.
    void tidy(Revision interrupted) {
        interrupted.files().keySet().stream()
                .map(path -> above(place(path)))
                .distinct()
                .filter(Files::isDirectory)
                .forEach(DurableFiles::tidy);
    }

    /// The same for bytes that were being kept.
    void tidyKept() {
        kept.tidy();
    }

    /// Something that is not ours stands where this main file, or its bundle, would be.
    boolean isTaken(String main) {
        Path place = place(main);
        return main.endsWith("/" + FileRules.BUNDLE_MAIN) ? Files.exists(place.getParent()) : Files.exists(place);
    }

    private void put(String path, KeptFiles.Kept file, Set<Path> touched) throws IOException {
        Path place = place(path);
        if (Files.isRegularFile(place)
                && Files.size(place) == file.size()
                && Checksum.of(place).equals(file.sha256())) {
            return;
        }
        for (Path at = place.getParent(); at != null && !Files.exists(at); at = at.getParent()) {
            touched.add(above(at));
        }
        DurableFiles.replace(kept.at(file.sha256()), place);
        touched.add(above(place));
    }

    /// A folder that nothing is left in goes, and those above it, up to the content folder.
    private void removeEmpty(Path folder) {
        Path at = folder;
        try {
            while (!at.equals(content.root())) {
                Files.delete(at);
                at = above(at);
                DurableFiles.syncFolder(at);
            }
        } catch (DirectoryNotEmptyException | NoSuchFileException e) {
            // Other files live there, or it went with the resource before it.
            return;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException("An empty folder could not be removed", e);
        }
    }

    /// Where a file of the collection goes.
    ///
    /// @throws IllegalArgumentException when the path leads out of the collection
    Path place(String path) {
        Path place = content.at(path).normalize();
        boolean inside = place.startsWith(content.root()) && !place.equals(content.root());
        if (!inside || FileRules.isOutsideCollection(path) || path.length() > FileRules.LONGEST_PATH) {
            throw new IllegalArgumentException("Not a place in the collection: " + path);
        }
        return place;
    }

    private static Path above(Path inside) {
        return Objects.requireNonNull(inside.getParent(), "No file of the collection is the root of a disk");
    }

    /// The folder to look at again after a change.
    static List<Area> area(String main) {
        int slash = main.lastIndexOf('/');
        return List.of(slash < 0 ? new Area("", false) : new Area(main.substring(0, slash), true));
    }
}
