package org.vitaressources.accounts;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.vitaressources.accounts.AccountEvent.Kind;

/// The passkeys of members.
@Component
public class Passkeys {
    private final JdbcClient jdbc;
    private final AccountNotices notices;
    private final TransactionTemplate transaction;

    Passkeys(JdbcClient jdbc, AccountNotices notices, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.notices = notices;
        this.transaction = transaction;
    }

    /// Those of a member, the newest first.
    public List<Passkey> of(MemberId member) {
        return jdbc.sql("select id, label, created, used from accounts.passkeys where member_id = :member"
                        + " order by created desc, id")
                .param("member", member.value())
                .query((row, number) -> new Passkey(
                        row.getString("id"),
                        row.getString("label"),
                        SqlTime.read(row, "created"),
                        SqlTime.read(row, "used")))
                .list();
    }

    /// Takes one away from its owner.
    public void remove(MemberId member, String id) {
        transaction.executeWithoutResult(status -> {
            int removed = jdbc.sql("delete from accounts.passkeys where id = :id and member_id = :member")
                    .param("id", id)
                    .param("member", member.value())
                    .update();
            if (removed > 0) {
                notices.security(Kind.PASSKEY_REMOVED, member, MemberId.NOBODY);
            }
        });
    }

    /// One was added: its owner hears of it.
    public void added(MemberId member) {
        notices.security(Kind.PASSKEY_ADDED, member, MemberId.NOBODY);
    }
}
