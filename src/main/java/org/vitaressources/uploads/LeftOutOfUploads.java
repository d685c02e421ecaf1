package org.vitaressources.uploads;

import org.springframework.context.annotation.Bean;
import org.vitaressources.archive.ArchiveDeclaration;
import org.vitaressources.archive.LeftOut;

/// What is on its way arrives where it was sent.
@ArchiveDeclaration
class LeftOutOfUploads {
    @Bean
    LeftOut filesOnTheirWay() {
        return new LeftOut().and("uploads.uploads", "files that are not whole yet: their sender begins them again");
    }
}
