package org.vitaressources.contributions;

import static org.vitaressources.accounts.PersonalTable.REPEATED;
import static org.vitaressources.accounts.PersonalTable.TECHNICAL;

import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.vitaressources.accounts.PersonalTable;

/// What the tables of contributions hold of their authors.
@Configuration(proxyBeanMethods = false)
class PersonalTablesOfContributions {
    private static final String OF_A_CONTRIBUTION = "of a contribution, which its author is given whole";

    @Bean
    PersonalTable tableOfContributions() {
        return new PersonalTable(
                "contributions.contributions",
                "author",
                false,
                List.of("id", "state", "title", "type", "draft", "resource_id", "scheduled", "changed"),
                Map.of(
                        "author", REPEATED,
                        "version", TECHNICAL,
                        "based_on", TECHNICAL,
                        "claimed_by", "of another person"));
    }

    @Bean
    PersonalTable submissionsOfMembers() {
        return new PersonalTable(
                "contributions.submissions",
                "contribution_id",
                false,
                List.of(),
                Map.of(
                        "contribution_id", OF_A_CONTRIBUTION,
                        "number", OF_A_CONTRIBUTION,
                        "submitted", OF_A_CONTRIBUTION,
                        "draft", OF_A_CONTRIBUTION));
    }

    @Bean
    PersonalTable stepsOfMembers() {
        return new PersonalTable(
                "contributions.events",
                "made_by",
                false,
                List.of("contribution_id", "step", "state", "happened", "note"),
                Map.of("id", TECHNICAL, "made_by", REPEATED));
    }

    @Bean
    PersonalTable confirmationsOfMembers() {
        return new PersonalTable(
                "contributions.confirmations",
                "contribution_id",
                false,
                List.of(),
                Map.of("contribution_id", OF_A_CONTRIBUTION, "detail", TECHNICAL, "confirmed", OF_A_CONTRIBUTION));
    }

    @Bean
    PersonalTable publicationsByMembers() {
        return new PersonalTable(
                "contributions.publications",
                "made_by",
                false,
                List.of("contribution_id", "resource_id", "main", "wanted"),
                Map.of("made_by", REPEATED));
    }
}
