package org.vitaressources.batches;

/// What was asked of a batch cannot be done where it stands: somebody else was quicker, or there is nothing to do.
public class BatchRefused extends RuntimeException {
    private final BatchState state;

    BatchRefused(BatchState state, String step) {
        super("No " + step + " of a batch that is " + state);
        this.state = state;
    }

    /// Where it stands.
    public BatchState state() {
        return state;
    }
}
