package org.vitaressources.batches;

import java.time.Clock;
import java.util.Collection;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What people decide about batches. Each is written down at once; the program then works on it by itself
/// ([BatchWork]).
@Component
public class BatchDecisions {
    private final Batches batches;
    private final BatchRows rows;
    private final Clock clock;

    BatchDecisions(Batches batches, BatchRows rows, Clock clock) {
        this.batches = batches;
        this.rows = rows;
        this.clock = clock;
    }

    /// Looks at it, again if need be.
    ///
    /// @throws BatchRefused as all of these do, when the batch does not stand where that can be done
    public Batch examine(Batch batch, String by) {
        batch.examine(by, clock.instant());
        return batches.store(batch);
    }

    /// Carries out all that can be.
    public Batch run(Batch batch, String by) {
        batch.run(by, rows.counts(batch.id()).getOrDefault(RowState.READY, 0L), clock.instant());
        return batches.store(batch);
    }

    /// Leaves the rest of it.
    public Batch stop(Batch batch, String by) {
        batch.stop(by, clock.instant());
        return batches.store(batch);
    }

    /// Gives it up before anything was done.
    public Batch abandon(Batch batch, String by) {
        batch.abandon(by, clock.instant());
        return batches.store(batch);
    }

    /// Undoes all that it made.
    ///
    /// @param reason for readers, perhaps blank
    /// @param confirmed rows that are to be undone although somebody changed their resource
    @Transactional
    public Batch undo(Batch batch, String by, String reason, Collection<Integer> confirmed) {
        for (int ordinal : confirmed) {
            rows.at(batch.id(), ordinal)
                    .filter(row -> row.state() == RowState.DONE || row.state() == RowState.KEPT)
                    .ifPresent(rows::confirm);
        }
        batch.undo(by, reason.strip(), clock.instant());
        return batches.store(batch);
    }

    /// Says what becomes of a row that the collection may hold already, or leaves any row out.
    ///
    /// @throws BatchRefused when it is too late
    @Transactional
    public void choose(Batch batch, int ordinal, Choice choice) {
        if (batch.state() != BatchState.EXAMINED) {
            throw new BatchRefused(batch.state(), "choice");
        }
        rows.at(batch.id(), ordinal)
                .filter(row -> row.state() == RowState.READY
                        || row.state() == RowState.DUPLICATE
                        || (row.state() == RowState.LEFT && !row.plan().isEmpty()))
                .filter(row -> choice != Choice.VERSION || row.duplicate().isPresent())
                .ifPresent(row -> rows.choose(row, choice, RowExamination.state(row.findings(), choice)));
    }

    /// The same for all rows that nobody has chosen for.
    @Transactional
    public void chooseAll(Batch batch, Choice choice) {
        if (batch.state() != BatchState.EXAMINED) {
            throw new BatchRefused(batch.state(), "choice");
        }
        rows.in(batch.id(), Set.of(RowState.DUPLICATE), Integer.MAX_VALUE)
                .forEach(row -> rows.choose(row, choice, RowExamination.state(row.findings(), choice)));
    }
}
