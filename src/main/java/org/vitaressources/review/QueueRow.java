package org.vitaressources.review;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.vitaressources.contributions.Contribution;
import org.vitaressources.contributions.ContributionState;
import org.vitaressources.contributions.Draft;
import org.vitaressources.contributions.Remarks;

/// A contribution in the queue.
///
/// @param text as moderators read it
/// @param since when it was handed in, or last changed once it is decided about
/// @param submissions how often it was handed in
/// @param remarks those that ask for something
/// @param author name, empty for who has left
/// @param claimant name of who looks after it, empty when nobody does
/// @param mine it is the reader who does
/// @param own it is the reader's own contribution
/// @param untagged it lacks the tags that would say whether the reader decides about it
public record QueueRow(
        Contribution contribution,
        Draft text,
        Instant since,
        int submissions,
        Remarks.Open remarks,
        String author,
        String claimant,
        boolean mine,
        boolean own,
        boolean untagged) {
    private static final Set<ContributionState> IN_COLLECTION =
            EnumSet.of(ContributionState.PUBLISHED, ContributionState.ARCHIVED, ContributionState.WITHDRAWN);

    /// Handed in for the first time.
    public boolean isNew() {
        return submissions <= 1;
    }

    /// Handed in again after changes, or its author answered.
    public boolean isAnswered() {
        return submissions > 1 || remarks.answered() > 0;
    }

    /// Would be a new version of a resource of the collection; what was published says no more what it once was.
    public boolean isRevision() {
        return contribution.basedOn() > 0 && !IN_COLLECTION.contains(contribution.state());
    }

    /// Somebody looks after it.
    public boolean isClaimed() {
        return !contribution.claimedBy().isEmpty();
    }
}
