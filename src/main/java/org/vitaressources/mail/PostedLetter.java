package org.vitaressources.mail;

import java.time.Instant;
import java.util.Optional;

/// A letter in the outbox, as it was printed.
///
/// @param plain its text; empty once a confidential letter is sent
/// @param html the same for readers of HTML
/// @param attempts how often it was tried
/// @param failure why the last try failed; empty when none did
public record PostedLetter(
        String id,
        String recipient,
        String subject,
        String plain,
        String html,
        boolean confidential,
        Instant posted,
        State state,
        int attempts,
        Optional<Instant> sent,
        String failure) {
    /// Where it stands.
    public enum State {
        WAITING,
        SENT,
        GIVEN_UP
    }
}
