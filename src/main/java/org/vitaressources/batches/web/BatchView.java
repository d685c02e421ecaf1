package org.vitaressources.batches.web;

import java.util.List;
import java.util.Map;
import org.vitaressources.batches.BatchKind;
import org.vitaressources.batches.BatchProgress;
import org.vitaressources.batches.BatchReport.Filter;
import org.vitaressources.batches.BatchState;
import org.vitaressources.batches.RowState;

/// A batch as its page shows it.
///
/// @param who name of who made it
/// @param when in words
/// @param steps the way of a batch, each step with where it stands
/// @param counts rows by state
/// @param filters those that show something, all rows first
/// @param progress how far the work is, in words
/// @param problem why it could not go on, in words; empty when it could
/// @param notes on what was read as a whole
/// @param edits what a batch of tags changes, in words
/// @param sent what was sent
/// @param transfers files on their way that can be resumed
/// @param history what happened to it
record BatchView(
        String id,
        BatchKind kind,
        BatchState state,
        String name,
        String who,
        String when,
        List<Step> steps,
        Map<RowState, Long> counts,
        List<Filter> filters,
        Progress progress,
        String problem,
        List<String> notes,
        List<String> edits,
        List<Sent> sent,
        List<Transfer> transfers,
        List<Happened> history,
        String largest,
        long largestBytes) {

    /// A step on the way of a batch; the message `batches.step.<name>` names it.
    ///
    /// @param done it is behind
    record Step(String name, boolean current, boolean done) {}

    /// @param share of a hundred; -1 when nobody knows
    record Progress(BatchProgress.Phase phase, String words, int share) {}

    /// A file that was sent.
    record Sent(String name, String size) {}

    /// A file on its way.
    record Transfer(String name, String path, String fingerprint, long bytes, String received, String size) {}

    /// Something that happened.
    record Happened(String what, String who, String when) {}

    public boolean isImport() {
        return kind == BatchKind.IMPORT;
    }

    public String path() {
        return "/administration/lots/" + id;
    }

    /// Rows in a state.
    public long in(String state) {
        return counts.getOrDefault(RowState.valueOf(state), 0L);
    }

    public long total() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    /// Rows that a filter shows.
    public long of(Filter filter) {
        return filter.of(counts);
    }

    /// Files can be sent now.
    public boolean takesFiles() {
        return isImport() && (state == BatchState.COLLECTING || state == BatchState.EXAMINED);
    }

    public boolean isWorking() {
        return state.isWorking();
    }

    /// Can be undone, or what was left alone can.
    public boolean isUndoable() {
        return (state == BatchState.DONE && in("DONE") + in("UNDOING") > 0)
                || (state == BatchState.UNDONE && in("KEPT") + in("DONE") > 0);
    }
}
