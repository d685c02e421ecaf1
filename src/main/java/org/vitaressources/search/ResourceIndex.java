package org.vitaressources.search;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.vitaressources.library.ResourceId;

/// Writes the index: what [Search] reads. It follows the library by itself; these commands are for the start, the
/// command line and the librarian.
public interface ResourceIndex {
    /// Compares the index with the library and brings it up to date, reading only what changed. An index that was
    /// missing, damaged or of another version begins to serve when this returns. To be called once the library has
    /// reconciled itself with the disk.
    void reconcile();

    /// Begins a whole new index beside the one that serves; what the library announces from now on goes to both, and
    /// the
    /// next [#reconcile()] completes the new one and switches to it.
    void startAfresh();

    /// Builds a whole new index beside the one that serves, then switches to it.
    void rebuild();

    /// Compares without changing anything.
    Verification verify();

    /// What is wrong in the index.
    ///
    /// @param resources in the library
    /// @param missing in the library, not in the index
    /// @param orphans in the index, no longer in the library
    /// @param stale in both, but not with the same fingerprint
    /// @param damaged files of the index, under `index/`, whose bytes are not those that were written; also those that
    /// a
    ///     start found so and has replaced since
    record Verification(
            int resources,
            Set<ResourceId> missing,
            Set<ResourceId> orphans,
            Set<ResourceId> stale,
            List<String> damaged) {
        /// @param wanted fingerprints of the library
        /// @param held fingerprints of the index
        /// @param damaged files of the index
        public static Verification of(
                Map<ResourceId, String> wanted, Map<ResourceId, String> held, List<String> damaged) {
            Set<ResourceId> missing = new HashSet<>(wanted.keySet());
            missing.removeAll(held.keySet());
            Set<ResourceId> orphans = new HashSet<>(held.keySet());
            orphans.removeAll(wanted.keySet());
            Set<ResourceId> stale = new HashSet<>(held.keySet());
            stale.removeIf(id -> !wanted.containsKey(id) || Objects.equals(held.get(id), wanted.get(id)));
            return new Verification(wanted.size(), missing, orphans, stale, List.copyOf(damaged));
        }

        /// The index says what the library says.
        public boolean clean() {
            return missing.isEmpty() && orphans.isEmpty() && stale.isEmpty() && damaged.isEmpty();
        }
    }
}
