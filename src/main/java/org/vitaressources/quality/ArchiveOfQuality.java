package org.vitaressources.quality;

import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.vitaressources.archive.ArchiveDeclaration;
import org.vitaressources.archive.ArchivePart;
import org.vitaressources.archive.ConsistencyCheck;
import org.vitaressources.archive.LeftOut;
import org.vitaressources.archive.References;
import org.vitaressources.archive.TablePart;

/// What is known of the links out of the collection, which ones somebody has set aside, and who was written to: what
/// the
/// files do not say and another site would have to learn anew.
@ArchiveDeclaration
class ArchiveOfQuality {
    @Bean
    @Order(50)
    ArchivePart qualityPart(JdbcClient jdbc) {
        return TablePart.personal(
                jdbc, "qualite", """
                Les liens du fonds vers d’autres sites et ce qu’on sait d’eux, ceux qui ont été mis de côté, les lettres aux auteurs.""", "quality.links", "quality.link_places", "quality.letters", "quality.steps");
    }

    @Bean
    LeftOut qualityLeftOut() {
        String assessed = "assessed again from the files of content/";
        return new LeftOut()
                .and("quality.assessments", assessed)
                .and("quality.improvements", assessed)
                .and("quality.filings", assessed)
                .and("quality.hosts", "sites that asked for a rest of some minutes or hours");
    }

    @Bean
    ConsistencyCheck qualityReferences(JdbcClient jdbc) {
        return new References(jdbc)
                .and("quality.letters.member_id", "accounts.members.id")
                .and("quality.improvements.resource_id", "quality.assessments.resource_id")
                .and("quality.filings.resource_id", "quality.assessments.resource_id")
                .and("quality.link_places.link_id", "quality.links.id");
    }
}
