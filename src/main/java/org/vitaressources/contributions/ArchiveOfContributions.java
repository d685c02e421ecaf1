package org.vitaressources.contributions;

import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.vitaressources.archive.ArchiveDeclaration;
import org.vitaressources.archive.ArchivePart;
import org.vitaressources.archive.ConsistencyCheck;
import org.vitaressources.archive.References;
import org.vitaressources.archive.TablePart;

/// What contributions put into an archive with accounts, and what must hold in their tables.
@ArchiveDeclaration
class ArchiveOfContributions {
    private static final String CONTRIBUTION = "contributions.contributions.id";
    private static final String MEMBER = "accounts.members.id";
    private static final String STILL_A_MEMBER = " <> '" + ContributionEvent.FORMER_MEMBER + "'";

    @Bean
    @Order(20)
    ArchivePart contributionsPart(JdbcClient jdbc) {
        return TablePart.personal(
                        jdbc,
                        "contributions",
                        """
                        Les contributions, brouillons compris : textes, versions proposées, remarques, étapes. « draft » est en JSON.""",
                        "contributions.contributions",
                        "contributions.submissions",
                        "contributions.events",
                        "contributions.remarks",
                        "contributions.readings",
                        "contributions.confirmations",
                        "contributions.publications")
                .withBytes(new FilesOfDrafts(jdbc)::needed);
    }

    /// Steps stay in the log after their contribution was deleted: they may name one that is gone.
    @Bean
    ConsistencyCheck contributionReferences(JdbcClient jdbc) {
        return new References(jdbc)
                .and("contributions.contributions.author", MEMBER, "f.author" + STILL_A_MEMBER)
                .and("contributions.contributions.claimed_by", MEMBER)
                .and("contributions.contributions.resource_id", "library.resources.id")
                .and("contributions.submissions.contribution_id", CONTRIBUTION)
                .and("contributions.remarks.contribution_id", CONTRIBUTION)
                .and("contributions.readings.contribution_id", CONTRIBUTION)
                .and("contributions.confirmations.contribution_id", CONTRIBUTION)
                .and("contributions.publications.contribution_id", CONTRIBUTION)
                .and("uploads.uploads.owner", MEMBER);
    }
}
