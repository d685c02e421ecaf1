package org.vitaressources.batches;

import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.vitaressources.archive.ArchiveDeclaration;
import org.vitaressources.archive.ArchivePart;
import org.vitaressources.archive.ConsistencyCheck;
import org.vitaressources.archive.References;
import org.vitaressources.archive.TablePart;
import org.vitaressources.contributions.ContributionEvent;

/// Batches go with the accounts of who made them, so that they can be undone elsewhere, row by row; what must hold in
/// their tables.
@ArchiveDeclaration
class ArchiveOfBatches {
    @Bean
    @Order(40)
    ArchivePart batchesPart(JdbcClient jdbc) {
        return TablePart.personal(
                        jdbc,
                        "lots",
                        """
                        Les imports et les changements d’étiquettes en lot, ligne par ligne, et ce qu’il faut pour les annuler.
                        « plan », « findings », « wanted » et « edits » sont en JSON.""",
                        "batches.batches",
                        "batches.sent",
                        "batches.files",
                        "batches.rows",
                        "batches.choices",
                        "batches.events")
                .withBytes(new BatchFiles(jdbc)::needed);
    }

    @Bean
    ConsistencyCheck batchReferences(JdbcClient jdbc) {
        return new References(jdbc)
                .and(
                        "batches.batches.made_by",
                        "accounts.members.id",
                        "f.made_by <> '" + ContributionEvent.FORMER_MEMBER + "'")
                .and("batches.rows.resource_id", "library.resources.id", "f.state = 'DONE'");
    }
}
