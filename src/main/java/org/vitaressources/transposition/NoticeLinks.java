package org.vitaressources.transposition;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.vitaressources.accounts.MemberId;
import org.vitaressources.accounts.SqlTime;

/// Links of the letters about sources: whom they went to, and the secret of each, of which a fingerprint is kept.
@Component
public class NoticeLinks {
    /// How long the link of a letter is good.
    static final Duration GOOD = Duration.ofDays(60);

    private static final int BYTES = 32;

    private final SecureRandom random = new SecureRandom();
    private final JdbcClient jdbc;
    private final Clock clock;

    NoticeLinks(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// What a secret stands for.
    ///
    /// @param standing whether it is good
    /// @param notice it is about, 0 when it is unknown
    /// @param member whom it was sent to, empty when it is unknown
    public record Looked(Standing standing, long notice, String member) {}

    /// Whether a secret is good.
    public enum Standing {
        /// It may be answered with.
        GOOD,
        /// The notice was answered, or its time is over.
        OVER,
        /// Nobody was sent it.
        UNKNOWN
    }

    /// A new secret, for a letter.
    String make(long notice, MemberId member) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        jdbc.sql("""
                insert into transposition.links (notice_id, member, asked, expires, secret)
                values (:notice, :member, :now, :expires, :secret)
                """)
                .param("notice", notice)
                .param("member", member.value())
                .param("now", SqlTime.of(clock.instant()))
                .param("expires", SqlTime.of(clock.instant().plus(GOOD)))
                .param("secret", fingerprint(secret))
                .update();
        return secret;
    }

    Looked look(String secret) {
        return jdbc.sql("""
                select l.notice_id, l.member, l.expires > :now and n.answered is null as good
                from transposition.links l join transposition.notices n on n.id = l.notice_id where l.secret = :secret
                """)
                .param("secret", fingerprint(secret))
                .param("now", SqlTime.of(clock.instant()))
                .query((row, number) -> new Looked(
                        row.getBoolean("good") ? Standing.GOOD : Standing.OVER,
                        row.getLong("notice_id"),
                        row.getString("member")))
                .optional()
                .orElseGet(() -> new Looked(Standing.UNKNOWN, 0, ""));
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
