package org.vitaressources.accounts;

import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.vitaressources.accounts.AccountEvent.Kind;
import org.vitaressources.accounts.SignInResult.CodeAwaited;
import org.vitaressources.accounts.SignInResult.Opened;
import org.vitaressources.accounts.SignInResult.Refused;
import org.vitaressources.accounts.SignInResult.Suspended;
import org.vitaressources.accounts.SignedInMember.Means;

/// Opens sessions. A wrong address and a wrong password are answered alike and after the same work. Every method throws
/// [TooManyTries] to who tries too often.
@Component
public class SignIn {
    private final Members members;
    private final Sessions sessions;
    private final SecondFactors secondFactors;
    private final ObjectProvider<Passwords> passwords;
    private final Throttles throttles;
    private final AccountJournal journal;
    private final JdbcClient jdbc;

    SignIn(
            Members members,
            Sessions sessions,
            SecondFactors secondFactors,
            ObjectProvider<Passwords> passwords,
            Throttles throttles,
            AccountJournal journal,
            JdbcClient jdbc) {
        this.members = members;
        this.sessions = sessions;
        this.secondFactors = secondFactors;
        this.passwords = passwords;
        this.throttles = throttles;
        this.journal = journal;
        this.jdbc = jdbc;
    }

    /// With a password.
    public SignInResult byPassword(String email, String password, Client client) {
        Optional<EmailAddress> address = EmailAddress.parse(email);
        String account = address.map(EmailAddress::key).orElse("");
        throttles.beforePassword(account, client.address());
        Optional<Member> member = address.flatMap(members::byEmail);
        String stored = member.map(known -> storedPassword(known.id())).orElse("");
        if (!passwords.getObject().matches(password, stored) || member.isEmpty()) {
            throttles.wrongPassword(account, client.address());
            journal.note(Kind.SIGN_IN_REFUSED, member.map(Member::id).orElse(MemberId.NOBODY));
            return new Refused();
        }
        throttles.rightPassword(account, client.address());
        Member known = member.get();
        if (passwords.getObject().isOutdated(stored)) {
            store(known.id(), passwords.getObject().hash(password));
        }
        if (!known.suspended() && secondFactors.isOn(known.id())) {
            return new CodeAwaited(sessions.open(known, Means.PASSWORD_AND_CODE, false, true, client));
        }
        return open(known, Means.PASSWORD, false, client);
    }

    /// With the code that was awaited.
    ///
    /// @param secret of the session that awaits it
    public SignInResult byCode(String secret, String code, Client client) {
        Optional<Member> member = sessions.awaitingCode(secret).flatMap(members::byId);
        if (member.isEmpty() || !secondFactors.check(member.get().id(), code)) {
            member.ifPresent(known -> journal.note(Kind.SIGN_IN_REFUSED, known.id()));
            return new Refused();
        }
        sessions.replace(secret);
        return open(member.get(), Means.PASSWORD_AND_CODE, true, client);
    }

    /// With a passkey whose signature was found right: it is something one has and, its holder having been verified,
    /// something one knows or is.
    public SignInResult byPasskey(MemberId id, Client client) {
        return members.byId(id)
                .map(member -> open(member, Means.PASSKEY, true, client))
                .orElseGet(Refused::new);
    }

    /// Through another provider. Whether two factors were shown there is not known.
    public SignInResult byProvider(MemberId id, Client client) {
        return members.byId(id)
                .map(member -> open(member, Means.PROVIDER, false, client))
                .orElseGet(Refused::new);
    }

    /// Someone without a session tries at a secret.
    public void beforeSecret(Client client) {
        throttles.secret(client.address());
    }

    /// Shows again who is signed in, by password or by code.
    public boolean prove(SignedInMember member, String password, String code) {
        throttles.code(member.id());
        boolean right = password.isEmpty()
                ? secondFactors.check(member.id(), code)
                : passwords.getObject().matches(password, storedPassword(member.id()));
        if (right) {
            throttles.rightCode(member.id());
            sessions.proved(member);
        }
        return right;
    }

    private SignInResult open(Member member, Means means, boolean strong, Client client) {
        if (member.suspended()) {
            journal.note(Kind.SIGN_IN_REFUSED, member.id());
            return new Suspended();
        }
        journal.note(Kind.SIGNED_IN, member.id(), MemberId.NOBODY, means.name());
        return new Opened(sessions.open(member, means, strong, false, client));
    }

    private String storedPassword(MemberId member) {
        return jdbc.sql("select password from accounts.members where id = :id")
                .param("id", member.value())
                .query(String.class)
                .single();
    }

    private void store(MemberId member, String hash) {
        jdbc.sql("update accounts.members set password = :hash where id = :id")
                .param("hash", hash)
                .param("id", member.value())
                .update();
    }
}
