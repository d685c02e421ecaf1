package org.vitaressources.accounts;

import java.time.Instant;

/// The application on a person's phone.
public final class Authenticator {
    private Authenticator() {}

    /// The code that it shows.
    ///
    /// @param secret as the page writes it
    public static String code(String secret, Instant now) {
        return Totp.code(Base32.decode(secret.replace(" ", "")), Totp.step(now));
    }
}
