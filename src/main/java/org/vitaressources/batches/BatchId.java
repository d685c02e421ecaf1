package org.vitaressources.batches;

import java.util.Optional;

/// Names a batch; people call it by this number.
public record BatchId(long value) {
    /// Reads what an address says.
    public static Optional<BatchId> parse(String written) {
        return written.matches("[1-9][0-9]{0,14}")
                ? Optional.of(new BatchId(Long.parseLong(written)))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
