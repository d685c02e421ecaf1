package org.vitaressources.batches;

import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.vitaressources.accounts.Limits;
import org.vitaressources.batches.BatchProgress.Phase;
import org.vitaressources.library.Change;
import org.vitaressources.library.ChangedMeanwhile;
import org.vitaressources.library.KeptStates;
import org.vitaressources.library.Library;
import org.vitaressources.library.Publication;
import org.vitaressources.library.Publishing;
import org.vitaressources.library.Publishing.Attempt;
import org.vitaressources.library.ResourceId;
import org.vitaressources.library.Revision;
import org.vitaressources.library.Withdrawal;

/// Undoes a batch: each resource is what it was before, by a new state of its own, so that nothing is lost and the
/// history says it. One that somebody changed since is left alone, unless that one was confirmed.
@Component
class BatchUndo {
    private static final Logger LOG = LoggerFactory.getLogger(BatchUndo.class);
    private static final int AT_ONCE = 20;

    private final Batches batches;
    private final BatchRows rows;
    private final BatchRights rights;
    private final Library library;
    private final KeptStates states;
    private final Publishing publishing;
    private final BatchesProperties properties;
    private final Clock clock;

    BatchUndo(
            Batches batches,
            BatchRows rows,
            BatchRights rights,
            Library library,
            KeptStates states,
            Publishing publishing,
            BatchesProperties properties,
            Clock clock) {
        this.batches = batches;
        this.rows = rows;
        this.rights = rights;
        this.library = library;
        this.states = states;
        this.publishing = publishing;
        this.properties = properties;
        this.clock = clock;
    }

    /// Goes on until all is undone, or it cannot go on.
    void run(BatchId id, BooleanSupplier goOn, BatchProgress progress) {
        boolean found = true;
        while (goOn.getAsBoolean()) {
            Batch batch = batches.byId(id).orElseThrow();
            List<BatchRow> begun = rows.in(id, Set.of(RowState.UNDOING), AT_ONCE);
            if (begun.isEmpty()) {
                found = false;
                begun = begin(batch);
                if (begun.isEmpty()) {
                    batch.undone(rows.counts(id).getOrDefault(RowState.UNDONE, 0L), clock.instant());
                    batches.store(batch);
                    return;
                }
            }
            if (!carryOut(batch, begun, found)) {
                batch.halt(BatchProblem.DISK, clock.instant());
                batches.store(batch);
                return;
            }
            var counts = rows.counts(id);
            long done = counts.getOrDefault(RowState.UNDONE, 0L) + counts.getOrDefault(RowState.KEPT, 0L);
            progress.at(Phase.UNDOING, done, done + counts.getOrDefault(RowState.DONE, 0L));
        }
    }

    private List<BatchRow> begin(Batch batch) {
        while (true) {
            // The last first: of two rows that changed one resource, the later one is undone before.
            List<BatchRow> done = rows.last(batch.id(), RowState.DONE, AT_ONCE);
            List<BatchRow> next = new ArrayList<>();
            Set<ResourceId> resources = new java.util.HashSet<>();
            for (BatchRow row : done) {
                if (resources.add(row.resource().orElseThrow())) {
                    next.add(begin(batch, row));
                }
            }
            rows.store(next);
            List<BatchRow> begun =
                    next.stream().filter(row -> row.state() == RowState.UNDOING).toList();
            if (!begun.isEmpty() || done.isEmpty()) {
                return begun;
            }
        }
    }

    private BatchRow begin(Batch batch, BatchRow row) {
        Revision latest;
        try {
            latest = publishing.adopt(row.resource().orElseThrow());
        } catch (NoSuchElementException e) {
            return row.kept(RowReason.GONE, clock.instant());
        }
        if (latest.kind() == Revision.Kind.WITHDRAWAL) {
            // Somebody has taken it out already: nothing puts it back.
            return before(row).isEmpty() ? row.undone(clock.instant()) : row.kept(RowReason.GONE, clock.instant());
        }
        if (!answersFor(batch, row)) {
            return row.kept(RowReason.NOT_YOURS, clock.instant());
        }
        boolean changed = latest.number() != row.revision() && !isUndoneByThis(batch, row, latest);
        if (changed && !row.confirmed()) {
            return row.kept(RowReason.CHANGED, clock.instant());
        }
        return row.undoing(latest.number(), clock.instant());
    }

