package org.vitaressources.review;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.vitaressources.accounts.AccountEvent;
import org.vitaressources.accounts.AccountJournal;
import org.vitaressources.accounts.MemberId;
import org.vitaressources.contributions.ContributionId;
import org.vitaressources.contributions.ContributionLog;
import org.vitaressources.library.RevisionLog;
import org.vitaressources.review.AuditEntry.Source;

/// Who did what, when, about what: steps of contributions and remarks, accounts, states of resources, as each package
/// keeps them, in one order. Reads only: nothing here, and no route, changes or deletes what happened.
@Component
public class AuditLog {
    private final ContributionLog contributions;
    private final AccountJournal accounts;
    private final RevisionLog revisions;

    AuditLog(ContributionLog contributions, AccountJournal accounts, RevisionLog revisions) {
        this.contributions = contributions;
        this.accounts = accounts;
        this.revisions = revisions;
    }

    /// A page, the newest first.
    ///
    /// @param page from 1
    public List<AuditEntry> page(AuditFilter filter, int page, int size) {
        int most = page * size;
        return Stream.of(ofContributions(filter, most), ofAccounts(filter, most), ofResources(filter, most))
                .flatMap(List::stream)
                .sorted(Comparator.comparing(AuditEntry::at).reversed())
                .skip((long) (page - 1) * size)
                .limit(size)
                .toList();
    }

    /// How many entries there are.
    public long count(AuditFilter filter) {
        long ofContributions = filter.stepOf(Source.CONTRIBUTION)
                .map(step -> contributions.count(wanted(filter, step)))
                .orElse(0L);
        long ofAccounts = filter.stepOf(Source.ACCOUNT)
                .map(kind -> accounts.count(account(filter, kind)))
                .orElse(0L);
        long ofResources = filter.stepOf(Source.RESOURCE)
                .map(kind -> revisions.count(filter.person(), kind, filter.from(), filter.until()))
                .orElse(0L);
        return ofContributions + ofAccounts + ofResources;
    }

    private List<AuditEntry> ofContributions(AuditFilter filter, int most) {
        return filter
                .stepOf(Source.CONTRIBUTION)
                .map(step -> contributions.newest(wanted(filter, step), most))
                .orElse(List.of())
                .stream()
                .map(entry -> new AuditEntry(
                        entry.at(),
                        Source.CONTRIBUTION,
                        entry.step(),
                        entry.by(),
                        entry.contribution().map(ContributionId::value).orElse(""),
                        entry.note()))
                .toList();
    }

    private List<AuditEntry> ofAccounts(AuditFilter filter, int most) {
        return filter
                .stepOf(Source.ACCOUNT)
                .map(kind -> accounts.newest(account(filter, kind), most))
                .orElse(List.of())
                .stream()
                .map(event -> new AuditEntry(
                        event.at(),
                        Source.ACCOUNT,
                        event.kind().name(),
                        who(event),
                        event.member().value(),
                        event.detail()))
                .toList();
    }

    private List<AuditEntry> ofResources(AuditFilter filter, int most) {
        return filter
                .stepOf(Source.RESOURCE)
                .map(kind -> revisions.newest(filter.person(), kind, filter.from(), filter.until(), most))
                .orElse(List.of())
                .stream()
                .map(entry -> new AuditEntry(
                        entry.at(),
                        Source.RESOURCE,
                        entry.kind().name(),
                        entry.by(),
                        entry.resource().value(),
                        entry.note()))
                .toList();
    }

    /// Who does something to an account is its owner unless another is named.
    private static String who(AccountEvent event) {
        return event.actor().equals(MemberId.NOBODY)
                ? event.member().value()
                : event.actor().value();
    }

    private static ContributionLog.Wanted wanted(AuditFilter filter, String step) {
        return new ContributionLog.Wanted(filter.person(), step, filter.from(), filter.until());
    }

    private static AccountJournal.Wanted account(AuditFilter filter, String kind) {
        return new AccountJournal.Wanted(new MemberId(filter.person()), kind, filter.from(), filter.until());
    }
}
