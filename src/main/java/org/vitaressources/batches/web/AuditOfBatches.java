package org.vitaressources.batches.web;

import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.vitaressources.batches.BatchEvent;
import org.vitaressources.batches.BatchEvents;
import org.vitaressources.review.AuditEntry;
import org.vitaressources.review.AuditSource;

/// What was done with batches, in the log of who did what.
@Component
@Order(40)
class AuditOfBatches implements AuditSource {
    private static final String NAME = "BATCH";

    private final BatchEvents events;
    private final MessageSource messages;

    AuditOfBatches(BatchEvents events, MessageSource messages) {
        this.events = events;
        this.messages = messages;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<String> steps() {
        return BatchEvent.STEPS;
    }

    @Override
    public String message(String step) {
        return "audit.batch." + step;
    }

    @Override
    public List<AuditEntry> newest(Wanted wanted, int most) {
        return events.newest(wanted.person(), wanted.step(), wanted.from(), wanted.until(), most).stream()
                .map(event -> new AuditEntry(
                        event.at(),
                        NAME,
                        event.step(),
                        event.by(),
                        event.batch().toString(),
                        event.note()))
                .toList();
    }

    @Override
    public long count(Wanted wanted) {
        return events.count(wanted.person(), wanted.step(), wanted.from(), wanted.until());
    }

    @Override
    public About about(AuditEntry entry, Locale locale) {
        return new About(
                messages.getMessage("batches.number", new Object[] {entry.about()}, locale),
                "/administration/lots/" + entry.about());
    }

    @Override
    public String note(AuditEntry entry, Locale locale) {
        String key = "batches.event." + entry.step();
        return switch (entry.step()) {
            case "execution", "completion", "undone" -> messages.getMessage(key, new Object[] {entry.note()}, locale);
            case "undoing" -> entry.note();
            default -> "";
        };
    }

    @Override
    public String nobody() {
        return "member.centre";
    }
}
