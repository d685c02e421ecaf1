package org.vitaressources.accounts;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.vitaressources.accounts.AccountEvent.Kind;
import org.vitaressources.accounts.SignedInMember.Means;

/// Who is signed in, in the database: sessions outlive a restart. The browser holds a secret of 256 bits, the database
/// its fingerprint. Each sign-in makes a new one. Account, role and suspension are read at every request.
@Component
public class Sessions {
    private static final Duration PARTIAL_LIFE = Duration.ofMinutes(10);
    private static final Duration SEEN_TO = Duration.ofMinutes(1);

    private final JdbcClient jdbc;
    private final AccountsProperties properties;
    private final SessionReader reader;
    private final AccountJournal journal;
    private final Clock clock;

    Sessions(
            JdbcClient jdbc, AccountsProperties properties, SessionReader reader, AccountJournal journal, Clock clock) {
        this.jdbc = jdbc;
        this.properties = properties;
        this.reader = reader;
        this.journal = journal;
        this.clock = clock;
    }

    /// Whose session a secret opens: nobody when it has ended, when the code of the second factor is still awaited, or
    /// when the account is suspended.
    public Optional<SignedInMember> find(String secret) {
        Optional<SessionReader.Found> found = reader.find(secret, false);
        found.filter(session -> session.seen().plus(SEEN_TO).isBefore(clock.instant()))
                .ifPresent(session -> seen(secret, session.member().id()));
        return found.map(SessionReader.Found::member);
    }

    /// Whose code of the second factor is awaited.
    public Optional<MemberId> awaitingCode(String secret) {
        return reader.find(secret, true).map(session -> session.member().id());
    }

    /// The sessions of a member, the last used first.
    public List<OpenSession> of(MemberId member) {
        return reader.of(member);
    }

    /// Ends one of a member's sessions.
    public void end(MemberId member, String session) {
        if (delete("id = :session and member_id = :member", "", session, member) > 0) {
            journal.note(Kind.SESSION_ENDED, member);
        }
    }

    /// Ends all sessions of a member but one.
    ///
    /// @param kept public name of the session that stays; empty for none
    public void endOthers(MemberId member, String kept) {
        delete("member_id = :member and id <> :session", "", kept, member);
    }

    /// Ends the session of a secret.
    public void signOut(String secret) {
        reader.find(secret, false)
                .ifPresent(session ->
                        journal.note(Kind.SIGNED_OUT, session.member().id()));
        delete("hash = :hash", secret, "", MemberId.NOBODY);
    }

    /// They have shown again who they are.
    public void proved(SignedInMember member) {
        jdbc.sql("update accounts.sessions set proved = :now where id = :id and member_id = :member")
                .param("now", SqlTime.of(clock.instant()))
                .param("id", member.session())
                .param("member", member.id().value())
                .update();
    }

    /// This session now counts as signed in with two factors.
    void strengthen(SignedInMember member, Means means) {
        jdbc.sql("update accounts.sessions set strong = true, means = :means where id = :id and member_id = :member")
                .param("means", means.name())
                .param("id", member.session())
                .param("member", member.id().value())
                .update();
    }

    /// A new session; returns its secret.
    String open(Member member, Means means, boolean strong, boolean partial, Client client) {
        String secret = Secrets.fresh();
        Instant now = clock.instant();
        jdbc.sql("""
                insert into accounts.sessions
                    (hash, id, member_id, opened, seen, proved, expires, means, partial, strong, device)
                values (:hash, :id, :member, :now, :now, :now, :expires, :means, :partial, :strong, :device)
                """)
                .param("hash", Secrets.fingerprint(secret))
                .param("id", UUID.randomUUID().toString())
                .param("member", member.id().value())
                .param("now", SqlTime.of(now))
                .param("expires", SqlTime.of(now.plus(partial ? PARTIAL_LIFE : properties.longest(member.role()))))
                .param("means", means.name())
                .param("partial", partial)
                .param("strong", strong)
                .param("device", client.device())
                .update();
        jdbc.sql("update accounts.members set seen = :now, warned = null where id = :id")
                .param("now", SqlTime.of(now))
                .param("id", member.id().value())
                .update();
        return secret;
    }

    void forgetEnded() {
        jdbc.sql("delete from accounts.sessions where expires < :now or seen < :idle")
                .param("now", SqlTime.of(clock.instant()))
                .param("idle", SqlTime.of(clock.instant().minus(properties.idle())))
                .update();
    }

    /// Ends a session without a word: another takes its place.
    void replace(String secret) {
        delete("hash = :hash", secret, "", MemberId.NOBODY);
    }

    private int delete(String condition, String secret, String session, MemberId member) {
        return jdbc.sql("delete from accounts.sessions where " + condition)
                .param("hash", secret.isEmpty() ? "" : Secrets.fingerprint(secret))
                .param("session", session)
                .param("member", member.value())
                .update();
    }

    private void seen(String secret, MemberId member) {
        jdbc.sql("update accounts.sessions set seen = :now where hash = :hash")
                .param("now", SqlTime.of(clock.instant()))
                .param("hash", Secrets.fingerprint(secret))
                .update();
        jdbc.sql("update accounts.members set seen = :now, warned = null where id = :id and seen < :day")
                .param("now", SqlTime.of(clock.instant()))
                .param("id", member.value())
                .param("day", SqlTime.of(clock.instant().minus(Duration.ofDays(1))))
                .update();
    }
}
