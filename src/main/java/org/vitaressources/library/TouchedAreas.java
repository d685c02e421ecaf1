package org.vitaressources.library;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/// Which areas to look at again when some paths changed: no wider than needed, never cutting a bundle in two.
@Component
class TouchedAreas {
    private final ContentFolder content;
    private final Catalogue catalogue;

    TouchedAreas(ContentFolder content, Catalogue catalogue) {
        this.content = content;
        this.catalogue = catalogue;
    }

    List<Area> of(Set<String> paths) {
        List<Area> areas = new ArrayList<>();
        for (String path : paths) {
            if (path.equals(ReturnsFolder.FOLDER)) {
                // All that came back, perhaps, was put there or taken away at once.
                areas.add(Area.EVERYTHING);
            } else if (FileRules.isKeptBeside(path)) {
                ReturnsFolder.idOf(path)
                        .flatMap(catalogue::byId)
                        .ifPresent(entry -> areas.addAll(ResourceFiles.area(entry.path())));
                areas.add(new Area(path.contains("/") ? path.substring(0, path.indexOf('/')) : "", path.contains("/")));
            } else if (!path.isEmpty() && !FileRules.isOutsideCollection(path)) {
                areas.add(area(path));
            }
        }
        return Area.disjoint(areas);
    }

    private Area area(String path) {
        String folder = path.contains("/") ? path.substring(0, path.lastIndexOf('/')) : "";
        Optional<String> bundle = outermostBundle(folder);
        if (bundle.isPresent()) {
            return new Area(bundle.get(), true);
        }
        if (path.endsWith("/" + FileRules.BUNDLE_MAIN)) {
            return new Area(folder, true);
        }
        Path there = content.at(path);
        boolean file = Files.exists(there, LinkOption.NOFOLLOW_LINKS)
                ? !Files.isDirectory(there, LinkOption.NOFOLLOW_LINKS)
                : !catalogue.hasFilesUnder(path);
        return file ? new Area(folder, false) : new Area(path, true);
    }

    /// The highest folder above (or at) this one that is a bundle, or was.
    private Optional<String> outermostBundle(String folder) {
        for (int slash = folder.indexOf('/'); !folder.isEmpty(); slash = folder.indexOf('/', slash + 1)) {
            String candidate = slash < 0 ? folder : folder.substring(0, slash);
            String main = candidate + "/" + FileRules.BUNDLE_MAIN;
            if (Files.exists(content.at(main)) || catalogue.slugOfFile(main).isPresent()) {
                return Optional.of(candidate);
            }
            if (slash < 0) {
                break;
            }
        }
        return Optional.empty();
    }
}
