package org.vitaressources.mail;

import org.springframework.context.annotation.Bean;
import org.vitaressources.archive.ArchiveDeclaration;
import org.vitaressources.archive.LeftOut;

/// Letters stay with the site that wrote them.
@ArchiveDeclaration
class LeftOutOfMail {
    @Bean
    LeftOut letters() {
        return new LeftOut()
                .and("mail.letters", "nobody is to get a letter twice, nor one that leads to the old address");
    }
}
