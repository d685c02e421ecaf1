package org.vitaressources.accounts;

import java.time.Duration;

/// Someone tries too often and must wait.
public final class TooManyTries extends RuntimeException {
    private final Duration wait;

    /// @param wait until the next try
    public TooManyTries(Duration wait) {
        super("Too many tries");
        this.wait = wait;
    }

    /// Until the next try.
    public Duration waiting() {
        return wait;
    }
}
