package org.vitaressources.contributions;

import java.time.Instant;

/// Something that happened to a contribution: what the audit log keeps, and others listen to.
///
/// @param step what happened, a noun: `submission`, `changes-requested`, `acceptance`, `publication`…
/// @param by id of the account that did it, empty for the centre itself (a scheduled publication)
/// @param note the words that went with it, perhaps empty
public record ContributionEvent(
        ContributionId contribution, String step, ContributionState state, String by, Instant at, String note) {
    /// Stands for an account that was erased: shown as "ancien membre".
    public static final String FORMER_MEMBER = "ancien-membre";
}
