package org.vitaressources.review;

import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.vitaressources.archive.ArchiveDeclaration;
import org.vitaressources.archive.ArchivePart;
import org.vitaressources.archive.ConsistencyCheck;
import org.vitaressources.archive.References;
import org.vitaressources.archive.TablePart;

/// What the desk puts into an archive with accounts, and what must hold in its table.
@ArchiveDeclaration
class ArchiveOfReview {
    @Bean
    @Order(30)
    ArchivePart morningLettersPart(JdbcClient jdbc) {
        return TablePart.personal(
                jdbc, "courrier-du-matin", "Qui reçoit le courrier du matin.", "review.morning_letters");
    }

    @Bean
    ConsistencyCheck morningLetterReferences(JdbcClient jdbc) {
        return new References(jdbc).and("review.morning_letters.member_id", "accounts.members.id");
    }
}
