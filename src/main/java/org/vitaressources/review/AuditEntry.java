package org.vitaressources.review;

import java.time.Instant;

/// Something that somebody did.
///
/// @param source name of the [AuditSource] that tells of it
/// @param step what was done, one of its steps
/// @param by account of who did it, empty for the centre itself or for who is not signed in
/// @param about id of what it was done to: a contribution, an account, a resource; perhaps empty
/// @param note the words that went with it, perhaps empty
public record AuditEntry(Instant at, String source, String step, String by, String about, String note) {}
