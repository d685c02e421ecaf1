package org.vitaressources.batches;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.vitaressources.library.ResourceId;
import org.vitaressources.library.Revision;
import org.vitaressources.library.RevisionLog;
import org.vitaressources.library.RevisionLog.Latest;

/// What is known of a batch row by row: before it is carried out, while it is, and for good. Reads only.
@Component
public class BatchReport {
    private static final int AT_ONCE = 500;

    private final BatchRows rows;
    private final RevisionLog revisions;

    BatchReport(BatchRows rows, RevisionLog revisions) {
        this.rows = rows;
        this.revisions = revisions;
    }

    /// Which rows are to be seen; the messages `batches.filter.*` name them.
    public enum Filter {
        ALL(EnumSet.allOf(RowState.class)),
        READY(EnumSet.of(RowState.READY, RowState.BEGUN)),
        DUPLICATE(EnumSet.of(RowState.DUPLICATE)),
        BLOCKED(EnumSet.of(RowState.BLOCKED)),
        LEFT(EnumSet.of(RowState.LEFT)),
        DONE(EnumSet.of(RowState.DONE, RowState.UNDOING)),
        FAILED(EnumSet.of(RowState.FAILED)),
        UNDONE(EnumSet.of(RowState.UNDONE)),
        KEPT(EnumSet.of(RowState.KEPT));

        // An immutable view would do; nobody changes it.
        @SuppressWarnings("ImmutableEnumChecker")
        private final Set<RowState> states;

        Filter(Set<RowState> states) {
            this.states = states;
        }

        /// How many rows it shows.
        public long of(Map<RowState, Long> counts) {
            return states.stream()
                    .mapToLong(state -> counts.getOrDefault(state, 0L))
                    .sum();
        }
    }

    /// How many rows there are in each state.
    public Map<RowState, Long> counts(Batch batch) {
        return rows.counts(batch.id());
    }

    /// How many rows have something worth a look and go in all the same.
    public long warned(Batch batch) {
        return rows.warned(batch.id());
    }

    /// How many rows that can go in say no licence.
    public long withoutLicence(Batch batch) {
        return rows.ready(batch.id(), Finding.Code.LICENCE_MISSING);
    }

    /// A page of rows.
    ///
    /// @param page from 1
    public List<BatchRow> page(Batch batch, Filter filter, int page, int size) {
        return rows.page(batch.id(), filter.states, (page - 1) * size, size);
    }

    /// Hands over all rows, some at a time in memory.
    public void each(Batch batch, Filter filter, Consumer<BatchRow> taker) {
        for (int from = 0; ; from += AT_ONCE) {
            List<BatchRow> some = rows.page(batch.id(), filter.states, from, AT_ONCE);
            some.forEach(taker);
            if (some.size() < AT_ONCE) {
                return;
            }
        }
    }

    /// What undoing a batch will do.
    ///
    /// @param withdrawn resources that it made and that will leave the collection
    /// @param restored resources that it changed and that will be what they were
    /// @param gone resources that somebody has withdrawn already: nothing is done
    /// @param changed resources that somebody changed since: left alone unless confirmed one by one
    public record Undoing(long withdrawn, long restored, long gone, List<Changed> changed) {}

    /// A resource that somebody changed since.
    public record Changed(BatchRow row, Latest latest) {}

    /// What undoing it now will do.
    public Undoing undoing(Batch batch) {
        long withdrawn = 0;
        long restored = 0;
        long gone = 0;
        List<Changed> changed = new ArrayList<>();
        Map<ResourceId, Integer> lastOfBatch = new HashMap<>();
        List<BatchRow> made = new ArrayList<>();
        each(batch, Filter.DONE, made::add);
        made.forEach(row -> lastOfBatch.merge(row.resource().orElseThrow(), row.revision(), Math::max));
        each(batch, Filter.KEPT, made::add);
        for (int from = 0; from < made.size(); from += AT_ONCE) {
            List<BatchRow> some = made.subList(from, Math.min(made.size(), from + AT_ONCE));
            Map<ResourceId, Latest> latest = revisions.latest(
                    some.stream().map(row -> row.resource().orElseThrow()).toList());
            for (BatchRow row : some) {
                Latest now = latest.get(row.resource().orElseThrow());
                boolean last = now != null
                        && now.number()
                                == lastOfBatch.getOrDefault(row.resource().get(), row.revision());
                if (now == null || now.kind() == Revision.Kind.WITHDRAWAL) {
                    gone++;
                } else if (!last || row.state() == RowState.KEPT) {
                    changed.add(new Changed(row, now));
                } else if (row.basedOn() == 0) {
                    withdrawn++;
                } else {
                    restored++;
                }
            }
        }
        return new Undoing(withdrawn, restored, gone, List.copyOf(changed));
    }
}
