package org.vitaressources.batches;

import java.util.List;

/// What becomes of the tags of one resource.
///
/// @param fingerprint of the resource when it was looked at
/// @param changes those keys that change
public record TagPlan(String fingerprint, List<KeyChange> changes) {
    public TagPlan {
        changes = List.copyOf(changes);
    }

    /// A key before and after.
    ///
    /// @param whole words that no vocabulary knows go as well
    public record KeyChange(TagKey key, List<String> before, List<String> after, boolean whole) {
        public KeyChange {
            before = List.copyOf(before);
            after = List.copyOf(after);
        }
    }
}
