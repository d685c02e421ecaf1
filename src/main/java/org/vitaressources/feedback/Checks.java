package org.vitaressources.feedback;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.vitaressources.accounts.MemberId;
import org.vitaressources.accounts.SqlTime;
import org.vitaressources.library.ResourceId;

/// Letters that ask whether a resource still holds: whom they went to, and the secret of each, of which a fingerprint
/// is
/// kept. Each is good once and for a while.
@Component
class Checks {
    /// How long the link of a letter is good.
    static final Duration GOOD = Duration.ofDays(60);

    private static final int BYTES = 32;

    private final SecureRandom random = new SecureRandom();
    private final JdbcClient jdbc;
    private final Clock clock;

    Checks(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// Who was asked about what.
    record Check(ResourceId resource, MemberId member) {}

    /// The authors were asked for this day already.
    boolean isAsked(ResourceId resource, LocalDate due) {
        return !jdbc.sql("select 1 from feedback.checks where resource_id = :resource and due = :due")
                .param("resource", resource.value())
                .param("due", due)
                .query(Integer.class)
                .list()
                .isEmpty();
    }

    /// A new secret, for a letter.
    String ask(ResourceId resource, MemberId member, LocalDate due) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        jdbc.sql("""
                insert into feedback.checks (resource_id, member, due, asked, expires, secret)
                values (:resource, :member, :due, :now, :expires, :secret)
                """)
                .param("resource", resource.value())
                .param("member", member.value())
                .param("due", due)
                .param("now", SqlTime.of(clock.instant()))
                .param("expires", SqlTime.of(clock.instant().plus(GOOD)))
                .param("secret", fingerprint(secret))
                .update();
        return secret;
    }

    /// What a secret stands for, while it is good.
    Optional<Check> look(String secret) {
        return jdbc.sql("select * from feedback.checks where secret = :secret and expires > :now")
                .param("secret", fingerprint(secret))
                .param("now", SqlTime.of(clock.instant()))
                .query((row, number) -> read(row))
                .optional();
    }

    /// The same, and it is good no more. Of two who use it at once, one gets nothing.
    Optional<Check> use(String secret) {
        return look(secret)
                .filter(check -> jdbc.sql("delete from feedback.checks where secret = :secret")
                                .param("secret", fingerprint(secret))
                                .update()
                        == 1);
    }

    /// Whatever was asked about a resource is answered.
    void forget(ResourceId resource) {
        jdbc.sql("delete from feedback.checks where resource_id = :resource")
                .param("resource", resource.value())
                .update();
    }

    private static Check read(ResultSet row) throws SQLException {
        return new Check(new ResourceId(row.getString("resource_id")), new MemberId(row.getString("member")));
    }

    private static String fingerprint(String secret) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
