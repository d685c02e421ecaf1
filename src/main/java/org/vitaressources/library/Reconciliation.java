package org.vitaressources.library;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.vitaressources.library.Catalogue.Column;
import org.vitaressources.library.Library.Progress;
import org.vitaressources.library.ReadAhead.Outcome;

/// Brings the catalogue up to date with the disk, batch by batch: read, identify, store, announce. Stopped at any
/// moment, the next one continues where it was; done twice, the second finds nothing to do.
@Component
class Reconciliation {
    private static final Logger LOG = LoggerFactory.getLogger(Reconciliation.class);
    private static final int LARGEST_BATCH = 500;
    private static final long HEAVIEST_BATCH = 8L << 20;
    private static final long LONGEST_WAIT_S = 10;
    /// A source that is read again has a source of its own, and so on; in a circle, for ever.
    private static final int MOST_ROUNDS = 3;

    private final ContentFolder content;
    private final ResourceReader reader;
    private final Catalogue catalogue;
    private final CatalogueWriter writer;
    private final Reports reports;
    private final FilesBeside beside;
    private final ReturnsFolder returns;
    private final ReturnsUpkeep upkeep;
    private final EvidenceRule evidence;
    private final RecentContents recent;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    /// One at a time, so that announcements follow each other in the order of what they announce.
    private final ReentrantLock lock = new ReentrantLock(true);

    private volatile Progress progress = Progress.IDLE;
    private volatile boolean stopped;

    Reconciliation(
            ContentFolder content,
            ResourceReader reader,
            Catalogue catalogue,
            CatalogueWriter writer,
            Reports reports,
            FilesBeside beside,
            ReturnsFolder returns,
            ReturnsUpkeep upkeep,
            EvidenceRule evidence,
            RecentContents recent,
            ApplicationEventPublisher events,
            Clock clock) {
        this.content = content;
        this.reader = reader;
        this.catalogue = catalogue;
        this.writer = writer;
        this.reports = reports;
        this.beside = beside;
        this.returns = returns;
        this.upkeep = upkeep;
        this.evidence = evidence;
        this.recent = recent;
        this.events = events;
        this.clock = clock;
    }

