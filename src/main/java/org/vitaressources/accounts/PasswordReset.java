package org.vitaressources.accounts;

import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.vitaressources.accounts.AccountEvent.Kind;

/// A new password for who forgot theirs, through a link that is good once, for half an hour. Who has no account gets a
/// letter that says so: the page answers everyone alike, after the same work.
@Component
public class PasswordReset {
    private final Members members;
    private final Accounts accounts;
    private final Tokens tokens;
    private final AccountNotices notices;
    private final AccountJournal journal;
    private final Throttles throttles;
    private final TransactionTemplate transaction;

    PasswordReset(
            Members members,
            Accounts accounts,
            Tokens tokens,
            AccountNotices notices,
            AccountJournal journal,
            Throttles throttles,
            TransactionTemplate transaction) {
        this.members = members;
        this.accounts = accounts;
        this.tokens = tokens;
        this.notices = notices;
        this.journal = journal;
        this.throttles = throttles;
        this.transaction = transaction;
    }

    /// Sends the letter.
    public void ask(EmailAddress email, Locale language, Client client) {
        throttles.letter("password " + email.key(), client.address());
        transaction.executeWithoutResult(status -> {
            Optional<Member> member = members.byEmail(email).filter(known -> !known.suspended());
            MemberId id = member.map(Member::id).orElse(MemberId.NOBODY);
            String secret = tokens.give(Tokens.Purpose.PASSWORD_RESET, id, "");
            journal.note(Kind.PASSWORD_RESET_ASKED, id);
            notices.open(
                    member.map(Member::email).orElse(email.written()),
                    member.map(Member::language).orElse(language),
                    member.isPresent() ? "password.reset" : "password.unknown",
                    member.isPresent() ? "/mot-de-passe/" + secret : "/inscription",
                    member.map(Member::name).orElse(""));
        });
    }

    /// Whose password a link changes, while it is good.
    public Optional<Member> byLink(String secret) {
        return tokens.look(Tokens.Purpose.PASSWORD_RESET, secret).flatMap(meaning -> members.byId(meaning.member()));
    }

    /// Changes it and ends all sessions. False when the link is no longer good.
    public boolean change(String secret, String password) {
        Optional<Tokens.Meaning> meaning = tokens.use(Tokens.Purpose.PASSWORD_RESET, secret)
                .filter(found -> members.byId(found.member()).isPresent());
        meaning.ifPresent(found -> accounts.changePassword(found.member(), password, ""));
        return meaning.isPresent();
    }
}
