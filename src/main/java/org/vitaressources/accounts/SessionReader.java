package org.vitaressources.accounts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.vitaressources.accounts.SignedInMember.Means;

/// Reads sessions that have not ended.
@Component
class SessionReader {
    /// A session and when it was last used.
    record Found(SignedInMember member, Instant seen) {}

    private final JdbcClient jdbc;
    private final AccountsProperties properties;
    private final Clock clock;

    SessionReader(JdbcClient jdbc, AccountsProperties properties, Clock clock) {
        this.jdbc = jdbc;
        this.properties = properties;
        this.clock = clock;
    }

    Optional<Found> find(String secret, boolean partial) {
        Instant now = clock.instant();
        return jdbc.sql("""
                select %s, s.id as session_id, s.seen as session_seen, s.proved, s.means, s.strong
                from accounts.sessions s join accounts.members m on m.id = s.member_id
                where s.hash = :hash and s.partial = :partial and s.expires > :now and s.seen > :idle
                    and not m.suspended
                """.formatted(MemberRow.COLUMNS))
                .param("hash", Secrets.fingerprint(secret))
                .param("partial", partial)
                .param("now", SqlTime.of(now))
                .param("idle", SqlTime.of(now.minus(properties.idle())))
                .query(this::read)
                .optional();
    }

    List<OpenSession> of(MemberId member) {
        Instant now = clock.instant();
        return jdbc.sql("""
                select id, device, means, opened, seen from accounts.sessions
                where member_id = :member and not partial and expires > :now and seen > :idle
                order by seen desc, id
                """)
                .param("member", member.value())
                .param("now", SqlTime.of(now))
                .param("idle", SqlTime.of(now.minus(properties.idle())))
                .query((row, number) -> new OpenSession(
                        row.getString("id"),
                        row.getString("device"),
                        Means.valueOf(row.getString("means")),
                        SqlTime.read(row, "opened"),
                        SqlTime.read(row, "seen")))
                .list();
    }

    private Found read(ResultSet row, int number) throws SQLException {
        Member member = new MemberRow().mapRow(row, number);
        boolean whole = row.getBoolean("strong") || !properties.needsSecondFactor(member.role());
        return new Found(
                new SignedInMember(
                        member.id(),
                        member.name(),
                        whole ? member.role() : Role.CONTRIBUTOR,
                        member.role(),
                        whole ? member.limits() : Limits.NONE,
                        row.getString("session_id"),
                        SqlTime.read(row, "proved"),
                        Means.valueOf(row.getString("means"))),
                SqlTime.read(row, "session_seen"));
    }
}
