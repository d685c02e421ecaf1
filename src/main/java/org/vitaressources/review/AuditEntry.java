package org.vitaressources.review;

import java.time.Instant;

/// Something that somebody did.
///
/// @param source of what it tells
/// @param step what was done; the message `audit.<source>.<step>`, in lower case, names the source
/// @param by account of who did it, empty for the centre itself or for who is not signed in
/// @param about id of what it was done to: a contribution, an account, a resource; perhaps empty
/// @param note the words that went with it, perhaps empty
public record AuditEntry(Instant at, Source source, String step, String by, String about, String note) {
    /// Of what an entry tells.
    public enum Source {
        CONTRIBUTION,
        ACCOUNT,
        RESOURCE
    }
}
