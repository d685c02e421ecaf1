package org.vitaressources.kits;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.vitaressources.library.Library;
import org.vitaressources.library.LibraryChanged;
import org.vitaressources.library.Resource;

/// Looks again at what steps take from resources that changed: words that stand elsewhere are followed without a word;
/// words that changed, or are gone, are shown to the authors of the kit beside what stands there now.
@Component
public class Reanchoring {
    private static final Logger LOG = LoggerFactory.getLogger(Reanchoring.class);
    private static final int AT_ONCE = 200;

    private final Standings standings;
    private final Parts parts;
    private final Library library;
    private final DocumentTexts texts;
    private final SourceTaking taking;
    private final KitSourceLetters letters;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Reanchoring(
            Standings standings,
            Parts parts,
            Library library,
            DocumentTexts texts,
            SourceTaking taking,
            KitSourceLetters letters,
            TransactionTemplate transaction,
            Clock clock) {
        this.standings = standings;
        this.parts = parts;
        this.library = library;
        this.texts = texts;
        this.taking = taking;
        this.letters = letters;
        this.transaction = transaction;
        this.clock = clock;
    }

    private record Place(DocumentText text, QuoteFinder.Found found) {}

    @EventListener
    void follow(LibraryChanged change) {
        standings.due(change.changed());
        standings.due(change.removed());
    }

    /// Looks at all that is to be looked at. What fails is tried again at the next start.
    @Scheduled(initialDelayString = "${vita.kits.every:20s}", fixedDelayString = "${vita.kits.every:20s}")
    public void run() {
        List<Standings.Row> due = standings.allDue(AT_ONCE);
        for (Standings.Row row : due) {
            try {
                transaction.executeWithoutResult(status -> look(row));
            } catch (RuntimeException e) {
                LOG.warn("Étape {} : source {} non vérifiée", row.part(), row.resource(), e);
                standings.set(row, row.standing(), row.found());
            }
        }
        for (KitId kit : standings.withUntold()) {
            try {
                letters.write(kit);
            } catch (RuntimeException e) {
                LOG.warn("Kit {} : lettre non écrite", kit, e);
            }
        }
    }

    private void look(Standings.Row row) {
        Map<String, String> sheet = parts.lock(row.kit());
        Optional<Source> source =
                parts.byId(row.kit(), row.part()).flatMap(part -> Source.of(part.fields(), row.rank()));
        if (source.isEmpty()) {
            standings.set(row, Standing.CURRENT, "");
            return;
        }
        Optional<Resource> resource = library.byId(row.resource());
        if (resource.isEmpty()) {
            differs(row, Standing.WITHDRAWN, "");
        } else if (source.get().isQuoted()) {
            lookAt(row, sheet, source.get(), resource.get());
        } else {
            write(row, sheet, taking.whole(resource.get()));
            standings.set(row, Standing.CURRENT, "");
        }
    }

    private void lookAt(Standings.Row row, Map<String, String> sheet, Source source, Resource resource) {
        Optional<Place> place = place(source, resource);
        if (place.isEmpty()) {
            String there = texts.of(resource, source.document())
                    .flatMap(text -> new QuoteFinder(text.text())
                            .between(source.before(), source.after(), new TextWords(source.quote()).size()))
                    .orElse("");
            differs(row, Standing.GONE, there);
        } else if (place.get().found().isSame()) {
            write(
                    row,
                    sheet,
                    taking.again(
                            source, resource, place.get().text(), place.get().found()));
            standings.set(row, Standing.CURRENT, "");
        } else {
            differs(row, Standing.CHANGED, place.get().found().words());
        }
    }

    /// What the author has seen and decided about is not asked again.
    private void differs(Standings.Row row, Standing standing, String found) {
        boolean decided = row.standing() == Standing.KEPT && row.found().equals(found);
        standings.set(row, decided ? Standing.KEPT : standing, found);
    }

    /// In its own document, else the same words in another one, else like words in its own.
    private Optional<Place> place(Source source, Resource resource) {
        Optional<Place> here = texts.of(resource, source.document()).flatMap(text -> place(source, text));
        if (here.filter(place -> place.found().isSame()).isPresent()) {
            return here;
        }
        return texts.of(resource).stream()
                .filter(text -> !text.document().equals(source.document()))
                .flatMap(text -> place(source, text).stream())
                .filter(place -> place.found().isSame() || here.isEmpty())
                .max(java.util.Comparator.comparingDouble(place -> place.found().likeness()))
                .or(() -> here);
    }

    private static Optional<Place> place(Source source, DocumentText text) {
        return new QuoteFinder(text.text())
                .find(source.quote(), source.before(), source.after())
                .map(found -> new Place(text, found));
    }

    private void write(Standings.Row row, Map<String, String> sheet, Source now) {
        Parts.Part part = parts.byId(row.kit(), row.part()).orElseThrow();
        Map<String, String> fields = new LinkedHashMap<>(part.fields());
        KitFields.put(fields, now.fields(row.rank()));
        if (!fields.equals(part.fields())) {
            parts.write(row.part(), fields);
            parts.writeSheet(row.kit(), sheet, clock.instant());
        }
    }
}
