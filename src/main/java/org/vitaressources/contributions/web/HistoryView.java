package org.vitaressources.contributions.web;

import java.time.Instant;
import java.util.List;
import org.vitaressources.contributions.HeldResource;
import org.vitaressources.library.ResourcePanel;

/// The versions of a resource.
///
/// @param inProgress id of the version that its reader is working on, empty when there is none
/// @param versions the latest first
/// @param panels what other packages show beneath them
record HistoryView(HeldResource held, String inProgress, List<Version> versions, List<ResourcePanel.Shown> panels) {
    /// A version.
    ///
    /// @param kind end of the message key `history.kind.…`
    /// @param by name of who made it, empty for the folder of the collection
    /// @param files how many it has
    /// @param shown it can be read, compared and put back
    record Version(int number, String kind, String by, Instant at, String note, int files, boolean shown) {}

    /// What stands in the collection now.
    public int current() {
        return held.latest().number();
    }

    /// Those that can be compared.
    public List<Version> comparable() {
        return versions.stream().filter(Version::shown).toList();
    }
}
