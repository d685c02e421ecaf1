package org.vitaressources.batches;

import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Works on batches in the background, one at a time. What is to be done stands in the database: after a kill, the next
/// start goes on where it was.
@Component
public class BatchWork {
    private static final Logger LOG = LoggerFactory.getLogger(BatchWork.class);
    private static final long LONGEST_WAIT_S = 10;

    private final Batches batches;
    private final ImportExamination imports;
    private final TagExamination tags;
    private final BatchRun run;
    private final BatchUndo undo;
    private final BatchesProperties properties;
    private final Clock clock;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("lots").factory());
    private final BatchProgress idle = new BatchProgress();
    private volatile Current current = new Current(new BatchId(0), idle);
    private volatile boolean open;
    private volatile boolean closing;

    /// What is worked on.
    private record Current(BatchId id, BatchProgress progress) {}

    BatchWork(
            Batches batches,
            ImportExamination imports,
            TagExamination tags,
            BatchRun run,
            BatchUndo undo,
            BatchesProperties properties,
            Clock clock) {
        this.batches = batches;
        this.imports = imports;
        this.tags = tags;
        this.run = run;
        this.undo = undo;
        this.properties = properties;
        this.clock = clock;
    }

    /// Begins to work; to be called once library and index are up to date.
    public void open() {
        open = true;
        wake();
    }

    /// There is something to do.
    public void wake() {
        worker.execute(this::workOnAll);
    }

    /// Works until nothing is left to do.
    ///
    /// @return done then
    public Future<?> finish() {
        return worker.submit(this::workOnAll);
    }

    /// How far the work on a batch is.
    public BatchProgress.At progress(BatchId id) {
        Current now = current;
        return now.id().equals(id) ? now.progress().now() : idle.now();
    }

    private void workOnAll() {
        while (open && !closing) {
            List<Batch> waiting = batches.working();
            if (waiting.isEmpty() || !workOn(waiting.getFirst())) {
                return;
            }
        }
    }

    /// Works on one until it is done, in this thread.
    ///
    /// @return whether it came to an end
    private boolean workOn(Batch batch) {
        BatchProgress progress = new BatchProgress();
        current = new Current(batch.id(), progress);
        try {
            switch (batch.state()) {
                case EXAMINING -> examine(batch, progress);
                case RUNNING -> run.run(batch.id(), () -> !closing, progress);
                case UNDOING -> undo.run(batch.id(), () -> !closing, progress);
                default -> {}
            }
            return true;
        } catch (BatchRefused e) {
            // Somebody was quicker; what stands now is looked at again.
            LOG.debug("Again", e);
            return true;
        } catch (RuntimeException e) {
            LOG.error("Le lot {} n'a pas pu être traité", batch.id(), e);
            return failed(batch, e instanceof UncheckedIOException);
        } finally {
            current = new Current(new BatchId(0), idle);
        }
    }

    private void examine(Batch batch, BatchProgress progress) {
        Batch.Source read = Batch.Source.NONE;
        if (batch.kind() == BatchKind.IMPORT) {
            read = imports.examine(batch, () -> goesOn(batch.id(), BatchState.EXAMINING), progress);
        } else {
            tags.examine(batch, () -> goesOn(batch.id(), BatchState.EXAMINING), progress);
        }
        if (!closing) {
            batch.examined(read, clock.instant());
            batches.store(batch);
        }
    }

    private boolean goesOn(BatchId id, BatchState state) {
        return !closing && batches.byId(id).filter(now -> now.state() == state).isPresent();
    }

    /// Not tried again and again: a person looks at it.
    private boolean failed(Batch batch, boolean disk) {
        try {
            Optional<Batch> now = batches.byId(batch.id());
            if (now.isEmpty() || closing) {
                return false;
            }
            BatchProblem problem = disk ? BatchProblem.DISK : BatchProblem.PROGRAM;
            if (now.get().state() == BatchState.EXAMINING) {
                now.get().examined(new Batch.Source("", problem.name(), ""), clock.instant());
            } else {
                now.get().halt(problem, clock.instant());
            }
            batches.store(now.get());
            return true;
        } catch (RuntimeException e) {
            LOG.error("Le lot {} attend le prochain démarrage", batch.id(), e);
            return false;
        }
    }

    /// Batches that nobody carries out are given up after a while; their files go with them.
    @Scheduled(initialDelayString = "30m", fixedDelayString = "24h")
    void forget() {
        Instant before = clock.instant().minus(properties.kept());
        for (Batch batch : batches.newest("", 0, 1000)) {
            boolean waits = batch.state() == BatchState.COLLECTING || batch.state() == BatchState.EXAMINED;
            if (waits && batch.changed().isBefore(before)) {
                batch.abandon("", clock.instant());
                batches.store(batch);
            }
        }
    }

    @EventListener(ContextClosedEvent.class)
    void close() throws InterruptedException {
        closing = true;
        worker.shutdown();
        worker.awaitTermination(LONGEST_WAIT_S, TimeUnit.SECONDS);
    }
}
