package org.vitaressources.accounts;

import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.vitaressources.accounts.AccountEvent.Kind;
import org.vitaressources.mail.Letter;
import org.vitaressources.mail.Outbox;

/// Another address for an account: the new one is written to first, the old one is told afterwards.
@Component
public class EmailChange {
    private final JdbcClient jdbc;
    private final Members members;
    private final Tokens tokens;
    private final Outbox outbox;
    private final AccountNotices notices;
    private final AccountJournal journal;
    private final Throttles throttles;
    private final TransactionTemplate transaction;

    EmailChange(
            JdbcClient jdbc,
            Members members,
            Tokens tokens,
            Outbox outbox,
            AccountNotices notices,
            AccountJournal journal,
            Throttles throttles,
            TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.members = members;
        this.tokens = tokens;
        this.outbox = outbox;
        this.notices = notices;
        this.journal = journal;
        this.throttles = throttles;
        this.transaction = transaction;
    }

    /// Writes to the new address. To one that has an account already, a letter says so; the page does not.
    public void ask(MemberId id, EmailAddress email, Client client) {
        throttles.letter("address " + email.key(), client.address());
        Member member = members.get(id);
        transaction.executeWithoutResult(status -> {
            Optional<Member> other =
                    members.byEmail(email).filter(known -> !known.id().equals(id));
            if (other.isPresent()) {
                notices.tell(other.get(), "registration.known", "/connexion");
            } else {
                String secret = tokens.give(Tokens.Purpose.EMAIL_CHANGE, id, email.written());
                notices.open(email.written(), member.language(), "address", "/courriel/" + secret, member.name());
            }
        });
    }

    /// The new address that a link confirms, while it is good.
    public Optional<String> byLink(String secret) {
        return tokens.look(Tokens.Purpose.EMAIL_CHANGE, secret).map(Tokens.Meaning::detail);
    }

    /// From now on this is the address. False when the link is no longer good, or the address was taken meanwhile.
    public boolean confirm(String secret) {
        try {
            return Boolean.TRUE.equals(transaction.execute(status -> tokens.use(Tokens.Purpose.EMAIL_CHANGE, secret)
                    .map(meaning -> change(members.get(meaning.member()), new EmailAddress(meaning.detail())))
                    .orElse(false)));
        } catch (DuplicateKeyException e) {
            return false;
        }
    }

    private boolean change(Member member, EmailAddress email) {
        jdbc.sql("update accounts.members set email = :email, email_key = :key where id = :id")
                .param("email", email.written())
                .param("key", email.key())
                .param("id", member.id().value())
                .update();
        journal.note(Kind.EMAIL_CHANGED, member.id());
        outbox.post(Letter.to(member.email(), member.language(), "address.changed", member.name()));
        return true;
    }
}
