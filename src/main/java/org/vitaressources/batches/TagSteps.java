package org.vitaressources.batches;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.vitaressources.batches.TagPlan.KeyChange;
import org.vitaressources.library.Change;
import org.vitaressources.library.DescribedFiles;
import org.vitaressources.library.Description;
import org.vitaressources.library.KeptState;
import org.vitaressources.library.KeptStates;
import org.vitaressources.library.Library;
import org.vitaressources.library.Publication;
import org.vitaressources.library.Publishing;
import org.vitaressources.library.Resource;
import org.vitaressources.library.Revision;

/// Changes the tags of one resource, when it still is what was looked at.
@Component
class TagSteps implements RowSteps {
    private final Library library;
    private final Publishing publishing;
    private final KeptStates states;
    private final DescribedFiles described;
    private final BatchRights rights;
    private final Clock clock;

    TagSteps(
            Library library,
            Publishing publishing,
            KeptStates states,
            DescribedFiles described,
            BatchRights rights,
            Clock clock) {
        this.library = library;
        this.publishing = publishing;
        this.states = states;
        this.described = described;
        this.rights = rights;
        this.clock = clock;
    }

    @Override
    public BatchRow begin(Batch batch, BatchRow row, Set<String> given) {
        TagPlan plan = BatchJson.tagPlan(row.plan());
        Optional<Resource> resource = row.resource().flatMap(library::byId);
        if (resource.isEmpty()) {
            return row.failed(RowReason.GONE, clock.instant());
        }
        Description said = resource.get().description();
        boolean answers = rights.limits(rights.actor(batch, "execution"))
                .filter(limits -> rights.hold(limits, said, plan.changes()))
                .isPresent();
        if (!answers) {
            return row.failed(RowReason.NOT_YOURS, clock.instant());
        }
        if (!resource.get().fingerprint().equals(plan.fingerprint())) {
            return row.failed(RowReason.CHANGED, clock.instant());
        }
        try {
            Revision latest = publishing.adopt(resource.get().id());
            if (latest.kind() == Revision.Kind.WITHDRAWAL) {
                return row.failed(RowReason.GONE, clock.instant());
            }
            KeptState state = states.read(latest);
            return row.begun(
                    resource.get().id(),
                    latest.main(),
                    described.with(state, values(plan, state)),
                    latest.number(),
                    clock.instant());
        } catch (NoSuchElementException e) {
            return row.failed(RowReason.GONE, clock.instant());
        }
    }

    /// What is to be written under each key; words that no vocabulary knows stay, unless all goes.
    private static Map<String, Object> values(TagPlan plan, KeptState state) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (KeyChange change : plan.changes()) {
            String word = change.key().word();
            List<String> after = new ArrayList<>(change.after());
            if (!change.whole()) {
                after.addAll(state.unresolved().getOrDefault(word, List.of()));
            }
            values.put(
                    word, change.key().isSingle() ? after.stream().findFirst().orElse("") : after);
        }
        return values;
    }

    @Override
    public Change change(Batch batch, BatchRow row) {
        return new Publication(
                row.resource().orElseThrow(),
                row.main(),
                row.wanted(),
                batch.madeBy(),
                ImportSteps.note(batch),
                row.basedOn());
    }
}
