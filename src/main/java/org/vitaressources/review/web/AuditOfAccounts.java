package org.vitaressources.review.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.vitaressources.accounts.AccountEvent;
import org.vitaressources.accounts.AccountJournal;
import org.vitaressources.accounts.Member;
import org.vitaressources.accounts.MemberId;
import org.vitaressources.accounts.Members;
import org.vitaressources.review.AuditEntry;
import org.vitaressources.review.AuditSource;

/// What happened to accounts, as long as that is kept.
@Component
@Order(3)
class AuditOfAccounts implements AuditSource {
    private static final String NAME = "ACCOUNT";
    private static final List<String> STEPS =
            Arrays.stream(AccountEvent.Kind.values()).map(Enum::name).toList();

    private final AccountJournal journal;
    private final Members members;
    private final MessageSource messages;

    AuditOfAccounts(AccountJournal journal, Members members, MessageSource messages) {
        this.journal = journal;
        this.members = members;
        this.messages = messages;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Kept kept() {
        return new Kept("audit.kept.accounts", journal.kept().toDays());
    }

    @Override
    public List<String> steps() {
        return STEPS;
    }

    @Override
    public String message(String step) {
        return "event." + step;
    }

    @Override
    public List<AuditEntry> newest(Wanted wanted, int most) {
        return journal.newest(asked(wanted), most).stream()
                .map(event -> new AuditEntry(
                        event.at(),
                        NAME,
                        event.kind().name(),
                        who(event),
                        event.member().value(),
                        event.detail()))
                .toList();
    }

    @Override
    public long count(Wanted wanted) {
        return journal.count(asked(wanted));
    }

    @Override
    public About about(AuditEntry entry, Locale locale) {
        return members.byId(new MemberId(entry.about()))
                .map(Member::name)
                .map(name -> new About(name, "/administration/personnes/" + entry.about()))
                .orElseGet(() -> new About(messages.getMessage("member.former", null, locale), ""));
    }

    /// Details of accounts are roles and means to sign in, more often than not.
    @Override
    public String note(AuditEntry entry, Locale locale) {
        return Stream.of("role.", "means.")
                .map(kind -> messages.getMessage(kind + entry.note(), null, "", locale))
                .filter(words -> words != null && !words.isEmpty())
                .findFirst()
                .orElse(entry.note());
    }

    /// Who does something to an account is its owner unless another is named.
    private static String who(AccountEvent event) {
        return event.actor().equals(MemberId.NOBODY)
                ? event.member().value()
                : event.actor().value();
    }

    private static AccountJournal.Wanted asked(Wanted wanted) {
        return new AccountJournal.Wanted(new MemberId(wanted.person()), wanted.step(), wanted.from(), wanted.until());
    }
}
