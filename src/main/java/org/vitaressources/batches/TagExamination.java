package org.vitaressources.batches;

import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.springframework.stereotype.Component;
import org.vitaressources.accounts.Limits;
import org.vitaressources.batches.BatchProgress.Phase;
import org.vitaressources.batches.Finding.Code;
import org.vitaressources.batches.TagPlan.KeyChange;
import org.vitaressources.library.Description;
import org.vitaressources.library.Library;
import org.vitaressources.library.Resource;

/// The preview of a change of tags: what each resource says before and after, and what its moderator does not answer
/// for.
@Component
class TagExamination {
    private static final int AT_ONCE = 200;

    private final BatchRows rows;
    private final Library library;
    private final BatchRights rights;
    private final Clock clock;

    TagExamination(BatchRows rows, Library library, BatchRights rights, Clock clock) {
        this.rows = rows;
        this.library = library;
        this.rights = rights;
        this.clock = clock;
    }

    void examine(Batch batch, BooleanSupplier goOn, BatchProgress progress) {
        Optional<Limits> limits = rights.limits(batch.madeBy());
        Set<RowState> all = Set.of(RowState.values());
        long total = rows.counts(batch.id()).values().stream()
                .mapToLong(Long::longValue)
                .sum();
        for (int from = 0; from < total && goOn.getAsBoolean(); from += AT_ONCE) {
            List<BatchRow> some = rows.page(batch.id(), all, from, AT_ONCE);
            rows.store(some.stream().map(row -> row(batch, row, limits)).toList());
            progress.at(Phase.ROWS, from + some.size(), total);
        }
    }

    private BatchRow row(Batch batch, BatchRow row, Optional<Limits> limits) {
        Optional<Resource> resource = row.resource().flatMap(library::byId);
        if (resource.isEmpty()) {
            return with(row, row.title(), RowState.BLOCKED, "", List.of(Finding.of(Code.GONE)));
        }
        Description said = resource.get().description();
        List<KeyChange> changes = changes(batch.edits(), said);
        boolean answers =
                limits.filter(allowed -> rights.hold(allowed, said, changes)).isPresent();
        if (!answers) {
            return with(row, said.title(), RowState.BLOCKED, "", List.of(Finding.of(Code.NOT_YOURS)));
        }
        String plan = BatchJson.of(new TagPlan(resource.get().fingerprint(), changes));
        return with(
                row,
                said.title(),
                changes.isEmpty() ? RowState.LEFT : RowState.READY,
                changes.isEmpty() ? "" : plan,
                List.of());
    }

    /// What each key says after all changes, one after the other.
    static List<KeyChange> changes(List<TagEdit> edits, Description said) {
        Map<TagKey, List<String>> after = new EnumMap<>(TagKey.class);
        Set<TagKey> whole = new LinkedHashSet<>();
        for (TagEdit edit : edits) {
            List<String> before = after.getOrDefault(edit.key(), edit.key().of(said));
            after.put(edit.key(), edit.applied(before));
            if (edit.isWhole()) {
                whole.add(edit.key());
            }
        }
        List<KeyChange> changes = new ArrayList<>();
        after.forEach((key, values) -> {
            List<String> before = key.of(said);
            if (!before.equals(values)) {
                changes.add(new KeyChange(key, before, values, whole.contains(key)));
            }
        });
        return changes;
    }

    private BatchRow with(BatchRow row, String title, RowState state, String plan, List<Finding> findings) {
        return new BatchRow(
                row.batch(),
                row.ordinal(),
                row.line(),
                row.source(),
                row.key(),
                title,
                row.resource(),
                state,
                row.choice(),
                row.duplicate(),
                plan,
                findings,
                "",
                Map.of(),
                0,
                0,
                0,
                false,
                "",
                clock.instant());
    }
}
