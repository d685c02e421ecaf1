package org.vitaressources.library;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.vitaressources.vocabulary.Vocabularies;
import org.vitaressources.vocabulary.VocabulariesChanged;

/// Notices changes under the content folder while the site runs and has them reconciled. Start it before the first
/// [Library#reconcile()], so that nothing is missed in between.
@Component
public class LibraryWatcher implements AutoCloseable {
    private static final long RETRY_S = 5;
    private static final Logger LOG = LoggerFactory.getLogger(LibraryWatcher.class);
    private static final String VOCABULARIES = "vocabulaires";
    /// How long to listen before looking whether what changed has come to rest.
    private static final long LISTEN_MS = 50;

    private static final long IDLE_MS = 1000;
    private static final long POLL_MS = 2000;
    /// Polling takes at most this part of the time.
    private static final int POLL_SHARE = 10;

    private final ContentFolder content;
    private final Reconciliation reconciliation;
    private final TouchedAreas touched;
    private final Vocabularies vocabularies;
    private final PendingChanges pending = new PendingChanges();
    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile boolean everything;
    private @Nullable Thread thread;
    private @Nullable FolderWatch watch;

    LibraryWatcher(
            ContentFolder content, Reconciliation reconciliation, TouchedAreas touched, Vocabularies vocabularies) {
        this.content = content;
        this.reconciliation = reconciliation;
        this.touched = touched;
        this.vocabularies = vocabularies;
    }

    /// Begins to watch; what happens from now on will be noticed.
    public synchronized void start() {
        if (thread != null) {
            return;
        }
        watch = open();
        thread = Thread.ofPlatform().name("veille").daemon().start(this::run);
    }

    @Override
    public synchronized void close() {
        if (thread == null) {
            return;
        }
        // No interrupt: it would close the files of the index under whoever writes what was just announced.
        stopped.countDown();
        closeWatch();
        try {
            thread.join(TimeUnit.SECONDS.toMillis(10));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        thread = null;
    }

    /// Labels and trees changed: all that was resolved with them is read again.
    @EventListener
    void on(VocabulariesChanged change) {
        everything = true;
    }

    private @Nullable FolderWatch open() {
        try {
            return new FolderWatch(content);
        } catch (IOException | RuntimeException e) {
            LOG.warn("La veille du dossier des contenus n'est pas possible ; il est parcouru de temps en temps.", e);
            return null;
        }
    }

    private void closeWatch() {
        FolderWatch open = watch;
        watch = null;
        if (open != null) {
            try {
                open.close();
            } catch (IOException e) {
                LOG.debug("Closing the watch", e);
            }
        }
    }

    private void run() {
        while (stopped.getCount() > 0) {
            try {
                FolderWatch open = watch;
                if (open == null) {
                    poll();
                } else {
                    listen(open);
                }
            } catch (InterruptedException | ClosedWatchServiceException e) {
                return;
            } catch (IOException e) {
                if (stopped.getCount() == 0) {
                    return;
                }
                LOG.warn("La veille a été perdue ; le dossier des contenus est parcouru de temps en temps.", e);
                closeWatch();
                everything = true;
            } catch (RuntimeException e) {
                // Whatever it was (a full disk, say), this change and the next must be noticed all the same.
                LOG.error("Un changement du dossier des contenus n'a pas pu être suivi ; nouvel essai bientôt", e);
                everything = true;
                if (isStoppedWithin(RETRY_S)) {
                    return;
                }
            }
        }
    }

    private boolean isStoppedWithin(long seconds) {
        try {
            return stopped.await(seconds, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private void listen(FolderWatch open) throws IOException, InterruptedException {
        FolderWatch.Changes changes = open.await(pending.isEmpty() && !everything ? IDLE_MS : LISTEN_MS);
        long now = System.nanoTime();
        changes.paths().forEach(path -> pending.touch(path, now));
        everything |= changes.overflow();
        Set<String> settled = pending.takeSettled(System.nanoTime());
        if (settled.stream().anyMatch(path -> path.equals(VOCABULARIES) || path.startsWith(VOCABULARIES + "/"))) {
            vocabularies.reload();
        }
        if (everything && (pending.isEmpty() || !settled.isEmpty())) {
            everything = false;
            reconciliation.run(List.of(Area.EVERYTHING), pending::isInFlux);
        } else if (!settled.isEmpty()) {
            List<Area> areas = touched.of(settled);
            if (!areas.isEmpty()) {
                reconciliation.run(areas, pending::isInFlux);
            }
        }
    }

    private void poll() throws InterruptedException {
        long before = System.nanoTime();
        vocabularies.reload();
        everything = false;
        reconciliation.run(List.of(Area.EVERYTHING), path -> false);
        long took = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - before);
        // Interrupted by the end, when it comes; the answer is looked at by who calls.
        boolean unused = stopped.await(Math.max(POLL_MS, took * POLL_SHARE), TimeUnit.MILLISECONDS);
    }
}