    /// Who undoes it answers for the resource as it is now, and as it will be again.
    private boolean answersFor(Batch batch, BatchRow row) {
        String by = rights.actor(batch, "undoing");
        if (batch.kind() == BatchKind.IMPORT) {
            return rights.mayImport(by);
        }
        Optional<Limits> limits = rights.limits(by);
        return limits.isPresent()
                && library.byId(row.resource().orElseThrow())
                        .filter(now -> rights.hold(limits.get(), now.description()))
                        .isPresent()
                && before(row)
                        .map(states::read)
                        .filter(then -> rights.hold(limits.get(), then.description()))
                        .isPresent();
    }

    /// A later row of the same batch changed the same resource, and was undone a moment ago.
    private boolean isUndoneByThis(Batch batch, BatchRow row, Revision latest) {
        return rows.of(batch.id(), row.resource().orElseThrow()).stream()
                .anyMatch(other -> other.state() == RowState.UNDONE
                        && other.undoOn() + 1 == latest.number()
                        && other.basedOn() == row.revision());
    }

    private boolean carryOut(Batch batch, List<BatchRow> begun, boolean found) {
        List<BatchRow> after = new ArrayList<>();
        List<BatchRow> open = new ArrayList<>();
        for (BatchRow row : begun) {
            if (found && isMade(row)) {
                after.add(row);
            } else {
                open.add(row);
            }
        }
        after.replaceAll(this::undone);
        boolean goesOn = true;
        List<? extends Change> changes =
                open.stream().map(row -> change(batch, row)).toList();
        List<Attempt> attempts = publishing.carryOut(changes);
        for (int i = 0; i < open.size(); i++) {
            BatchRow row = open.get(i);
            RuntimeException failure = attempts.get(i).failure().orElse(null);
            if (failure == null) {
                after.add(undone(row));
            } else if (failure instanceof UncheckedIOException) {
                LOG.error("L'annulation du lot {} s'arrête", batch.id(), failure);
                goesOn = false;
            } else {
                boolean changed = failure instanceof ChangedMeanwhile;
                if (!changed) {
                    LOG.error("La ligne {} du lot {} n'a pas pu être annulée", row.ordinal(), batch.id(), failure);
                }
                after.add(row.kept(changed ? RowReason.CHANGED : RowReason.PROGRAM, clock.instant()));
            }
        }
        rows.store(after);
        return goesOn;
    }

    /// Readers of an import of a moment ago are told nothing of what was never meant to be there.
    private BatchRow undone(BatchRow row) {
        ResourceId resource = row.resource().orElseThrow();
        List<Revision> states = publishing.revisions(resource);
        boolean young = states.stream()
                .filter(revision -> revision.number() == row.revision())
                .anyMatch(made -> made.at().plus(properties.silent()).isAfter(clock.instant()));
        if (row.basedOn() == 0 && young && states.getFirst().kind() == Revision.Kind.WITHDRAWAL) {
            publishing.silence(resource);
        }
        return row.undone(clock.instant());
    }

    private boolean isMade(BatchRow row) {
        Optional<Revision> before = before(row);
        return publishing.revisions(row.resource().orElseThrow()).stream()
                .anyMatch(revision -> revision.number() == row.undoOn() + 1
                        && before.map(state -> state.files().equals(revision.files()))
                                .orElse(revision.kind() == Revision.Kind.WITHDRAWAL));
    }

    /// What the resource was before the batch; nothing when it was not there.
    private Optional<Revision> before(BatchRow row) {
        return publishing.revisions(row.resource().orElseThrow()).stream()
                .filter(revision -> revision.number() == row.basedOn() && revision.kind() != Revision.Kind.WITHDRAWAL)
                .findFirst();
    }

    private Change change(Batch batch, BatchRow row) {
        ResourceId resource = row.resource().orElseThrow();
        String by = rights.actor(batch, "undoing");
        return before(row)
                .<Change>map(state -> new Publication(
                        resource, state.main(), state.files(), by, "Annulation du lot n° " + batch.id(), row.undoOn()))
                .orElseGet(() -> new Withdrawal(resource, by, batch.reason(), row.undoOn()));
    }
}
