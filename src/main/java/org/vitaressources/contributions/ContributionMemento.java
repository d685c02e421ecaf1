package org.vitaressources.contributions;

import java.time.Instant;
import java.util.Optional;
import org.vitaressources.library.ResourceId;

/// All that is stored of a contribution.
///
/// @param version raised by each storing
/// @param resource what it became, or the one that it revises
/// @param basedOn number of the resource's revision that the author saw, 0 for a new one
/// @param claimedBy account of the moderator who looks after it, empty when nobody does
/// @param scheduled when it is to be published, once accepted
/// @param changed when it last changed
record ContributionMemento(
        ContributionId id,
        String author,
        int version,
        ContributionState state,
        Draft draft,
        Optional<ResourceId> resource,
        int basedOn,
        String claimedBy,
        Optional<Instant> scheduled,
        Instant changed) {
    /// A draft that is not stored yet.
    static ContributionMemento draft(
            String author, Draft draft, Optional<ResourceId> resource, int basedOn, Instant now) {
        return new ContributionMemento(
                ContributionId.fresh(),
                author,
                0,
                ContributionState.DRAFT,
                draft,
                resource,
                basedOn,
                "",
                Optional.empty(),
                now);
    }
}
