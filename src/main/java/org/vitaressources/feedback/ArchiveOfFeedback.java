package org.vitaressources.feedback;

import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.vitaressources.archive.ArchiveDeclaration;
import org.vitaressources.archive.ArchivePart;
import org.vitaressources.archive.ConsistencyCheck;
import org.vitaressources.archive.References;
import org.vitaressources.archive.TablePart;

/// What feedback puts into an archive with accounts, and what must hold in its tables. The secret that signs forms and
/// the letters that ask whether a resource still holds end with the site that made them: the first is made anew, the
/// others are written again. When a resource was looked at last and how often it is to be stand beside it, in
/// `content/retours`.
@ArchiveDeclaration
class ArchiveOfFeedback {
    private static final String MEMBER = "accounts.members.id";
    private static final String STILL_A_MEMBER = " <> '" + Sender.FORMER_MEMBER + "'";

    @Bean
    @Order(40)
    ArchivePart feedbackPart(JdbcClient jdbc) {
        return TablePart.personal(
                jdbc,
                "retours",
                """
                Les retours sur les ressources (essais, questions, corrections, signalements), leurs étapes, ce qui reste à écrire
                dans content/retours et les « utile ». « matter » est en JSON.""",
                "feedback.reactions",
                "feedback.events",
                "feedback.writings",
                "feedback.useful_marks");
    }

    /// Steps stay in the log after their reaction was forgotten, and reactions after their resource went.
    @Bean
    ConsistencyCheck feedbackReferences(JdbcClient jdbc) {
        return new References(jdbc)
                .and("feedback.reactions.author", MEMBER, "f.author" + STILL_A_MEMBER)
                .and("feedback.useful_marks.member", MEMBER, "f.member" + STILL_A_MEMBER)
                .and("feedback.checks.member", MEMBER);
    }
}
