package org.vitaressources.review.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.vitaressources.library.Library;
import org.vitaressources.library.ResourceId;
import org.vitaressources.library.Revision;
import org.vitaressources.library.RevisionLog;
import org.vitaressources.review.AuditEntry;
import org.vitaressources.review.AuditSource;

/// States of resources: what was written into the collection, and what somebody changed on the disk.
@Component
@Order(2)
class AuditOfResources implements AuditSource {
    private static final String NAME = "RESOURCE";
    private static final List<String> STEPS =
            Arrays.stream(Revision.Kind.values()).map(Enum::name).toList();

    private final RevisionLog revisions;
    private final Library library;

    AuditOfResources(RevisionLog revisions, Library library) {
        this.revisions = revisions;
        this.library = library;
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
        return "audit.resource." + step;
    }

    @Override
    public List<AuditEntry> newest(Wanted wanted, int most) {
        return revisions.newest(wanted.person(), wanted.step(), wanted.from(), wanted.until(), most).stream()
                .map(entry -> new AuditEntry(
                        entry.at(),
                        NAME,
                        entry.kind().name(),
                        entry.by(),
                        entry.resource().value(),
                        entry.note()))
                .toList();
    }

    @Override
    public long count(Wanted wanted) {
        return revisions.count(wanted.person(), wanted.step(), wanted.from(), wanted.until());
    }

    @Override
    public About about(AuditEntry entry, Locale locale) {
        return library.byId(new ResourceId(entry.about()))
                .map(it -> new About(it.description().title(), "/ressources/" + it.slug()))
                .orElseGet(() -> new About(entry.about(), ""));
    }

    @Override
    public String nobody() {
        return "audit.disk";
    }
}
