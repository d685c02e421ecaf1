package org.vitaressources.preservation.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.vitaressources.preservation.PreservationLog;
import org.vitaressources.preservation.PreservationStep;
import org.vitaressources.review.AuditEntry;
import org.vitaressources.review.AuditSource;

/// Who asked for archives and who took them, in the log of who did what.
@Component
@Order(50)
class AuditOfPreservation implements AuditSource {
    private static final String NAME = "PRESERVATION";
    private static final List<String> STEPS =
            Arrays.stream(PreservationStep.values()).map(Enum::name).toList();

    private final PreservationLog log;
    private final MessageSource messages;

    AuditOfPreservation(PreservationLog log, MessageSource messages) {
        this.log = log;
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
        return "audit.preservation." + step;
    }

    @Override
    public List<AuditEntry> newest(Wanted wanted, int most) {
        return log.newest(wanted.person(), wanted.step(), wanted.from(), wanted.until(), most).stream()
                .map(entry -> new AuditEntry(entry.at(), NAME, entry.step().name(), entry.by(), entry.about(), ""))
                .toList();
    }

    @Override
    public long count(Wanted wanted) {
        return log.count(wanted.person(), wanted.step(), wanted.from(), wanted.until());
    }

    @Override
    public About about(AuditEntry entry, Locale locale) {
        return new About(messages.getMessage("backups.title", null, locale), BackupsController.PAGE);
    }

    @Override
    public String nobody() {
        return "member.centre";
    }
}
