package org.vitaressources.accounts;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Secrets that were given away, each good for one use and a while.
@Component
class Tokens {
    enum Purpose {
        PASSWORD_RESET(Duration.ofMinutes(30)),
        EMAIL_CHANGE(Duration.ofHours(24)),
        FIRST_ADMINISTRATOR(Duration.ofDays(365));

        private final Duration life;

        Purpose(Duration life) {
            this.life = life;
        }
    }

    /// What a secret stands for.
    record Meaning(MemberId member, String detail) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    Tokens(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// A new secret; the earlier ones of that purpose and member are void.
    String give(Purpose purpose, MemberId member, String detail) {
        String secret = Secrets.fresh();
        give(purpose, member, detail, secret);
        return secret;
    }

    void give(Purpose purpose, MemberId member, String detail, String secret) {
        revoke(purpose, member);
        jdbc.sql("""
                insert into accounts.tokens (hash, purpose, member_id, detail, created, expires)
                values (:hash, :purpose, :member, :detail, :now, :expires)
                """)
                .param("hash", Secrets.fingerprint(secret))
                .param("purpose", purpose.name())
                .param("member", member.value())
                .param("detail", detail)
                .param("now", SqlTime.of(clock.instant()))
                .param("expires", SqlTime.of(clock.instant().plus(purpose.life)))
                .update();
    }

    /// What a secret stands for, while it is good.
    Optional<Meaning> look(Purpose purpose, String secret) {
        return jdbc.sql("""
                select member_id, detail from accounts.tokens
                where hash = :hash and purpose = :purpose and expires > :now
                """)
                .param("hash", Secrets.fingerprint(secret))
                .param("purpose", purpose.name())
                .param("now", SqlTime.of(clock.instant()))
                .query((row, number) -> new Meaning(new MemberId(row.getString("member_id")), row.getString("detail")))
                .optional();
    }

    /// The same, and it is good no more. Of two who use it at once, one gets nothing.
    Optional<Meaning> use(Purpose purpose, String secret) {
        return look(purpose, secret)
                .filter(meaning -> jdbc.sql("delete from accounts.tokens where hash = :hash")
                                .param("hash", Secrets.fingerprint(secret))
                                .update()
                        == 1);
    }

    void revoke(Purpose purpose, MemberId member) {
        jdbc.sql("delete from accounts.tokens where purpose = :purpose and member_id = :member")
                .param("purpose", purpose.name())
                .param("member", member.value())
                .update();
    }

    void forgetExpired() {
        jdbc.sql("delete from accounts.tokens where expires < :now")
                .param("now", SqlTime.of(clock.instant()))
                .update();
    }
}
