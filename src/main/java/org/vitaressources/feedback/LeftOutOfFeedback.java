package org.vitaressources.feedback;

import org.springframework.context.annotation.Bean;
import org.vitaressources.archive.ArchiveDeclaration;
import org.vitaressources.archive.LeftOut;

/// What feedback makes anew wherever it is.
@ArchiveDeclaration
class LeftOutOfFeedback {
    @Bean
    LeftOut secretsAndQuestionsOfFeedback() {
        return new LeftOut()
                .and("feedback.form_keys", "the secret that signs forms is made anew")
                .and(
                        "feedback.checks",
                        "links in letters end with the site that wrote them; the question is asked again");
    }
}
