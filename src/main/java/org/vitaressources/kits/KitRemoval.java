package org.vitaressources.kits;

import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vitaressources.accounts.MemberErased;
import org.vitaressources.contributions.ContributionEvent;

/// Deletes kits for good, and lets go of members who left: their kits go with them, what they said or changed in those
/// of others stays under "ancien membre".
@Component
class KitRemoval {
    private static final List<String> PARTS =
            List.of("parts", "changes", "sources", "members", "comments", "runs", "impressions");

    private final JdbcClient jdbc;

    KitRemoval(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional
    void delete(KitId kit) {
        for (String table : PARTS) {
            jdbc.sql("delete from kits." + table + " where kit_id = ?")
                    .param(kit.value())
                    .update();
        }
        jdbc.sql("delete from kits.kits where id = ?").param(kit.value()).update();
    }

    @EventListener
    @Transactional
    void forget(MemberErased erased) {
        String member = erased.member().value();
        jdbc.sql("select id from kits.kits where owner = ?")
                .param(member)
                .query((row, number) -> new KitId(row.getString("id")))
                .list()
                .forEach(this::delete);
        jdbc.sql("delete from kits.members where member_id = ?").param(member).update();
        jdbc.sql("delete from kits.basket where holder = ?").param(member).update();
        jdbc.sql("delete from kits.notes where owner = ?").param(member).update();
        for (String column : List.of(
                "changes.made_by", "comments.made_by", "comments.settled_by", "members.added_by", "runs.opened_by")) {
            String[] names = column.split("\\.");
            jdbc.sql("update kits." + names[0] + " set " + names[1] + " = ? where " + names[1] + " = ?")
                    .params(ContributionEvent.FORMER_MEMBER, member)
                    .update();
        }
    }
}
