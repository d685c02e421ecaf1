package org.vitaressources.notebooks;

import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vitaressources.accounts.MemberErased;

/// Lets go of members who left: what they had not handed in goes with them, what others read or published
/// stays under
/// "ancien membre", and they neither keep nor follow a notebook any more.
@Component
class NotebookErasure {
    private final JdbcClient jdbc;

    NotebookErasure(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener
    @Transactional
    void forget(MemberErased erased) {
        String member = erased.member().value();
        jdbc.sql("delete from notebooks.entries where author = ? and state in ('DRAFT', 'RETURNED')")
                .param(member)
                .update();
        for (String row : List.of(
                "people where member_id",
                "followers where member_id",
                "invitations where member_id",
                "invitations where invited_by")) {
            jdbc.sql("delete from notebooks." + row + " = ?").param(member).update();
        }
        for (String column : List.of(
                "entries.author", "events.made_by", "events.note", "publications.made_by", "withdrawals.made_by")) {
            String[] names = column.split("\\.");
            jdbc.sql("update notebooks." + names[0] + " set " + names[1] + " = :former where " + names[1]
                            + " = :member")
                    .param("former", NotebookEvent.FORMER_MEMBER)
                    .param("member", member)
                    .update();
        }
    }
}
