package org.vitaressources.search.web;

import java.util.List;
import org.vitaressources.search.ResultCard;
import org.vitaressources.ui.Breadcrumb;

/// The page of a territory or of a sector: where it stands, what lies beneath it, what the centre holds on it.
///
/// @param level end of a message key
/// @param region code of the région to highlight on the map, perhaps empty
/// @param beyond reaches that give anything
/// @param allResults the results page narrowed to it
record TerritoryView(
        String name,
        String level,
        String code,
        int population,
        boolean former,
        List<Child> successors,
        String region,
        Breadcrumb breadcrumb,
        List<Level> levels,
        List<ResultCard> cards,
        long total,
        List<Beyond> beyond,
        String allResults) {

    /// What another reach than the territory itself would give; the messages `reach.{parameter}` name it.
    record Beyond(String parameter, long count, String path) {}

    /// The territories of one level inside it.
    ///
    /// @param silent how many have nothing yet
    record Level(String level, List<Child> children, int silent) {}

    /// A narrower territory, with what the centre holds on it.
    record Child(String label, String path, long count) {}
}
