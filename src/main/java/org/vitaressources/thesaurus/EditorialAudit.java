package org.vitaressources.thesaurus;

import java.util.List;
import java.util.Locale;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.vitaressources.library.EditorialChange;
import org.vitaressources.library.EditorialFiles;
import org.vitaressources.review.AuditEntry;
import org.vitaressources.review.AuditSource;

/// What editors changed in vocabularies, synonyms, expected answers, what is shown first.
@Component
@Order(40)
class EditorialAudit implements AuditSource {
    private static final String HISTORY = "/administration/vocabulaires/historique/";

    private final EditorialFiles files;

    EditorialAudit(EditorialFiles files) {
        this.files = files;
    }

    @Override
    public String name() {
        return "VOCABULARY";
    }

    @Override
    public List<String> steps() {
        return EditorialSteps.ALL;
    }

    @Override
    public String message(String step) {
        return "thesaurus.step." + step;
    }

    @Override
    public List<AuditEntry> newest(Wanted wanted, int most) {
        return files.newest(selection(wanted), most).stream()
                .map(change -> new AuditEntry(
                        change.at(),
                        name(),
                        change.step(),
                        change.by(),
                        Long.toString(change.id()),
                        change.step().equals(EditorialChange.UNDONE) ? "" : change.note()))
                .toList();
    }

    @Override
    public long count(Wanted wanted) {
        return files.count(selection(wanted));
    }

    @Override
    public About about(AuditEntry entry, Locale locale) {
        return files.change(Long.parseLong(entry.about()))
                .map(change -> new About(change.about(), HISTORY + change.id()))
                .orElse(About.NOTHING);
    }

    private static EditorialFiles.Selection selection(Wanted wanted) {
        return new EditorialFiles.Selection("", wanted.person(), wanted.step(), wanted.from(), wanted.until());
    }
}
