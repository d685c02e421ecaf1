package org.vitaressources.accounts;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.vitaressources.accounts.AccountEvent.Kind;

/// Forgets in time what need not be known any longer. The periods stand in [AccountsProperties] and on the page about
/// privacy.
@Component
@EnableScheduling
class Retention {
    private static final Logger LOG = LoggerFactory.getLogger(Retention.class);

    private final JdbcClient jdbc;
    private final Tokens tokens;
    private final Sessions sessions;
    private final Invitations invitations;
    private final Accounts accounts;
    private final Members members;
    private final AccountJournal journal;
    private final AccountNotices notices;
    private final AccountsProperties properties;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Retention(
            JdbcClient jdbc,
            Tokens tokens,
            Sessions sessions,
            Invitations invitations,
            Accounts accounts,
            Members members,
            AccountJournal journal,
            AccountNotices notices,
            AccountsProperties properties,
            TransactionTemplate transaction,
            Clock clock) {
        this.jdbc = jdbc;
        this.tokens = tokens;
        this.sessions = sessions;
        this.invitations = invitations;
        this.accounts = accounts;
        this.members = members;
        this.journal = journal;
        this.notices = notices;
        this.properties = properties;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "15m", fixedDelayString = "12h")
    void apply() {
        tokens.forgetExpired();
        sessions.forgetEnded();
        invitations.forgetExpired();
        journal.forgetBefore(clock.instant().minus(journal.kept()));
        warn();
        eraseInactive();
    }

    private void warn() {
        Instant before = clock.instant().minus(properties.inactive()).plus(properties.warnedBefore());
        for (MemberId id : ids("seen < :time and warned is null", before)) {
            transaction.executeWithoutResult(status -> {
                notices.tell(
                        members.get(id),
                        "inactive",
                        "/connexion",
                        properties.warnedBefore().toDays());
                jdbc.sql("update accounts.members set warned = :now where id = :id")
                        .param("now", SqlTime.of(clock.instant()))
                        .param("id", id.value())
                        .update();
                journal.note(Kind.WARNED_OF_ERASURE, id);
            });
        }
    }

    /// Nobody is erased who was not warned long enough before, however long the site was closed.
    private void eraseInactive() {
        for (MemberId id : ids("warned < :time", clock.instant().minus(properties.warnedBefore()))) {
            try {
                accounts.erase(id);
            } catch (LastAdministrator e) {
                LOG.warn(
                        "Le dernier administrateur n'est pas venu depuis {} jours ; son compte est gardé",
                        ChronoUnit.DAYS.between(members.get(id).seen(), clock.instant()));
            }
        }
    }

    private List<MemberId> ids(String condition, Instant time) {
        return jdbc.sql("select id from accounts.members where " + condition)
                .param("time", SqlTime.of(time))
                .query((row, number) -> new MemberId(row.getString("id")))
                .list();
    }
}
