package org.vitaressources.search.web;

import java.util.List;

/// What the results page says and offers about places: how far the chosen territories reach, the map, the distance.
///
/// @param chosen names of the chosen territories
/// @param reaches empty when no territory is chosen
record PlacesView(List<String> chosen, List<Reached> reaches, ResultsMap map, Distance distance) {

    /// A reach as a link that adds it or takes it away; the messages `reach.{parameter}` name it.
    ///
    /// @param meaning which territories are meant
    record Reached(String parameter, String meaning, long count, boolean asked, String path) {}

    /// Counts by région, or by département of one région; a picture of the list beside it.
    ///
    /// @param region name of the région whose départements are shown, empty for the whole country
    /// @param all the results without a chosen territory, empty when none is chosen
    record ResultsMap(String viewBox, String region, String all, List<Area> areas) {}

    /// A place on the map.
    ///
    /// @param level `current`, or `0` to `3` by the share of the largest count
    /// @param path SVG path data
    /// @param link the results with it chosen, or no longer
    record Area(String name, long count, String level, String path, String link, int x, int y) {}

    /// The form that asks for a distance.
    ///
    /// @param place what was typed, or the name of the place chosen
    /// @param problem end of a message key `distance.problem.…`, empty when there is none
    /// @param candidates places that may have been meant
    /// @param kept parameters that the form repeats
    record Distance(
            String place,
            int kilometres,
            List<Integer> radii,
            String problem,
            List<Candidate> candidates,
            List<ResultsView.Parameter> kept) {
        /// Open when it holds something.
        public boolean used() {
            return !place.isEmpty();
        }
    }

    /// A place that may have been meant, with the results around it.
    record Candidate(String label, String path) {}
}
