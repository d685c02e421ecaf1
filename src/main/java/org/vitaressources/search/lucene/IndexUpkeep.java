package org.vitaressources.search.lucene;

import java.io.IOException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.Lock;
import org.apache.lucene.store.AlreadyClosedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What happens to the index in the background: changes become visible at once when they come alone and in groups when
/// they come in crowds, are put on disk some seconds later, and leave no trace in the statistics when all is quiet.
final class IndexUpkeep implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(IndexUpkeep.class);
    private static final long BETWEEN_REFRESHES_MS = 300;
    private static final long COMMIT_AFTER_MS = 5_000;
    private static final long BUILDING_COMMIT_AFTER_MS = 60_000;
    private static final long QUIET_AFTER_MS = 60_000;
    private static final long RETRY_AFTER_MS = 30_000;
    private static final long LONGEST_WAIT_S = 10;

    private final LuceneResourceIndex index;
    private final ScheduledThreadPoolExecutor background;
    private final AtomicBoolean refreshPlanned = new AtomicBoolean();
    private final AtomicBoolean commitPlanned = new AtomicBoolean();
    private final AtomicBoolean quietPlanned = new AtomicBoolean();
    private volatile long lastBuildingCommit = System.currentTimeMillis();
    private volatile long lastRefresh;
    private volatile long lastChange;

    IndexUpkeep(LuceneResourceIndex index) {
        this.index = index;
        this.background = new ScheduledThreadPoolExecutor(
                2, Thread.ofPlatform().name("index-upkeep-", 1).daemon().factory());
        background.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    /// Something was written.
    void changed() throws IOException {
        long now = System.currentTimeMillis();
        lastChange = now;
        if (now - lastRefresh >= BETWEEN_REFRESHES_MS) {
            refresh();
        } else {
            plan(refreshPlanned, BETWEEN_REFRESHES_MS, this::refresh);
        }
        plan(commitPlanned, COMMIT_AFTER_MS, this::commit);
        plan(quietPlanned, QUIET_AFTER_MS, this::tidy);
    }

    /// Runs a long work in the background.
    void soon(Runnable task) {
        try {
            background.execute(() -> guarded(task::run));
        } catch (RejectedExecutionException e) {
            LOG.debug("Arrêt en cours", e);
        }
    }

    /// Runs it after a while.
    void later(Runnable task) {
        try {
            Future<?> unused = background.schedule(() -> guarded(task::run), RETRY_AFTER_MS, TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            LOG.debug("Arrêt en cours", e);
        }
    }

    private void refresh() throws IOException {
        lastRefresh = System.currentTimeMillis();
        var serving = index.serving();
        if (serving.isPresent()) {
            serving.get().refresh();
        }
    }

    /// One in the making is put on disk more rarely: each time costs segments that must be merged, and a kill costs
    /// only
    /// some seconds of its building.
    private void commit() throws IOException {
        boolean building = index.rebuilding();
        var serving = index.serving();
        if (serving.isPresent()) {
            serving.get().commit();
        }
        long now = System.currentTimeMillis();
        if (building && now - lastBuildingCommit >= BUILDING_COMMIT_AFTER_MS) {
            lastBuildingCommit = now;
            for (IndexGeneration generation : index.generations()) {
                generation.commit();
            }
        }
    }

    private void tidy() throws IOException {
        if (System.currentTimeMillis() - lastChange < QUIET_AFTER_MS / 2) {
            plan(quietPlanned, QUIET_AFTER_MS, this::tidy);
            return;
        }
        var serving = index.serving();
        if (serving.isPresent()) {
            serving.get().expungeDeletes();
        }
    }

    private void plan(AtomicBoolean planned, long delay, Task task) {
        if (!background.isShutdown() && planned.compareAndSet(false, true)) {
            Future<?> unused = background.schedule(
                    () -> {
                        planned.set(false);
                        guarded(task);
                    },
                    delay,
                    TimeUnit.MILLISECONDS);
        }
    }

    private void guarded(Task task) {
        try {
            task.run();
        } catch (AlreadyClosedException e) {
            if (!background.isShutdown()) {
                index.suspect(e);
            }
        } catch (IOException e) {
            index.suspect(e);
        } catch (RuntimeException e) {
            LOG.error("Entretien de l'index", e);
        }
    }

    @FunctionalInterface
    private interface Task {
        void run() throws IOException;
    }

    /// Waits for a long work to leave, some seconds at most.
    static boolean waitFor(Lock longWork) {
        try {
            return longWork.tryLock(LONGEST_WAIT_S, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void close() {
        // Not shutdownNow: an interrupt in the middle of a write would close the index's files.
        background.shutdown();
        try {
            background.awaitTermination(LONGEST_WAIT_S, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
