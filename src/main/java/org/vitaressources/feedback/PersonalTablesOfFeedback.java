package org.vitaressources.feedback;

import static org.vitaressources.accounts.PersonalTable.REPEATED;
import static org.vitaressources.accounts.PersonalTable.SECRET;
import static org.vitaressources.accounts.PersonalTable.TECHNICAL;

import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.vitaressources.accounts.PersonalTable;

/// What the tables of feedback hold of members.
@Configuration(proxyBeanMethods = false)
class PersonalTablesOfFeedback {
    private static final String DEFENCE = "how the site tells spam; known, it would serve spammers";
    private static final String IMPERSONAL = "of a resource, not of a person";

    @Bean
    PersonalTable reactionsOfMembers() {
        return new PersonalTable(
                "feedback.reactions",
                "author",
                false,
                List.of("id", "kind", "resource_id", "email", "language", "state", "matter", "sent", "changed"),
                Map.of(
                        "author", REPEATED,
                        "version", TECHNICAL,
                        "urgent", REPEATED,
                        "score", DEFENCE,
                        "signals", DEFENCE,
                        "print", DEFENCE,
                        "reminded", "of the authors who were reminded"));
    }

    @Bean
    PersonalTable stepsOfFeedback() {
        return new PersonalTable(
                "feedback.events",
                "made_by",
                false,
                List.of("reaction_id", "resource_id", "step", "state", "happened", "note"),
                Map.of("id", TECHNICAL, "made_by", REPEATED));
    }

    @Bean
    PersonalTable writingsOfFeedback() {
        return new PersonalTable(
                "feedback.writings",
                "detail",
                false,
                List.of(),
                Map.of("id", TECHNICAL, "resource_id", IMPERSONAL, "what", IMPERSONAL, "detail", IMPERSONAL));
    }

    @Bean
    PersonalTable usefulMarksOfMembers() {
        return new PersonalTable(
                "feedback.useful_marks",
                "member",
                false,
                List.of("resource_id", "reason", "words", "made"),
                Map.of("id", TECHNICAL, "member", REPEATED, "one_of", REPEATED, "held", DEFENCE));
    }

    @Bean
    PersonalTable checksByMembers() {
        return new PersonalTable(
                "feedback.checks",
                "member",
                false,
                List.of("resource_id", "due", "asked", "expires"),
                Map.of("id", TECHNICAL, "member", REPEATED, "secret", SECRET));
    }

    @Bean
    PersonalTable keysOfForms() {
        return new PersonalTable(
                "feedback.form_keys", "id", false, List.of(), Map.of("id", TECHNICAL, "secret", SECRET));
    }
}
