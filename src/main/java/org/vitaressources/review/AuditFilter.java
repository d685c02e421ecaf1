package org.vitaressources.review;

import java.time.Instant;
import java.util.Optional;

/// What to look for in the log.
///
/// @param person account of who did it, empty for all
/// @param step as [AuditEntry#source()] and [AuditEntry#step()] with a colon between, `CONTRIBUTION:acceptance`; empty
///     for all
/// @param from inclusive
/// @param until exclusive
public record AuditFilter(String person, String step, Instant from, Instant until) {
    /// Before all that can be in the log.
    public static final Instant BEGINNING = Instant.parse("2000-01-01T00:00:00Z");

    /// After all that can be in the log.
    public static final Instant END = Instant.parse("9000-01-01T00:00:00Z");

    /// What is looked for in a source; nothing when the step that is looked for is another source's.
    Optional<AuditSource.Wanted> in(AuditSource source) {
        String prefix = source.name() + ":";
        if (!step.isEmpty() && !step.startsWith(prefix)) {
            return Optional.empty();
        }
        String wanted = step.isEmpty() ? "" : step.substring(prefix.length());
        return Optional.of(new AuditSource.Wanted(person, wanted, from, until));
    }
}
