package org.vitaressources.accounts.passkeys;

/// A passkey's answer is not right, came too late, or is nobody's.
public final class PasskeyRefused extends Exception {
    PasskeyRefused(String why) {
        super(why);
    }

    PasskeyRefused(Throwable cause) {
        super("The passkey's answer was not accepted", cause);
    }
}
