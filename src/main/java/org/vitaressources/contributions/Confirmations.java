package org.vitaressources.contributions;

import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vitaressources.accounts.SqlTime;

/// Which personal details their author said may stay.
@Component
class Confirmations {
    private final JdbcClient jdbc;
    private final Clock clock;

    Confirmations(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Set<String> of(ContributionId contribution) {
        return new HashSet<>(jdbc.sql("select detail from contributions.confirmations where contribution_id = :id")
                .param("id", contribution.value())
                .query(String.class)
                .list());
    }

    /// Replaces what was said of some of them.
    ///
    /// @param about those that are spoken of
    /// @param staying those of them that may stay
    @Transactional
    void decide(ContributionId contribution, Collection<String> about, Collection<String> staying) {
        for (String detail : new HashSet<>(about)) {
            jdbc.sql("delete from contributions.confirmations where contribution_id = :id and detail = :detail")
                    .param("id", contribution.value())
                    .param("detail", detail)
                    .update();
        }
        for (String detail : new HashSet<>(staying)) {
            jdbc.sql("insert into contributions.confirmations values (:id, :detail, :now)")
                    .param("id", contribution.value())
                    .param("detail", detail)
                    .param("now", SqlTime.of(clock.instant()))
                    .update();
        }
    }

    void forget(ContributionId contribution) {
        jdbc.sql("delete from contributions.confirmations where contribution_id = :id")
                .param("id", contribution.value())
                .update();
    }
}
