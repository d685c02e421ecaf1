package org.vitaressources.library;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Holds the collection still for a moment: while work runs nothing is published, withdrawn or taken in from the disk.
/// Readers notice nothing; who publishes waits.
@Component
public class Standstill {
    private final Reconciliation reconciliation;

    Standstill(Reconciliation reconciliation) {
        this.reconciliation = reconciliation;
    }

    /// Does the work once nobody else changes anything. The work itself may reconcile.
    public <T extends @Nullable Object> T during(Supplier<T> work) {
        return reconciliation.alone(work);
    }
}
