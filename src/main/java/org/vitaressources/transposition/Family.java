package org.vitaressources.transposition;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.vitaressources.library.Resource;
import org.vitaressources.library.ResourceId;

/// A practice, what it was made from and all that was made from it: a tree.
///
/// @param eldest where it begins
/// @param complete false when there were too many to tell of all
public record Family(Member eldest, boolean complete) {
    /// A practice of the family.
    ///
    /// @param id identity
    /// @param resource nothing for one that others name and the collection does not hold
    /// @param descendants what was made from it, directly
    public record Member(ResourceId id, Optional<Resource> resource, List<Member> descendants) {
        /// It and all its descendants.
        public Stream<Member> line() {
            return Stream.concat(Stream.of(this), descendants.stream().flatMap(Member::line));
        }
    }

    /// How many practices there are.
    public long size() {
        return eldest.line().count();
    }
}
