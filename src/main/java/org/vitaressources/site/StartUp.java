package org.vitaressources.site;

import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.vitaressources.batches.BatchWork;
import org.vitaressources.contributions.PublicationSchedule;
import org.vitaressources.library.Library;
import org.vitaressources.library.LibraryWatcher;
import org.vitaressources.notebooks.NotebookOpening;
import org.vitaressources.search.RelevanceTable;
import org.vitaressources.search.ResourceIndex;
import org.vitaressources.search.Search;

/// Opens the centre once the web server answers: reads what changed in `content/` while the site was closed, brings the
/// index up to date, says so. A failure (a full disk, a folder that went away) is told and tried again.
@Component
class StartUp {
    private static final Logger LOG = LoggerFactory.getLogger(StartUp.class);
    private static final Duration BETWEEN_ATTEMPTS = Duration.ofSeconds(15);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

    private final Library library;
    private final LibraryWatcher watcher;
    private final PublicationSchedule schedule;
    private final NotebookOpening notebooks;
    private final ResourceIndex index;
    private final Search search;
    private final RelevanceTable relevance;
    private final BatchWork batches;
    private final Opening opening;
    private final SiteAddress address;
    private final StartUpCache cache;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final Thread thread = Thread.ofPlatform().daemon().name("ouverture").unstarted(this::open);

    StartUp(
            Library library,
            LibraryWatcher watcher,
            PublicationSchedule schedule,
            NotebookOpening notebooks,
            ResourceIndex index,
            Search search,
            RelevanceTable relevance,
            BatchWork batches,
            Opening opening,
            SiteAddress address,
            StartUpCache cache) {
        this.library = library;
        this.watcher = watcher;
        this.schedule = schedule;
        this.notebooks = notebooks;
        this.index = index;
        this.search = search;
        this.relevance = relevance;
        this.batches = batches;
        this.opening = opening;
        this.address = address;
        this.cache = cache;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        thread.start();
    }

    @EventListener(ContextClosedEvent.class)
    void stop() {
        // No interrupt: it would close the files of the index under the writer. The work in progress ends by itself.
        stopped.countDown();
    }

    @PreDestroy
    void await() throws InterruptedException {
        thread.join(LONGEST_WAIT);
    }

    private void open() {
        LOG.info("VITA ressources répond : {} (lecture du fonds en cours)", address);
        try {
            // Before the first reconciliation, so that nothing is missed in between.
            watcher.start();
            boolean opened = attempt();
            while (!opened && !stopped.await(BETWEEN_ATTEMPTS.toSeconds(), TimeUnit.SECONDS)) {
                opened = attempt();
            }
            if (stopped.getCount() > 0) {
                askJudgedQueries();
                cache.prepareOnce();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// So that a change of vocabulary made from now on can be compared with what was answered before it.
    private void askJudgedQueries() {
        try {
            relevance.now();
        } catch (RuntimeException e) {
            LOG.warn("Les questions du tableau de pertinence n'ont pas pu être posées", e);
        }
    }

    private boolean attempt() {
        long began = System.nanoTime();
        try {
            library.reconcile();
            schedule.open();
            notebooks.open();
            if (stopped.getCount() > 0) {
                index.reconcile();
            }
        } catch (RuntimeException e) {
            if (stopped.getCount() == 0) {
                return true;
            }
            LOG.error("Le fonds n'a pas pu être lu ; nouvel essai dans {} s", BETWEEN_ATTEMPTS.toSeconds(), e);
            return false;
        }
        if (stopped.getCount() == 0) {
            return true;
        }
        Duration took = Duration.ofNanos(System.nanoTime() - began);
        batches.open();
        opening.opened();
        LOG.info(
                "VITA ressources est ouvert : {} ({} ressources, index prêt en {} s)",
                address,
                search.state().resources(),
                String.format(Locale.FRENCH, "%.1f", took.toMillis() / 1000.0));
        return true;
    }
}
