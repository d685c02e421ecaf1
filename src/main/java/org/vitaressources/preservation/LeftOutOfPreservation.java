package org.vitaressources.preservation;

import org.springframework.context.annotation.Bean;
import org.vitaressources.archive.ArchiveDeclaration;
import org.vitaressources.archive.LeftOut;

/// How a centre is kept concerns the machine where it stands.
@ArchiveDeclaration
class LeftOutOfPreservation {
    @Bean
    LeftOut keepingOfThisMachine() {
        String here = "tells of the disks and backups of one machine";
        return new LeftOut()
                .and("fixity.backups", here)
                .and("fixity.findings", here)
                .and("fixity.rounds", here)
                .and("fixity.preparations", here)
                .and("fixity.steps", "who took archives away from one machine");
    }
}
