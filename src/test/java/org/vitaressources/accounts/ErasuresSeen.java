package org.vitaressources.accounts;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.context.event.EventListener;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Listens as another package would, to erasures that are still in their transaction.
public final class ErasuresSeen {
    private final List<MemberId> seen = new CopyOnWriteArrayList<>();

    @EventListener
    void on(MemberErased erased) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            seen.add(erased.member());
        }
    }

    List<MemberId> seen() {
        return seen;
    }
}
