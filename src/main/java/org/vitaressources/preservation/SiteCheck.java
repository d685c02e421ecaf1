package org.vitaressources.preservation;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.vitaressources.archive.ConsistencyCheck;
import org.vitaressources.library.Standstill;

/// Looks over the tables of all modules and the index while the site runs, as `vita check` does.
@Component
class SiteCheck {
    private static final long A_MOMENT_S = 3;

    private final ObjectProvider<ConsistencyCheck> checks;
    private final IndexFaults index;
    private final Standstill standstill;
    private final TransactionTemplate oneMoment;

    SiteCheck(
            ObjectProvider<ConsistencyCheck> checks,
            IndexFaults index,
            Standstill standstill,
            PlatformTransactionManager transactions) {
        this.checks = checks;
        this.index = index;
        this.standstill = standstill;
        oneMoment = new TransactionTemplate(transactions);
        oneMoment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        oneMoment.setReadOnly(true);
    }

    /// What does not hold, a French sentence each. What somebody was just about to do is no contradiction: it is one
    /// when it is still there a moment later.
    List<String> sentences() {
        Set<String> found = new LinkedHashSet<>(look());
        if (!found.isEmpty()) {
            LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(A_MOMENT_S));
            found.retainAll(Set.copyOf(look()));
        }
        return List.copyOf(found);
    }

    private List<String> look() {
        List<String> found = new ArrayList<>(standstill.during(() ->
                Objects.requireNonNull(oneMoment.execute(status -> checks.orderedStream()
                        .flatMap(check -> check.contradictions().stream())
                        .toList()))));
        found.addAll(index.sentences());
        return found;
    }
}
