package org.vitaressources.accounts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.vitaressources.accounts.AccountEvent.Kind;

/// Accounts to come. Asking for one needs a name and an address; the account, and its password, come into being when
/// the
/// link in the letter is followed: nobody can take an address that is not theirs. The answer to who asks is the same
/// whether the address has an account or not; only its reader learns which.
@Component
public class Invitations {
    private static final Duration LIFE = Duration.ofDays(7);

    private final JdbcClient jdbc;
    private final Members members;
    private final Accounts accounts;
    private final AccountNotices notices;
    private final AccountJournal journal;
    private final Throttles throttles;
    private final AccountsProperties properties;
    private final TransactionTemplate transaction;
    private final Durability durability;
    private final Clock clock;

    Invitations(
            JdbcClient jdbc,
            Members members,
            Accounts accounts,
            AccountNotices notices,
            AccountJournal journal,
            Throttles throttles,
            AccountsProperties properties,
            TransactionTemplate transaction,
            Durability durability,
            Clock clock) {
        this.jdbc = jdbc;
        this.members = members;
        this.accounts = accounts;
        this.notices = notices;
        this.journal = journal;
        this.throttles = throttles;
        this.properties = properties;
        this.transaction = transaction;
        this.durability = durability;
        this.clock = clock;
    }

    /// Anyone may ask for an account.
    public boolean registrationIsOpen() {
        return properties.registration();
    }

    /// The person asks for an account.
    public void ask(EmailAddress email, String name, Locale language, Client client) {
        throttles.letter("registration " + email.key(), client.address());
        transaction.executeWithoutResult(status -> {
            Optional<Member> known = members.byEmail(email);
            if (known.isPresent()) {
                notices.tell(known.get(), "registration.known", "/connexion");
            } else {
                String secret = keep(email, name, language, Role.CONTRIBUTOR, Limits.NONE, MemberId.NOBODY);
                notices.open(email.written(), language, "registration", "/inscription/" + secret, name);
            }
        });
    }

    /// Somebody offers an account. Only administrators offer more than a contributor's.
    public void offer(SignedInMember by, EmailAddress email, Role role, Limits limits, Locale language) {
        if (!by.moderates() || (role != Role.CONTRIBUTOR && !by.administers())) {
            throw new IllegalStateException("A " + by.role() + " cannot offer the role " + role);
        }
        if (members.byEmail(email).isPresent()) {
            throw new AddressTaken();
        }
        transaction.executeWithoutResult(status -> {
            String secret = keep(email, "", language, role, limits, by.id());
            notices.open(email.written(), language, "invitation", "/inscription/" + secret, by.name());
            journal.note(Kind.INVITED, MemberId.NOBODY, by.id(), role.name());
        });
    }

    /// What a link offers, while it is good.
    public Optional<Invitation> byLink(String secret) {
        return jdbc.sql("select * from accounts.invitations where hash = :hash and expires > :now")
                .param("hash", Secrets.fingerprint(secret))
                .param("now", SqlTime.of(clock.instant()))
                .query(Invitations::read)
                .optional();
    }

    /// Makes the account. Nothing when the link is no longer good; of two who follow it at once, one makes it.
    public Optional<Member> accept(String secret, String name, String password) {
        Optional<Member> made = byLink(secret)
                .flatMap(invitation -> transaction.execute(status -> {
                    int taken = jdbc.sql("delete from accounts.invitations where hash = :hash")
                            .param("hash", Secrets.fingerprint(secret))
                            .update();
                    return taken == 0 ? Optional.<Member>empty() : Optional.of(create(invitation, name, password));
                }));
        durability.force();
        return made;
    }

    /// Those that were offered and not yet taken, the newest first.
    public List<Invitation> offered() {
        return jdbc.sql("""
                select * from accounts.invitations where invited_by <> '' and expires > :now order by created desc
                """)
                .param("now", SqlTime.of(clock.instant()))
                .query(Invitations::read)
                .list();
    }

    void forgetExpired() {
        jdbc.sql("delete from accounts.invitations where expires < :now")
                .param("now", SqlTime.of(clock.instant()))
                .update();
    }

    private Member create(Invitation invitation, String name, String password) {
        EmailAddress email = new EmailAddress(invitation.email());
        Member member = accounts.create(
                new Accounts.NewAccount(
                        email, name, password, invitation.role(), invitation.limits(), invitation.language()),
                invitation.invitedBy());
        jdbc.sql("delete from accounts.invitations where email_key = :key")
                .param("key", email.key())
                .update();
        notices.tell(member, "welcome", "/compte");
        return member;
    }

    private String keep(
            EmailAddress email, String name, Locale language, Role role, Limits limits, MemberId invitedBy) {
        String secret = Secrets.fresh();
        jdbc.sql("delete from accounts.invitations where email_key = :key and invited_by = :by")
                .param("key", email.key())
                .param("by", invitedBy.value())
                .update();
        jdbc.sql("""
                insert into accounts.invitations
                    (hash, email, email_key, name, language, role, limits, invited_by, created, expires)
                values (:hash, :email, :key, :name, :language, :role, :limits, :by, :now, :expires)
                """)
                .param("hash", Secrets.fingerprint(secret))
                .param("email", email.written())
                .param("key", email.key())
                .param("name", name)
                .param("language", language.getLanguage())
                .param("role", role.name())
                .param("limits", limits.written())
                .param("by", invitedBy.value())
                .param("now", SqlTime.of(clock.instant()))
                .param("expires", SqlTime.of(clock.instant().plus(LIFE)))
                .update();
        return secret;
    }

    private static Invitation read(ResultSet row, int number) throws SQLException {
        Instant expires = SqlTime.read(row, "expires");
        return new Invitation(
                row.getString("email"),
                row.getString("name"),
                Locale.forLanguageTag(row.getString("language")),
                Role.valueOf(row.getString("role")),
                Limits.parse(row.getString("limits")),
                new MemberId(row.getString("invited_by")),
                expires);
    }
}
