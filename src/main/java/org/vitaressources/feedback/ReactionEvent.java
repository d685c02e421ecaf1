package org.vitaressources.feedback;

import java.time.Instant;

/// Something that happened to a reaction: what the log keeps, and who writes letters listens to.
///
/// @param by account of who did it; empty for who was not signed in, and for the centre itself
/// @param note words that went with it, perhaps empty; of an undoing, the noun of the step that was taken back
public record ReactionEvent(ReactionId reaction, Step step, ReactionState state, String by, Instant at, String note) {
    /// Longest note.
    public static final int LONGEST_NOTE = 4000;
}
