package org.vitaressources.kits;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.vitaressources.accounts.MemberId;

/// With whom a kit is shared by name.
@Component
public class KitMembers {
    private final JdbcClient jdbc;

    KitMembers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// What a member may do with a kit that is not theirs.
    Optional<KitAccess> access(KitId kit, MemberId member) {
        return jdbc.sql("select part from kits.members where kit_id = ? and member_id = ?")
                .params(kit.value(), member.value())
                .query((row, number) -> KitAccess.valueOf(row.getString("part")))
                .optional();
    }

    /// All of them with what they may do, the first first.
    public Map<MemberId, KitAccess> of(KitId kit) {
        Map<MemberId, KitAccess> members = new LinkedHashMap<>();
        jdbc.sql("select member_id, part from kits.members where kit_id = ? order by since, member_id")
                .param(kit.value())
                .query(row -> {
                    members.put(new MemberId(row.getString("member_id")), KitAccess.valueOf(row.getString("part")));
                });
        return members;
    }
}
