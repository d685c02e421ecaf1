package org.vitaressources.insight;

import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.vitaressources.archive.ArchiveDeclaration;
import org.vitaressources.archive.ArchivePart;
import org.vitaressources.archive.TablePart;

/// What is counted goes with a centre that moves as a whole, and with nothing that is given away.
@ArchiveDeclaration
class ArchiveOfInsight {
    @Bean
    @Order(40)
    ArchivePart countsPart(JdbcClient jdbc) {
        return TablePart.personal(
                jdbc,
                "comptes-de-recherches",
                "Combien de fois, par jour, une chose a été cherchée ou ouverte ; les recherches rares sous une empreinte.",
                "insight.keys",
                "insight.counts");
    }
}
