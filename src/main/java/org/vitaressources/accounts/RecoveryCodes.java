package org.vitaressources.accounts;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Codes on paper, each good once. 120 random bits each, so that their plain fingerprints can be kept (ASVS 6.5.2).
@Component
class RecoveryCodes {
    private static final int HOW_MANY = 8;
    private static final int BYTES = 15;

    private final JdbcClient jdbc;

    RecoveryCodes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<String> renew(MemberId member) {
        forget(member);
        List<String> codes = Stream.generate(() -> Base32.encode(Secrets.bytes(BYTES)))
                .limit(HOW_MANY)
                .toList();
        codes.forEach(code -> jdbc.sql("insert into accounts.recovery_codes (member_id, hash) values (:member, :hash)")
                .param("member", member.value())
                .param("hash", Secrets.fingerprint(code))
                .update());
        return codes.stream().map(RecoveryCodes::grouped).toList();
    }

    boolean use(MemberId member, String code) {
        return jdbc.sql("delete from accounts.recovery_codes where member_id = :member and hash = :hash")
                        .param("member", member.value())
                        .param("hash", Secrets.fingerprint(code))
                        .update()
                == 1;
    }

    int left(MemberId member) {
        return jdbc.sql("select count(*) from accounts.recovery_codes where member_id = :member")
                .param("member", member.value())
                .query(Integer.class)
                .single();
    }

    void forget(MemberId member) {
        jdbc.sql("delete from accounts.recovery_codes where member_id = :member")
                .param("member", member.value())
                .update();
    }

    /// In groups of four, which eyes and fingers follow better.
    static String grouped(String code) {
        return code.replaceAll("(.{4})(?=.)", "$1 ");
    }
}
