package org.vitaressources.batches;

import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.vitaressources.batches.BatchProgress.Phase;
import org.vitaressources.library.Change;
import org.vitaressources.library.ChangedMeanwhile;
import org.vitaressources.library.PlaceTaken;
import org.vitaressources.library.Publishing;
import org.vitaressources.library.Publishing.Attempt;
import org.vitaressources.library.Revision;

/// Carries a batch out, some rows at a time, each exactly once: what the library will be asked for is written down
/// first; after a kill, what it holds with those very files is what was asked for.
@Component
class BatchRun {
    private static final Logger LOG = LoggerFactory.getLogger(BatchRun.class);
    /// Others who publish wait so long.
    private static final int AT_ONCE = 20;

    private final Batches batches;
    private final BatchRows rows;
    private final ImportSteps imports;
    private final TagSteps tags;
    private final Publishing publishing;
    private final Clock clock;

    BatchRun(Batches batches, BatchRows rows, ImportSteps imports, TagSteps tags, Publishing publishing, Clock clock) {
        this.batches = batches;
        this.rows = rows;
        this.imports = imports;
        this.tags = tags;
        this.publishing = publishing;
        this.clock = clock;
    }

    /// Goes on until all is done, somebody stops it, or it cannot go on.
    void run(BatchId id, BooleanSupplier goOn, BatchProgress progress) {
        boolean found = true;
        while (goOn.getAsBoolean()) {
            Batch batch = batches.byId(id).orElseThrow();
            // What was begun is ended also when somebody has stopped the rest.
            List<BatchRow> begun = rows.in(id, Set.of(RowState.BEGUN), AT_ONCE);
            if (begun.isEmpty()) {
                if (batch.state() != BatchState.RUNNING) {
                    return;
                }
                found = false;
                begun = begin(batch);
                if (begun.isEmpty()) {
                    finish(batch);
                    return;
                }
            }
            if (!carryOut(batch, begun, found)) {
                return;
            }
            var counts = rows.counts(id);
            long done = counts.getOrDefault(RowState.DONE, 0L) + counts.getOrDefault(RowState.FAILED, 0L);
            progress.at(Phase.RUNNING, done, done + counts.getOrDefault(RowState.READY, 0L));
        }
    }

    private RowSteps steps(Batch batch) {
        return batch.kind() == BatchKind.IMPORT ? imports : tags;
    }

    private List<BatchRow> begin(Batch batch) {
        while (true) {
            List<BatchRow> ready = rows.in(batch.id(), Set.of(RowState.READY), AT_ONCE);
            Set<String> given = new HashSet<>();
            Set<Object> resources = new HashSet<>();
            List<BatchRow> next = new ArrayList<>();
            for (BatchRow row : ready) {
                // A resource that two rows change waits for its second turn.
                if (resources.add(row.choice() == Choice.VERSION ? row.duplicate() : row.resource())) {
                    BatchRow begun = beginOne(batch, row, given);
                    given.add(begun.main());
                    next.add(begun);
                }
            }
            rows.store(next);
            List<BatchRow> begun =
                    next.stream().filter(row -> row.state() == RowState.BEGUN).toList();
            if (!begun.isEmpty() || ready.isEmpty()) {
                return begun;
            }
        }
    }

    private BatchRow beginOne(Batch batch, BatchRow row, Set<String> given) {
        try {
            return steps(batch).begin(batch, row, given);
        } catch (UncheckedIOException e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.error("La ligne {} du lot {} n'a pas pu être préparée", row.ordinal(), batch.id(), e);
            return row.failed(RowReason.PROGRAM, clock.instant());
        }
    }

    /// @param found they were begun before a kill: the library may hold them already
    /// @return whether it can go on
    private boolean carryOut(Batch batch, List<BatchRow> begun, boolean found) {
        List<BatchRow> after = new ArrayList<>();
        List<BatchRow> open = new ArrayList<>();
        for (BatchRow row : begun) {
            if (found && isMade(row)) {
                after.add(row.done(row.basedOn() + 1, clock.instant()));
            } else {
                open.add(row);
            }
        }
        boolean goesOn = true;
        List<? extends Change> changes =
                open.stream().map(row -> steps(batch).change(batch, row)).toList();
        List<Attempt> attempts = publishing.carryOut(changes);
        for (int i = 0; i < open.size(); i++) {
            BatchRow row = after(batch, open.get(i), attempts.get(i));
            after.add(row);
            goesOn &= row.state() != RowState.READY;
        }
        rows.store(after);
        if (!goesOn) {
            Batch now = batches.byId(batch.id()).orElseThrow();
            if (now.state() == BatchState.RUNNING) {
                now.halt(BatchProblem.DISK, clock.instant());
                batches.store(now);
            }
        }
        return goesOn;
    }

    private BatchRow after(Batch batch, BatchRow row, Attempt attempt) {
        if (attempt.revision().isPresent()) {
            return row.done(attempt.revision().get().number(), clock.instant());
        }
        return switch (attempt.failure().orElseThrow()) {
            case PlaceTaken taken -> beginOne(batch, row, Set.of(row.main()));
            case ChangedMeanwhile changed -> row.failed(RowReason.CHANGED, clock.instant());
            case NoSuchElementException gone -> row.failed(RowReason.GONE, clock.instant());
            case UncheckedIOException disk -> {
                LOG.error("Le lot {} s'arrête : la ligne {} n'a pas pu être écrite", batch.id(), row.ordinal(), disk);
                yield row.again(clock.instant());
            }
            case RuntimeException other -> {
                LOG.error("La ligne {} du lot {} n'a pas pu être publiée", row.ordinal(), batch.id(), other);
                yield row.failed(RowReason.PROGRAM, clock.instant());
            }
        };
    }

    private boolean isMade(BatchRow row) {
        return publishing.revisions(row.resource().orElseThrow()).stream()
                .anyMatch(revision -> revision.number() == row.basedOn() + 1
                        && revision.kind() == Revision.Kind.PUBLICATION
                        && revision.files().equals(row.wanted()));
    }

    private void finish(Batch batch) {
        batch.completed(rows.counts(batch.id()).getOrDefault(RowState.DONE, 0L), clock.instant());
        try {
            batches.store(batch);
        } catch (BatchRefused e) {
            LOG.debug("Stopped at the last moment", e);
        }
    }
}
