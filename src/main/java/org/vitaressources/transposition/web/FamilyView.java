package org.vitaressources.transposition.web;

import java.util.List;

/// A family, to draw.
///
/// @param slug of the page that it is drawn on
/// @param size how many practices
/// @param complete false when there were too many to show
/// @param large it has a page of its own
/// @param map where they are
record FamilyView(String slug, Node eldest, long size, boolean complete, boolean large, FamilyMap map) {

    /// A practice.
    ///
    /// @param title empty when the collection does not hold it
    /// @param path of its page
    /// @param place in words, perhaps empty
    /// @param date in words, perhaps empty
    /// @param current it is the one whose page this is
    /// @param said what became of its source
    /// @param number on the map, 0 when it is not on it
    record Node(
            String title,
            String path,
            String language,
            String place,
            String date,
            boolean current,
            List<Said> said,
            int number,
            List<Node> descendants) {}

    /// A text under a heading.
    ///
    /// @param key end of the message key `transposition.said.…`
    record Said(String key, String text) {}

    /// A map of France.
    ///
    /// @param shapes SVG path data of the régions
    /// @param points one a practice that has a place
    record FamilyMap(String viewBox, List<String> shapes, List<Point> points) {}

    /// A practice on the map.
    ///
    /// @param number the one beside it in the list
    record Point(int x, int y, int number, boolean current) {}
}
