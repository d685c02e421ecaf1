package org.vitaressources.accounts;

import java.time.Instant;
import java.util.Locale;

/// A person with an account.
///
/// @param email where letters go; never shown to others than administrators
/// @param hasPassword signs in with a password, perhaps among other means
/// @param suspended may not sign in
/// @param seen last day on which they signed in or came back
public record Member(
        MemberId id,
        String email,
        Profile profile,
        Role role,
        Limits limits,
        boolean suspended,
        Locale language,
        boolean hasPassword,
        Instant created,
        Instant seen) {
    /// Letters reach them. Who came with an archive has no address until an administrator gives them one.
    public boolean hasAddress() {
        return !new EmailAddress(email).isNowhere();
    }

    /// The name shown.
    public String name() {
        return profile.name();
    }
}