    /// @param areas to look at
    /// @param inFlux tells which files are still being written: they are left as they are
    void run(List<Area> areas, Predicate<String> inFlux) {
        lock.lock();
        try {
            if (stopped) {
                return;
            }
            if (!Files.isDirectory(content.root())) {
                // An unmounted disk must not empty the catalogue.
                LOG.error("Le dossier des contenus {} a disparu : rien n'est changé au catalogue.", content.root());
                return;
            }
            Set<String> sources = reconcile(withReturns(areas), inFlux);
            for (int again = 0; again < MOST_ROUNDS && !sources.isEmpty() && !stopped; again++) {
                List<Area> old = upkeep.outdated(sources);
                sources = old.isEmpty() ? Set.of() : reconcile(withReturns(old), inFlux);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Dossier des contenus illisible", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            progress = Progress.IDLE;
            lock.unlock();
        }
    }

    /// What came back to resources is looked at with any of them.
    private List<Area> withReturns(List<Area> areas) {
        return Area.disjoint(
                Stream.concat(areas.stream(), Stream.of(ReturnsFolder.AREA)).toList());
    }

    /// The application closes: what was read is stored and announced, what was not is left to the next start. Waits
    /// for that, some seconds at most, since those who listen close next.
    @EventListener(ContextClosedEvent.class)
    void stop() {
        stopped = true;
        try {
            if (lock.tryLock(LONGEST_WAIT_S, TimeUnit.SECONDS)) {
                lock.unlock();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// Does something to the files while nobody looks at them; may itself call [#run].
    <T extends @Nullable Object> T alone(Supplier<T> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }

    Progress progress() {
        return progress;
    }

    /// @return the sources that what changed says, or said, that it is a transposition of
    private Set<String> reconcile(List<Area> areas, Predicate<String> inFlux) throws IOException, InterruptedException {
        String readWith = reader.version();
        ReconciliationPlan plan = ReconciliationPlan.of(content, catalogue, reader.markdown(), readWith, areas, inFlux);
        Run run = new Run(plan, readWith, catalogue.isEmpty());
        progress = new Progress(true, 0, plan.changed().size());
        // Markdown first: it is quick and most of the collection; documents are read in other processes meanwhile.
        List<FileSet> quick = plan.changed().stream()
                .filter(files -> files.documents().isEmpty())
                .toList();
        List<FileSet> slow = plan.changed().stream()
                .filter(files -> !files.documents().isEmpty())
                .toList();
        try (ReadAhead documents = new ReadAhead(reader, plan.known(), slow, () -> stopped);
                ReadAhead texts = new ReadAhead(reader, plan.known(), quick, () -> stopped)) {
            documents.beginBeside();
            run.consume(texts);
            documents.takeOver();
            run.consume(documents);
        }
        if (stopped) {
            // What has vanished may be among what was not read: it is let go, or found elsewhere, next time.
            return Set.of();
        }
        run.finish();
        List<Problem> problems = new ArrayList<>(plan.problems());
        problems.addAll(run.problems);
        problems.addAll(upkeep.unowned(plan.others()));
        problems.addAll(beside.remember(areas, plan.others(), plan.known(), inFlux));
        reports.replace(areas, problems);
        if (run.changed + run.removed > 0) {
            LOG.info(
                    "Fonds à jour : {} ressources vues, {} nouvelles ou changées, {} retirées, {} fichiers illisibles",
                    plan.total(),
                    run.changed,
                    run.removed,
                    problems.size());
        }
        return run.sources;
    }

    /// The state of one reconciliation.
    private final class Run {
        private final String readWith;
        private final boolean firstEver;
        private final Vacancies vacancies;
        private final WhatCameBack cameBack;
        private final Set<String> sources = new HashSet<>();
        private final List<CatalogueEntry> left;
        private final List<Problem> problems = new ArrayList<>();
        private final List<ReadResource> batch = new ArrayList<>();
        private long weight;
        private int changed;
        private int removed;

        Run(ReconciliationPlan plan, String readWith, boolean firstEver) {
            this.readWith = readWith;
            this.firstEver = firstEver;
            vacancies = new Vacancies(content, plan.vanished());
            cameBack = new WhatCameBack(returns, plan.transpositions(), evidence);
            left = new ArrayList<>(plan.vanished());
        }

        void consume(ReadAhead readings) throws InterruptedException {
            while (readings.hasNext()) {
                Outcome outcome = readings.next().orElse(null);
                if (outcome instanceof Outcome.Success success) {
                    batch.add(success.read());
                    weight += success.read().weight();
                } else if (outcome instanceof Outcome.Failure failure) {
                    fail(failure);
                }
                if (batch.size() >= LARGEST_BATCH || weight >= HEAVIEST_BATCH) {
                    flush();
                }
            }
            flush();
        }

        private void fail(Outcome.Failure failure) {
            String path = failure.files().main().path();
            if (failure.cause() instanceof IOException cause) {
                problems.add(Problem.file(path, ContentWalk.reason(cause)));
                catalogue.entriesWith(Column.PATH, List.of(path)).stream()
                        .filter(entry -> !entry.gone())
                        .forEach(left::add);
            } else {
                LOG.error("La lecture de {} a échoué", path, failure.cause());
                problems.add(Problem.file(path, "Lecture impossible : erreur du programme, notée dans son journal."));
            }
        }

        private void flush() {
            if (batch.isEmpty()) {
                return;
            }
            Identities identities = new Identities(catalogue, vacancies, batch, cameBack, clock, readWith, firstEver);
            List<IdentifiedResource> identified =
                    batch.stream().map(identities::identify).toList();
            sources.addAll(writer.store(identified));
            List<IdentifiedResource> announced =
                    identified.stream().filter(IdentifiedResource::changed).toList();
            Set<ResourceId> changedIds = new HashSet<>();
            announced.forEach(
                    resource -> changedIds.add(new ResourceId(resource.entry().id())));
            Set<ResourceId> removedIds = new HashSet<>();
            identified.forEach(resource -> resource.replaces().ifPresent(old -> removedIds.add(new ResourceId(old))));
            recent.during(announced, () -> announce(changedIds, removedIds));
            changed += changedIds.size();
            removed += removedIds.size();
            progress = new Progress(true, progress.done() + batch.size(), progress.total());
            batch.clear();
            weight = 0;
        }

        /// Lets go of what has lost its files and was not found elsewhere.
        void finish() {
            for (int from = 0; from < left.size(); from += LARGEST_BATCH) {
                List<CatalogueEntry> some = left.subList(from, Math.min(left.size(), from + LARGEST_BATCH));
                Set<String> paths = new HashSet<>();
                some.forEach(entry -> paths.add(entry.path()));
                List<String> ids =
                        catalogue
                                .entriesWith(
                                        Column.ID,
                                        some.stream().map(CatalogueEntry::id).toList())
                                .stream()
                                .filter(entry -> !entry.gone() && paths.contains(entry.path()))
                                .map(CatalogueEntry::id)
                                .toList();
                if (!ids.isEmpty()) {
                    sources.addAll(writer.leave(ids));
                    Set<ResourceId> removedIds = new HashSet<>();
                    ids.forEach(id -> removedIds.add(new ResourceId(id)));
                    announce(Set.of(), removedIds);
                    removed += ids.size();
                }
            }
        }

        private void announce(Set<ResourceId> changedIds, Set<ResourceId> removedIds) {
            if (changedIds.isEmpty() && removedIds.isEmpty()) {
                return;
            }
            try {
                events.publishEvent(new LibraryChanged(Set.copyOf(changedIds), Set.copyOf(removedIds)));
            } catch (RuntimeException e) {
                // Whoever listens catches up by comparing fingerprints; the files that follow must not wait for it.
                LOG.error("Un changement du fonds n'a pas pu être suivi", e);
            }
        }
    }
}
