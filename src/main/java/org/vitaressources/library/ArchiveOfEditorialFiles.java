package org.vitaressources.library;

import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.vitaressources.archive.ArchiveDeclaration;
import org.vitaressources.archive.ArchivePart;
import org.vitaressources.archive.TablePart;

/// Who changed the files of `content/vocabulaires`, with every state of them, in an archive with accounts.
/// The files themselves are content and in every archive.
@ArchiveDeclaration
class ArchiveOfEditorialFiles {
    @Bean
    @Order(15)
    ArchivePart editorialChangesPart(JdbcClient jdbc, EditorialChanges changes) {
        return TablePart.personal(
                        jdbc,
                        "vocabulaires",
                        "Les changements des vocabulaires faits depuis le site : qui, quoi, quand, avec l’état d’avant.",
                        "library.editorial_changes")
                .withBytes(changes::needed);
    }
}
