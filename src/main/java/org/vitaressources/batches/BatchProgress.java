package org.vitaressources.batches;

/// How far the work on a batch is, for who waits.
public final class BatchProgress {
    private volatile At now = new At(Phase.WAITING, 0, 0);

    /// What is being done.
    public enum Phase {
        WAITING,
        UNPACKING,
        READING,
        ROWS,
        RUNNING,
        UNDOING
    }

    /// Where it is.
    ///
    /// @param total 0 when nobody knows
    public record At(Phase phase, long done, long total) {}

    void at(Phase phase, long done, long total) {
        now = new At(phase, done, total);
    }

    /// Where it is now.
    public At now() {
        return now;
    }
}
