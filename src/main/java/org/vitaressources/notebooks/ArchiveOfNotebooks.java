package org.vitaressources.notebooks;

import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.vitaressources.archive.ArchiveDeclaration;
import org.vitaressources.archive.ArchivePart;
import org.vitaressources.archive.ConsistencyCheck;
import org.vitaressources.archive.References;
import org.vitaressources.archive.TablePart;

/// What notebooks put into archives beside their files: who keeps them and which entries were withdrawn, for all;
/// entries
/// on their way, steps, invitations and followers with the accounts. And what must hold in their tables.
@ArchiveDeclaration
class ArchiveOfNotebooks {
    private static final String NOTEBOOK = "notebooks.notebooks.resource_id";
    private static final String RESOURCE = "library.resources.id";
    private static final String MEMBER = "accounts.members.id";
    private static final String STILL_A_MEMBER = " <> '" + NotebookEvent.FORMER_MEMBER + "'";

    @Bean
    @Order(31)
    ArchivePart notebooksPart(JdbcClient jdbc) {
        return TablePart.published(
                        jdbc,
                        "carnets",
                        """
                        Les carnets de recherche-action : qui les tient, les entrées retirées et ce que leur adresse dit depuis,
                        le jour où chaque entrée est parue. Les entrées elles-mêmes sont sous content/.""",
                        "notebooks.notebooks",
                        "notebooks.people",
                        "notebooks.withdrawals",
                        "notebooks.known")
                .naming("notebooks.people.member_id", "notebooks.withdrawals.made_by");
    }

    @Bean
    @Order(32)
    ArchivePart entriesPart(JdbcClient jdbc) {
        return TablePart.personal(
                        jdbc,
                        "carnets-entrees",
                        """
                        Les entrées de carnet en cours, leurs étapes, les invitations, qui suit quel carnet, et les entrées sur
                        lesquelles des modèles s’appuient. « draft » est en JSON.""",
                        "notebooks.entries",
                        "notebooks.events",
                        "notebooks.publications",
                        "notebooks.invitations",
                        "notebooks.followers",
                        "notebooks.supports")
                .withBytes(new FilesOfEntries(jdbc)::needed);
    }

    @Bean
    ConsistencyCheck notebookReferences(JdbcClient jdbc) {
        return new References(jdbc)
                .and(NOTEBOOK, RESOURCE)
                .and("notebooks.people.resource_id", RESOURCE)
                .and("notebooks.people.member_id", MEMBER)
                .and("notebooks.entries.resource_id", RESOURCE)
                .and("notebooks.entries.author", MEMBER, "f.author" + STILL_A_MEMBER)
                .and("notebooks.publications.entry_id", "notebooks.entries.id")
                .and("notebooks.invitations.member_id", MEMBER)
                .and("notebooks.followers.member_id", MEMBER)
                .and("notebooks.followers.resource_id", RESOURCE)
                .and("notebooks.known.resource_id", RESOURCE);
    }
}
