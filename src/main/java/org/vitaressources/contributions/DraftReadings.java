package org.vitaressources.contributions;

import jakarta.annotation.PreDestroy;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.vitaressources.library.AddressLabels;
import org.vitaressources.library.KeptFiles;
import org.vitaressources.text.DocumentReader;
import org.vitaressources.text.Finding;
import org.vitaressources.text.Reading;

/// Reads the files of drafts in the background, in the child processes of the reader, and fills forms from them.
@Component
public class DraftReadings {
    private static final Logger LOG = LoggerFactory.getLogger(DraftReadings.class);
    private static final int AT_ONCE = 2;

    private final ReadingRows rows;
    private final DraftChanges drafts;
    private final KeptFiles kept;
    private final DocumentReader reader;
    private final AddressLabels labels;
    /// Files that were read beside once since the start.
    private final Set<String> looked = ConcurrentHashMap.newKeySet();
    private final ExecutorService work = Executors.newFixedThreadPool(
            AT_ONCE, Thread.ofPlatform().daemon().name("lecture-", 1).factory());

    DraftReadings(ReadingRows rows, DraftChanges drafts, KeptFiles kept, DocumentReader reader, AddressLabels labels) {
        this.rows = rows;
        this.drafts = drafts;
        this.kept = kept;
        this.reader = reader;
        this.labels = labels;
    }

    /// Goes on with what waited when the site was closed.
    @EventListener(ApplicationReadyEvent.class)
    void resume() {
        rows.waiting()
                .forEach(wanted -> ContributionId.parse(wanted.contribution())
                        .ifPresent(id -> begin(id, wanted.file(), wanted.fills())));
    }

    @PreDestroy
    void stop() {
        work.shutdownNow();
    }

    /// Asks for a file to be read, once the transaction in progress is done.
    ///
    /// @param fills the form is to be filled from it
    public void ask(ContributionId id, DraftFile file, boolean fills) {
        boolean picture = file.mediaType().startsWith("image/");
        DraftReading.State state = picture ? DraftReading.State.PICTURE : DraftReading.State.WAITING;
        rows.write(id.value(), new DraftReading(file.name(), state, "", List.of(), List.of()), fills);
        if (picture) {
            return;
        }
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    begin(id, file.name(), fills);
                }
            });
        } else {
            begin(id, file.name(), fills);
        }
    }

    /// Where each file's reading is, by name.
    public Map<String, DraftReading> of(ContributionId id) {
        Map<String, DraftReading> all = new LinkedHashMap<>();
        rows.of(id.value()).forEach(reading -> all.put(reading.file(), reading));
        return all;
    }

    /// The text of a file; read now when it has not been yet.
    public Reading text(DraftFile file) {
        return reader.read(kept.at(file.sha256()), file.sha256(), file.mediaType());
    }

    /// What keeps a part of its readers from a file, as far as it was read by this program; otherwise it is read
    /// beside,
    /// and known when one looks again.
    public List<Finding> findings(DraftFile file) {
        if (file.mediaType().startsWith("image/")) {
            return List.of();
        }
        Optional<Reading> known = reader.known(kept.at(file.sha256()), file.sha256(), file.mediaType());
        if (known.isEmpty() && looked.add(file.sha256())) {
            try {
                work.execute(() -> text(file));
            } catch (RejectedExecutionException e) {
                LOG.debug("The site is closing", e);
            }
        }
        return known.map(Reading::findings).orElse(List.of());
    }

    void forget(ContributionId id, String file) {
        rows.remove(id.value(), file);
    }

    private void begin(ContributionId id, String file, boolean fills) {
        try {
            work.execute(() -> read(id, file, fills));
        } catch (RejectedExecutionException e) {
            LOG.info("The reading of {} waits for the next start", file);
        }
    }

    private void read(ContributionId id, String name, boolean fills) {
        try {
            Optional<DraftFile> file = drafts.find(id).flatMap(contribution -> named(contribution.draft(), name));
            if (file.isEmpty()) {
                rows.remove(id.value(), name);
                return;
            }
            Reading reading = text(file.get());
            if (Thread.currentThread().isInterrupted()) {
                return;
            }
            take(id, name, reading, fills);
        } catch (RuntimeException e) {
            LOG.error("The file {} of contribution {} could not be read", name, id, e);
            rows.write(
                    id.value(), new DraftReading(name, DraftReading.State.UNREADABLE, "", List.of(), List.of()), false);
        }
    }

    private void take(ContributionId id, String name, Reading reading, boolean fills) {
        if (reading.passages().isEmpty() || !fills) {
            DraftReading.State state =
                    reading.passages().isEmpty() ? DraftReading.State.UNREADABLE : DraftReading.State.READ;
            rows.write(id.value(), new DraftReading(name, state, reading.reason(), List.of(), List.of()), fills);
            return;
        }
        SheetFilling filling = new SheetFilling(name, reading, address -> labels.brief(address, Locale.FRENCH));
        AtomicReference<SheetFilling.Filled> last = new AtomicReference<>();
        try {
            drafts.change(
                    id,
                    draft -> {
                        SheetFilling.Filled filled = filling.into(draft);
                        last.set(filled);
                        return filled.draft();
                    },
                    stored ->
                            rows.write(id.value(), reading(name, reading, Objects.requireNonNull(last.get())), fills));
        } catch (TransitionRefused e) {
            // It was handed in meanwhile: what its author wrote stands.
            rows.write(
                    id.value(),
                    new DraftReading(name, DraftReading.State.READ, reading.reason(), List.of(), List.of()),
                    fills);
        }
    }

    private static DraftReading reading(String name, Reading reading, SheetFilling.Filled filled) {
        DraftReading.State state = filled.whole() ? DraftReading.State.FILLED_WHOLE : DraftReading.State.FILLED;
        return new DraftReading(name, state, reading.reason(), filled.sections(), filled.left());
    }

    private static Optional<DraftFile> named(Draft draft, String name) {
        return draft.files().stream().filter(file -> file.name().equals(name)).findFirst();
    }
}
