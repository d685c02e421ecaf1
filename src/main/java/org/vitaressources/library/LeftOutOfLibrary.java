package org.vitaressources.library;

import org.springframework.context.annotation.Bean;
import org.vitaressources.archive.ArchiveDeclaration;
import org.vitaressources.archive.LeftOut;

/// What the catalogue makes again by reading the files.
@ArchiveDeclaration
class LeftOutOfLibrary {
    @Bean
    LeftOut tablesReadAgain() {
        String read = "read again from the files of content/";
        return new LeftOut()
                .and("library.files", read)
                .and("library.reports", read)
                .and("library.origins", read)
                .and("library.transpositions", read)
                .and("library.memory", "what the program remembers of its own work on this machine");
    }
}
