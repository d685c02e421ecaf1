package org.vitaressources.quality.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.vitaressources.accounts.Member;
import org.vitaressources.accounts.MemberId;
import org.vitaressources.accounts.Members;
import org.vitaressources.quality.QualityLog;
import org.vitaressources.quality.QualityStep;
import org.vitaressources.review.AuditEntry;
import org.vitaressources.review.AuditSource;

/// Letters to authors and what was decided about links, in the log of who did what.
@Component
@Order(8)
class AuditOfQuality implements AuditSource {
    private static final String NAME = "QUALITY";
    private static final List<String> STEPS =
            Arrays.stream(QualityStep.values()).map(Enum::name).toList();

    private final QualityLog log;
    private final Members members;
    private final MessageSource messages;

    AuditOfQuality(QualityLog log, Members members, MessageSource messages) {
        this.log = log;
        this.members = members;
        this.messages = messages;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<String> steps() {
        return STEPS;
    }

    @Override
    public String message(String step) {
        return "audit.quality." + step;
    }

    @Override
    public List<AuditEntry> newest(Wanted wanted, int most) {
        return log.newest(wanted.person(), wanted.step(), wanted.from(), wanted.until(), most).stream()
                .map(entry ->
                        new AuditEntry(entry.at(), NAME, entry.step().name(), entry.by(), entry.about(), entry.note()))
                .toList();
    }

    @Override
    public long count(Wanted wanted) {
        return log.count(wanted.person(), wanted.step(), wanted.from(), wanted.until());
    }

    @Override
    public About about(AuditEntry entry, Locale locale) {
        if (!entry.step().equals(QualityStep.LETTER.name())) {
            return About.NOTHING;
        }
        return members.byId(new MemberId(entry.about()))
                .map(Member::name)
                .map(name -> new About(name, "/administration/personnes/" + entry.about()))
                .orElseGet(() -> new About(messages.getMessage("member.former", null, locale), ""));
    }
}
