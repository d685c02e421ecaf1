package org.vitaressources.batches;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.vitaressources.batches.Finding.Code;
import org.vitaressources.library.Change;
import org.vitaressources.library.KeptState;
import org.vitaressources.library.KeptStates;
import org.vitaressources.library.Publication;
import org.vitaressources.library.Publishing;
import org.vitaressources.library.ResourceId;
import org.vitaressources.library.Revision;

/// Makes a resource, or a new version of one, of a row of an import.
@Component
class ImportSteps implements RowSteps {
    private final ImportFiles fresh;
    private final VersionFiles versions;
    private final Publishing publishing;
    private final KeptStates states;
    private final BatchRights rights;
    private final Clock clock;

    ImportSteps(
            ImportFiles fresh,
            VersionFiles versions,
            Publishing publishing,
            KeptStates states,
            BatchRights rights,
            Clock clock) {
        this.fresh = fresh;
        this.versions = versions;
        this.publishing = publishing;
        this.states = states;
        this.rights = rights;
        this.clock = clock;
    }

    @Override
    public BatchRow begin(Batch batch, BatchRow row, Set<String> given) {
        if (!rights.mayImport(rights.actor(batch, "execution"))) {
            return row.failed(RowReason.NOT_YOURS, clock.instant());
        }
        ImportPlan plan = BatchJson.importPlan(row.plan());
        String main = fresh.place(plan, row.title(), given);
        if (row.choice() == Choice.VERSION && row.duplicate().isPresent()) {
            return version(row, row.duplicate().get(), plan, main);
        }
        ResourceId id = row.resource().orElseThrow();
        // One that was there once and is withdrawn is put back under the identity that it had.
        List<Revision> before = publishing.revisions(id);
        int seen = before.isEmpty() ? 0 : before.getFirst().number();
        return row.begun(id, main, ImportFiles.fresh(plan, main), seen, clock.instant());
    }

    private BatchRow version(BatchRow row, ResourceId id, ImportPlan plan, String freeMain) {
        Revision latest;
        try {
            latest = publishing.adopt(id);
        } catch (NoSuchElementException e) {
            return row.failed(RowReason.GONE, clock.instant());
        }
        if (latest.kind() == Revision.Kind.WITHDRAWAL) {
            return row.failed(RowReason.GONE, clock.instant());
        }
        KeptState base = states.read(latest);
        VersionFiles.Version version = versions.of(said(row, plan), base, freeMain);
        return row.begun(id, version.main(), version.files(), latest.number(), clock.instant());
    }

    /// A title that was made of the name of a file is no reason to rename what is there.
    private static ImportPlan said(BatchRow row, ImportPlan plan) {
        if (row.findings().stream().noneMatch(finding -> finding.code() == Code.TITLE_FROM_FILE)) {
            return plan;
        }
        Map<String, Object> matter = new LinkedHashMap<>(plan.matter());
        matter.remove("titre");
        return new ImportPlan(plan.form(), matter, plan.folder(), plan.files(), plan.main(), plan.body());
    }

    @Override
    public Change change(Batch batch, BatchRow row) {
        return new Publication(
                row.resource().orElseThrow(), row.main(), row.wanted(), batch.madeBy(), note(batch), row.basedOn());
    }

    static String note(Batch batch) {
        return "Lot n° %s : %s".formatted(batch.id(), batch.name());
    }
}
