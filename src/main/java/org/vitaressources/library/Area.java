package org.vitaressources.library;

import java.util.Collection;
import java.util.List;

/// A part of the content folder to look at again.
///
/// @param folder relative to the content folder, empty for the whole of it
/// @param deep with all that is below, else its own files only
record Area(String folder, boolean deep) {
    static final Area EVERYTHING = new Area("", true);

    /// Whether a path lies in it.
    boolean holds(String path) {
        if (!folder.isEmpty() && !path.startsWith(folder + "/")) {
            return false;
        }
        return deep || path.indexOf('/', folder.isEmpty() ? 0 : folder.length() + 1) < 0;
    }

    /// The same areas without those that another one covers.
    static List<Area> disjoint(Collection<Area> areas) {
        return areas.stream()
                .distinct()
                .filter(area -> areas.stream().noneMatch(other -> !other.equals(area) && other.covers(area)))
                .toList();
    }

    private boolean covers(Area other) {
        return (deep && (folder.isEmpty() || other.folder.equals(folder) || other.folder.startsWith(folder + "/")));
    }
}
