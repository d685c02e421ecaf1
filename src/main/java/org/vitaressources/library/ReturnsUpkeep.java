package org.vitaressources.library;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.vitaressources.library.Catalogue.Column;

/// What must be looked at again, or told, about what came back to resources.
@Component
class ReturnsUpkeep {
    private final Catalogue catalogue;
    private final ReturnsFolder folder;

    ReturnsUpkeep(Catalogue catalogue, ReturnsFolder folder) {
        this.catalogue = catalogue;
        this.folder = folder;
    }

    /// Where the sources are that gained or lost a transposition, or whose transpositions changed.
    List<Area> outdated(Set<String> sources) {
        Map<String, List<Transposed>> transpositions = catalogue.descent().transpositionsOf(sources);
        List<Area> areas = new ArrayList<>();
        for (CatalogueEntry entry : catalogue.entriesWith(Column.ID, sources)) {
            String sum =
                    CameBack.sum(folder.of(entry.id()).sha256(), transpositions.getOrDefault(entry.id(), List.of()));
            if (!entry.gone() && !entry.cameBack().equals(sum)) {
                areas.addAll(ResourceFiles.area(entry.path()));
            }
        }
        return areas;
    }

    /// Files of what came back to resources that never were.
    List<Problem> unowned(List<SeenFile> others) {
        Map<String, String> paths = new HashMap<>();
        others.forEach(file -> ReturnsFolder.idOf(file.path()).ifPresent(id -> paths.put(id, file.path())));
        catalogue.entriesWith(Column.ID, paths.keySet()).forEach(entry -> paths.remove(entry.id()));
        return paths.values().stream()
                .map(path -> Problem.description(
                        path, "Ces retours portent le nom d'une ressource que le fonds ne connaît pas."))
                .toList();
    }
}
