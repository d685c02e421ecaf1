package org.vitaressources.notebooks;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.vitaressources.accounts.MemberId;
import org.vitaressources.accounts.Members;
import org.vitaressources.library.Library;
import org.vitaressources.library.ResourceId;
import org.vitaressources.review.AuditEntry;
import org.vitaressources.review.AuditSource;

/// Steps of notebooks and of their entries.
@Component
@Order(40)
class AuditOfNotebooks implements AuditSource {
    private static final String NAME = "NOTEBOOK";
    private static final List<String> STEPS = List.of(
            "coordination",
            "joining",
            "leaving",
            "trust",
            "distrust",
            "closing",
            "reopening",
            "beginning",
            "correction",
            "proposal",
            "take-back",
            "return",
            "declining",
            "acceptance",
            "publication",
            "overtaking",
            "withdrawal",
            "entry-withdrawal");

    private final NotebookLog log;
    private final Library library;
    private final Members members;

    AuditOfNotebooks(NotebookLog log, Library library, Members members) {
        this.log = log;
        this.library = library;
        this.members = members;
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
        return "notebook.step." + step;
    }

    @Override
    public List<AuditEntry> newest(Wanted wanted, int most) {
        return log.newest(wanted, most).stream()
                .map(event -> new AuditEntry(
                        event.at(),
                        NAME,
                        event.step(),
                        event.by(),
                        event.notebook().value(),
                        event.note()))
                .toList();
    }

    @Override
    public long count(Wanted wanted) {
        return log.count(wanted);
    }

    @Override
    public About about(AuditEntry entry, Locale locale) {
        return library.byId(new ResourceId(entry.about()))
                .map(it -> new About(it.description().title(), "/ressources/" + it.slug()))
                .orElseGet(() -> new About(entry.about(), ""));
    }

    /// The note of who comes and goes is an account.
    @Override
    public String note(AuditEntry entry, Locale locale) {
        boolean person = entry.step().equals("coordination") || entry.step().equals("leaving");
        MemberId member = new MemberId(entry.note());
        return person
                ? Optional.ofNullable(members.names(List.of(member)).get(member))
                        .orElse("")
                : entry.note();
    }

    @Override
    public String nobody() {
        return "member.centre";
    }
}
