package org.vitaressources.feedback;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.vitaressources.accounts.SqlTime;

/// Forgets in time what need not be known any longer: addresses of strangers, then what was refused or is done with.
/// That there was something, who did what to it and when, stays in the log; its words do not. What looks like spam
/// stays
/// until a moderator has decided.
@Component
class FeedbackRetention {
    private static final List<String> OPEN = List.of("HELD", "WAITING", "ASKED", "ANSWERED");

    private final JdbcClient jdbc;
    private final FeedbackProperties properties;
    private final TransactionTemplate transaction;
    private final Clock clock;

    FeedbackRetention(JdbcClient jdbc, FeedbackProperties properties, TransactionTemplate transaction, Clock clock) {
        this.jdbc = jdbc;
        this.properties = properties;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "${vita.feedback.daily:25m}", fixedDelayString = "${vita.feedback.daily:6h}")
    void apply() {
        transaction.executeWithoutResult(status -> {
            forgetAddresses();
            forget("state in ('REFUSED', 'WITHDRAWN')", properties.refusedKept());
            forget("(state = 'CLOSED' or (state = 'ACCEPTED' and kind = 'CORRECTION'))", properties.doneKept());
            jdbc.sql("delete from feedback.checks where expires < :now")
                    .param("now", SqlTime.of(clock.instant()))
                    .update();
        });
    }

    private void forgetAddresses() {
        jdbc.sql("""
                update feedback.reactions set email = '' where email <> '' and state not in (:open) and changed < :before
                """)
                .param("open", OPEN)
                .param("before", SqlTime.of(clock.instant().minus(properties.addressKept())))
                .update();
    }

    private void forget(String condition, Duration kept) {
        List<String> ids = jdbc.sql("select id from feedback.reactions where " + condition + " and changed < :before")
                .param("before", SqlTime.of(clock.instant().minus(kept)))
                .query(String.class)
                .list();
        ids.forEach(id -> FeedbackRemoval.delete(jdbc, id));
    }
}
