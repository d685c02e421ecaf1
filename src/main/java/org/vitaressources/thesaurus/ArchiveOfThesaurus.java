package org.vitaressources.thesaurus;

import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.vitaressources.archive.ArchiveDeclaration;
import org.vitaressources.archive.ArchivePart;
import org.vitaressources.archive.ConsistencyCheck;
import org.vitaressources.archive.References;
import org.vitaressources.archive.TablePart;
import org.vitaressources.contributions.ContributionEvent;

/// Which descriptions followed a change of vocabulary, so that it can still be taken back elsewhere; and what
/// must hold of the changes.
@ArchiveDeclaration
class ArchiveOfThesaurus {
    @Bean
    @Order(45)
    ArchivePart rewritesPart(JdbcClient jdbc) {
        return TablePart.personal(
                jdbc,
                "fiches-recrites",
                "Les fiches qui ont suivi un changement de vocabulaire, ou doivent encore le suivre.",
                "thesaurus.rewritings",
                "thesaurus.rewrites");
    }

    @Bean
    ConsistencyCheck vocabularyReferences(JdbcClient jdbc) {
        return new References(jdbc)
                .and(
                        "library.editorial_changes.made_by",
                        "accounts.members.id",
                        "f.made_by <> '" + ContributionEvent.FORMER_MEMBER + "'");
    }

    @Bean
    ConsistencyCheck rewriteReferences(JdbcClient jdbc) {
        return () -> jdbc.sql("""
                        select distinct w.change_id from thesaurus.rewrites w
                        where not exists (select 1 from thesaurus.rewritings p where p.change_id = w.change_id)
                            or not exists (select 1 from library.editorial_changes c where c.id = w.change_id)
                        order by 1 fetch first 20 rows only
                        """).query(Long.class).list().stream()
                .map("thesaurus.rewrites nomme le changement %d, qui n’est pas là"::formatted)
                .toList();
    }
}
