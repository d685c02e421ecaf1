package org.vitaressources.batches;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vitaressources.library.KeptFiles.Kept;
import org.vitaressources.library.ResourceId;

/// One resource of a batch.
///
/// @param ordinal place in the batch, from 1
/// @param line row of the table, 0 for none
/// @param source file or files that it comes from, as a person calls them
/// @param key finds what was chosen for it again when the table is sent anew
/// @param resource what it becomes or changes: chosen when it was examined
/// @param choice what somebody said of it
/// @param duplicate what the collection holds already
/// @param plan what is to be done, as [ImportPlan] or [TagPlan] writes it
/// @param main path of the main file in the content folder, once it was begun
/// @param wanted what the library was asked for, by path, once it was begun
/// @param basedOn number of the state before
/// @param revision number of the state that it made, 0 while there is none
/// @param undoOn number of the state that the undoing saw
/// @param confirmed it is to be undone although somebody changed it
/// @param reason why it failed or was kept, a [RowReason]; empty when there is none
public record BatchRow(
        BatchId batch,
        int ordinal,
        int line,
        String source,
        String key,
        String title,
        Optional<ResourceId> resource,
        RowState state,
        Choice choice,
        Optional<ResourceId> duplicate,
        String plan,
        List<Finding> findings,
        String main,
        Map<String, Kept> wanted,
        int basedOn,
        int revision,
        int undoOn,
        boolean confirmed,
        String reason,
        Instant changed) {

    /// The worst of what was found.
    public Optional<Finding.Level> worst() {
        return findings.stream().map(finding -> finding.code().level()).max(Enum::compareTo);
    }

    /// What becomes of its tags.
    ///
    /// @param kind of its batch: an import changes none
    public List<TagPlan.KeyChange> tagChanges(BatchKind kind) {
        return kind != BatchKind.TAGS || plan.isEmpty()
                ? List.of()
                : BatchJson.tagPlan(plan).changes();
    }

    /// It was found that it can be carried out.
    public boolean isPlanned() {
        return !plan.isEmpty();
    }

    /// The library is about to be asked for this.
    BatchRow begun(ResourceId id, String place, Map<String, Kept> files, int seen, Instant now) {
        return new BatchRow(
                batch,
                ordinal,
                line,
                source,
                key,
                title,
                Optional.of(id),
                RowState.BEGUN,
                choice,
                duplicate,
                plan,
                findings,
                place,
                files,
                seen,
                0,
                0,
                confirmed,
                "",
                now);
    }

    /// The library has it.
    BatchRow done(int number, Instant now) {
        return with(RowState.DONE, number, undoOn, confirmed, "", now);
    }

    /// It cannot be carried out.
    BatchRow failed(RowReason why, Instant now) {
        return with(RowState.FAILED, revision, undoOn, confirmed, why.name(), now);
    }

    /// It waits again.
    BatchRow again(Instant now) {
        return with(RowState.READY, 0, 0, confirmed, "", now);
    }

    /// It is about to be undone.
    BatchRow undoing(int seen, Instant now) {
        return with(RowState.UNDOING, revision, seen, confirmed, "", now);
    }

    /// It was undone.
    BatchRow undone(Instant now) {
        return with(RowState.UNDONE, revision, undoOn, confirmed, "", now);
    }

    /// The undoing leaves it alone.
    BatchRow kept(RowReason why, Instant now) {
        return with(RowState.KEPT, revision, undoOn, confirmed, why.name(), now);
    }

    private BatchRow with(RowState next, int made, int undone, boolean yes, String why, Instant now) {
        return new BatchRow(
                batch, ordinal, line, source, key, title, resource, next, choice, duplicate, plan, findings, main,
                wanted, basedOn, made, undone, yes, why, now);
    }
}
