package org.vitaressources.uploads;

/// Bytes were sent for another place than where the file goes on, or while others are being written.
public class WrongOffset extends RuntimeException {
    private final long expected;

    WrongOffset(long expected) {
        super("The file goes on at " + expected);
        this.expected = expected;
    }

    /// Where it goes on.
    public long expected() {
        return expected;
    }
}
