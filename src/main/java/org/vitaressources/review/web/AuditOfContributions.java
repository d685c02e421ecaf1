package org.vitaressources.review.web;

import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.vitaressources.contributions.ContributionId;
import org.vitaressources.contributions.ContributionLog;
import org.vitaressources.contributions.Contributions;
import org.vitaressources.review.AuditEntry;
import org.vitaressources.review.AuditSource;

/// Steps of contributions and remarks about them.
@Component
@Order(1)
class AuditOfContributions implements AuditSource {
    private static final String NAME = "CONTRIBUTION";
    private static final List<String> STEPS = List.of(
            "beginning",
            "submission",
            "take-back",
            "claim",
            "release",
            "changes-requested",
            "acceptance",
            "rejection",
            "scheduling",
            "scheduling-cancelled",
            "undoing",
            "publication",
            "publication-failed",
            "reconciliation",
            "withdrawal",
            "archiving",
            "unarchiving",
            "trash",
            "restoration",
            "deletion",
            "remark",
            "answer",
            "remark-answer",
            "settlement");

    private final ContributionLog log;
    private final Contributions contributions;
    private final StepLines lines;
    private final MessageSource messages;

    AuditOfContributions(ContributionLog log, Contributions contributions, StepLines lines, MessageSource messages) {
        this.log = log;
        this.contributions = contributions;
        this.lines = lines;
        this.messages = messages;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Kept kept() {
        return new Kept("audit.kept.contributions", log.kept().toDays());
    }

    @Override
    public List<String> steps() {
        return STEPS;
    }

    @Override
    public String message(String step) {
        return "contribution.step." + step;
    }

    @Override
    public List<AuditEntry> newest(Wanted wanted, int most) {
        return log.newest(asked(wanted), most).stream()
                .map(entry -> new AuditEntry(
                        entry.at(),
                        NAME,
                        entry.step(),
                        entry.by(),
                        entry.contribution().map(ContributionId::value).orElse(""),
                        entry.note()))
                .toList();
    }

    @Override
    public long count(Wanted wanted) {
        return log.count(asked(wanted));
    }

    @Override
    public About about(AuditEntry entry, Locale locale) {
        return ContributionId.parse(entry.about())
                .flatMap(contributions::byId)
                .map(it -> new About(
                        it.draft().title().isBlank()
                                ? messages.getMessage("draft.untitled", null, locale)
                                : it.draft().title(),
                        "/relecture/" + it.id()))
                .orElseGet(() -> new About(messages.getMessage("audit.deleted", null, locale), ""));
    }

    @Override
    public String note(AuditEntry entry, Locale locale) {
        return lines.note(entry.step(), entry.note(), locale);
    }

    @Override
    public String nobody() {
        return "member.centre";
    }

    private static ContributionLog.Wanted asked(Wanted wanted) {
        return new ContributionLog.Wanted(wanted.person(), wanted.step(), wanted.from(), wanted.until());
    }
}
