package org.vitaressources.review;

import java.time.Instant;
import org.vitaressources.contributions.Contribution;
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
public record QueueRow(
        Contribution contribution,
        Draft text,
        Instant since,
        int submissions,
        Remarks.Open remarks,
        String author,
        String claimant,
        boolean mine,
        boolean own) {
    /// Handed in for the first time.
    public boolean isNew() {
        return submissions <= 1;
    }

    /// Handed in again after changes, or its author answered.
    public boolean isAnswered() {
        return submissions > 1 || remarks.answered() > 0;
    }

    /// Revises a resource of the collection.
    public boolean isRevision() {
        return contribution.basedOn() > 0;
    }

    /// Somebody looks after it.
    public boolean isClaimed() {
        return !contribution.claimedBy().isEmpty();
    }
}
