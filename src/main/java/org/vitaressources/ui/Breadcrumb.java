package org.vitaressources.ui;

import java.util.ArrayList;
import java.util.List;

/// The way from the home page to this one. The last step is the page itself and leads nowhere.
///
/// @param steps from the widest; the home page is not among them
public record Breadcrumb(List<Step> steps) {
    /// A step.
    ///
    /// @param label what it says
    /// @param path where it leads, without the language; empty for the page itself
    public record Step(String label, String path) {}

    public Breadcrumb {
        steps = List.copyOf(steps);
    }

    /// The start of a way: call [#to(String, String)] and end with [#here(String)].
    public static Breadcrumb start() {
        return new Breadcrumb(List.of());
    }

    /// One step further.
    public Breadcrumb to(String label, String path) {
        List<Step> longer = new ArrayList<>(steps);
        longer.add(new Step(label, path));
        return new Breadcrumb(longer);
    }

    /// The page itself.
    public Breadcrumb here(String label) {
        return to(label, "");
    }
}
