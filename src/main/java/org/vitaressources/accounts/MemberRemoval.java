package org.vitaressources.accounts;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.vitaressources.mail.Outbox;

/// Takes a person out of every table of this package and of the outbox.
@Component
class MemberRemoval {
    private static final List<String> TABLES = List.of(
            "limits", "tokens", "sessions", "second_factors", "recovery_codes", "passkeys", "provider_identities");

    private final JdbcClient jdbc;
    private final Outbox outbox;
    private final AccountJournal journal;

    MemberRemoval(JdbcClient jdbc, Outbox outbox, AccountJournal journal) {
        this.jdbc = jdbc;
        this.outbox = outbox;
        this.journal = journal;
    }

    void remove(Member member) {
        for (String table : TABLES) {
            jdbc.sql("delete from accounts." + table + " where member_id = :id")
                    .param("id", member.id().value())
                    .update();
        }
        jdbc.sql("delete from accounts.invitations where email_key = :key")
                .param("key", new EmailAddress(member.email()).key())
                .update();
        jdbc.sql("update accounts.invitations set invited_by = '' where invited_by = :id")
                .param("id", member.id().value())
                .update();
        jdbc.sql("delete from accounts.members where id = :id")
                .param("id", member.id().value())
                .update();
        journal.forget(member.id());
        outbox.forget(member.email());
    }
}
