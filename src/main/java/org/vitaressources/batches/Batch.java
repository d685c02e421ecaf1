package org.vitaressources.batches;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Many resources at once, from what was sent to what was undone. Guards its own steps; [Batches] stores it.
public final class Batch {
    private final BatchId id;
    private final BatchKind kind;
    private final BatchState before;
    private final String madeBy;
    private final Instant created;
    private final List<BatchEvent> events = new ArrayList<>();
    private BatchState state;
    private String name;
    private List<TagEdit> edits;
    private Source source;
    private String reason;
    private Instant changed;

    /// What the examination read.
    ///
    /// @param table path or name of the table of descriptions, empty when there is none
    /// @param problem why it could not be read whole, one of [BatchProblem], empty when it could
    /// @param detail names that go with the problem
    public record Source(String table, String problem, String detail) {
        static final Source NONE = new Source("", "", "");
    }

    Batch(
            BatchId id,
            BatchKind kind,
            BatchState state,
            String madeBy,
            String name,
            List<TagEdit> edits,
            Source source,
            String reason,
            Instant created,
            Instant changed) {
        this.id = id;
        this.kind = kind;
        this.before = state;
        this.state = state;
        this.madeBy = madeBy;
        this.name = name;
        this.edits = List.copyOf(edits);
        this.source = source;
        this.reason = reason;
        this.created = created;
        this.changed = changed;
    }

    /// Something more was sent: it is called by what was sent first.
    void sent(String what, Instant now) {
        if (state != BatchState.COLLECTING && state != BatchState.EXAMINED) {
            throw new BatchRefused(state, "sending");
        }
        name = name.isEmpty() ? what : name;
        changed = now;
    }

    /// Looks at it, again if need be.
    void examine(String by, Instant now) {
        if (state != BatchState.COLLECTING && state != BatchState.EXAMINED) {
            throw new BatchRefused(state, "examination");
        }
        become(BatchState.EXAMINING, "examination", by, "", now);
    }

    /// It was looked at.
    void examined(Source read, Instant now) {
        if (state != BatchState.EXAMINING) {
            throw new BatchRefused(state, "end of the examination");
        }
        source = read;
        state = BatchState.EXAMINED;
        changed = now;
    }

    /// Carries it out, or goes on where it was stopped.
    void run(String by, long ready, Instant now) {
        if ((state != BatchState.EXAMINED && state != BatchState.DONE) || ready == 0) {
            throw new BatchRefused(state, "execution");
        }
        source = new Source(source.table(), "", "");
        become(BatchState.RUNNING, "execution", by, Long.toString(ready), now);
    }

    /// Leaves the rest.
    void stop(String by, Instant now) {
        if (state != BatchState.RUNNING) {
            throw new BatchRefused(state, "stop");
        }
        become(BatchState.DONE, "stop", by, "", now);
    }

    /// It cannot go on: no room on the disk, for one.
    void halt(BatchProblem problem, Instant now) {
        if (state != BatchState.RUNNING && state != BatchState.UNDOING) {
            throw new BatchRefused(state, "halt");
        }
        source = new Source(source.table(), problem.name(), "");
        become(BatchState.DONE, "stop", "", problem.name(), now);
    }

    /// It was carried out.
    void completed(long done, Instant now) {
        if (state != BatchState.RUNNING) {
            throw new BatchRefused(state, "completion");
        }
        become(BatchState.DONE, "completion", "", Long.toString(done), now);
    }

    /// Undoes what it made.
    ///
    /// @param why for readers at the addresses of what is withdrawn
    void undo(String by, String why, Instant now) {
        if (state != BatchState.DONE && state != BatchState.UNDONE) {
            throw new BatchRefused(state, "undoing");
        }
        reason = why;
        source = new Source(source.table(), "", "");
        become(BatchState.UNDOING, "undoing", by, why, now);
    }

    /// It was undone.
    void undone(long rows, Instant now) {
        if (state != BatchState.UNDOING) {
            throw new BatchRefused(state, "end of the undoing");
        }
        become(BatchState.UNDONE, "undone", "", Long.toString(rows), now);
    }

    /// Gives it up.
    void abandon(String by, Instant now) {
        if (!state.isBefore()) {
            throw new BatchRefused(state, "abandonment");
        }
        become(BatchState.ABANDONED, "abandonment", by, "", now);
    }

    private void become(BatchState next, String step, String by, String note, Instant now) {
        state = next;
        changed = now;
        events.add(new BatchEvent(id, step, by, now, note));
    }

    List<BatchEvent> takeEvents() {
        List<BatchEvent> taken = List.copyOf(events);
        events.clear();
        return taken;
    }

    /// State in which it was read.
    BatchState before() {
        return before;
    }

    /// Its number.
    public BatchId id() {
        return id;
    }

    /// What it does.
    public BatchKind kind() {
        return kind;
    }

    /// Where it stands.
    public BatchState state() {
        return state;
    }

    /// Account of who made it, empty for the command line.
    public String madeBy() {
        return madeBy;
    }

    /// What was sent, or what chose the resources; empty before anything was sent.
    public String name() {
        return name;
    }

    /// What is changed, in a batch of tags.
    public List<TagEdit> edits() {
        return edits;
    }

    /// What the last examination read.
    public Source source() {
        return source;
    }

    /// Why it was undone, for readers.
    public String reason() {
        return reason;
    }

    /// When it was opened.
    public Instant created() {
        return created;
    }

    /// When it last changed.
    public Instant changed() {
        return changed;
    }
}
