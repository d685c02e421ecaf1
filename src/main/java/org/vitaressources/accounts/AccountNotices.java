package org.vitaressources.accounts;

import java.util.Locale;
import org.springframework.stereotype.Component;
import org.vitaressources.accounts.AccountEvent.Kind;
import org.vitaressources.mail.Letter;
import org.vitaressources.mail.Outbox;
import org.vitaressources.ui.SiteLinks;

/// Writes to members about their account, and notes what happened to it.
@Component
class AccountNotices {
    private final Members members;
    private final Outbox outbox;
    private final SiteLinks links;
    private final AccountJournal journal;

    AccountNotices(Members members, Outbox outbox, SiteLinks links, AccountJournal journal) {
        this.members = members;
        this.outbox = outbox;
        this.links = links;
        this.journal = journal;
    }

    /// A change that its owner should hear of, in case it was not them: `mail.account.<kind>`.
    void security(Kind kind, MemberId member, MemberId actor) {
        journal.note(kind, member, actor, "");
        members.byId(member).ifPresent(known -> tell(known, "account." + kind.name(), "/compte/securite"));
    }

    /// A letter that leads to a page where one signs in.
    void tell(Member member, String name, String path, Object... more) {
        Object[] arguments = new Object[more.length + 1];
        arguments[0] = member.name();
        System.arraycopy(more, 0, arguments, 1, more.length);
        outbox.post(Letter.to(member.email(), member.language(), name, arguments)
                .leadingTo(links.to(member.language(), path)));
    }

    /// A letter with a link that opens a page by itself.
    void open(String email, Locale language, String name, String path, Object... arguments) {
        outbox.post(Letter.to(email, language, name, arguments).opening(links.to(language, path)));
    }
}
