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

    /// The step of a source that is looked for: empty for all of them, nothing when it is another source's.
    Optional<String> stepOf(AuditEntry.Source source) {
        if (step.isEmpty()) {
            return Optional.of("");
        }
        return step.startsWith(source + ":")
                ? Optional.of(step.substring(source.name().length() + 1))
                : Optional.empty();
    }
}
