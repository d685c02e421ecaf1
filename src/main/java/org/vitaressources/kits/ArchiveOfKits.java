package org.vitaressources.kits;

import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.vitaressources.archive.ArchiveDeclaration;
import org.vitaressources.archive.ArchivePart;
import org.vitaressources.archive.ConsistencyCheck;
import org.vitaressources.archive.LeftOut;
import org.vitaressources.archive.References;
import org.vitaressources.archive.TablePart;
import org.vitaressources.contributions.ContributionEvent;

/// What kits put into an archive with accounts, and what must hold in their tables. Baskets end with the site that they
/// were filled on.
@ArchiveDeclaration
class ArchiveOfKits {
    private static final String KIT = "kits.kits.id";
    private static final String MEMBER = "accounts.members.id";
    private static final String STILL_A_MEMBER = " <> '" + ContributionEvent.FORMER_MEMBER + "'";

    @Bean
    @Order(46)
    ArchivePart kitsPart(JdbcClient jdbc) {
        return TablePart.personal(
                        jdbc,
                        "kits",
                        """
                        Les kits des formateurs : séances et étapes, leurs fichiers, sources, partages, remarques. « fields »
                        est en JSON.""",
                        "kits.kits",
                        "kits.parts",
                        "kits.sources",
                        "kits.changes",
                        "kits.members",
                        "kits.comments",
                        "kits.runs",
                        "kits.impressions",
                        "kits.notes")
                .withBytes(new FilesOfKits(jdbc)::needed);
    }

    @Bean
    LeftOut baskets() {
        return new LeftOut().and("kits.basket", "what somebody has just put aside: it ends with the site where it was");
    }

    @Bean
    ConsistencyCheck kitReferences(JdbcClient jdbc) {
        return new References(jdbc)
                .and("kits.kits.owner", MEMBER)
                .and("kits.parts.kit_id", KIT)
                .and("kits.parts.parent", "kits.parts.id", "f.removed is null")
                .and("kits.changes.kit_id", KIT)
                .and("kits.changes.made_by", MEMBER, "f.made_by" + STILL_A_MEMBER)
                .and("kits.sources.kit_id", KIT)
                .and("kits.sources.part_id", "kits.parts.id")
                .and("kits.members.kit_id", KIT)
                .and("kits.members.member_id", MEMBER)
                .and("kits.comments.kit_id", KIT)
                .and("kits.comments.made_by", MEMBER, "f.made_by" + STILL_A_MEMBER)
                .and("kits.runs.kit_id", KIT)
                .and("kits.runs.opened_by", MEMBER, "f.opened_by" + STILL_A_MEMBER)
                .and("kits.impressions.run_id", "kits.runs.id")
                .and("kits.notes.owner", MEMBER);
    }
}
