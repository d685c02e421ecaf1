package org.vitaressources.review.web;

import java.time.Instant;

/// Something that happened, in words.
///
/// @param step its name; the message `contribution.step.<step>` says what happened
/// @param who name of who did it, *ancien membre*, or the centre itself
/// @param note words that went with it, perhaps empty
record StepLine(String step, String who, Instant at, String note) {}
