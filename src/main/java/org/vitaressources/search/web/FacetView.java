package org.vitaressources.search.web;

import java.util.List;
import org.vitaressources.search.Facet;

/// A facet on the results page.
///
/// @param facet which one; its title is the message `facet.{parameter}`
/// @param shown values seen at once
/// @param more values behind "plus de valeurs"
/// @param chosen how many values are chosen
record FacetView(Facet facet, List<Value> shown, List<Value> more, int chosen) {
    /// A value.
    ///
    /// @param id of its link, stable, so that the focus stays on it when the list is renewed
    /// @param path the results with it chosen, or no longer
    /// @param children narrower values, where this one or one beneath it is chosen
    record Value(String id, String label, long count, boolean chosen, String path, List<Value> children) {}

    /// Worth showing.
    public boolean any() {
        return !shown.isEmpty();
    }
}
