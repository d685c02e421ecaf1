package org.vitaressources.notebooks;

import static org.vitaressources.accounts.PersonalTable.REPEATED;
import static org.vitaressources.accounts.PersonalTable.SECRET;
import static org.vitaressources.accounts.PersonalTable.TECHNICAL;

import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.vitaressources.accounts.PersonalTable;

/// What the tables of notebooks hold of their authors and followers.
@Configuration(proxyBeanMethods = false)
class PersonalTablesOfNotebooks {
    private static final String OF_A_NOTEBOOK = "says nothing of a person";

    @Bean
    PersonalTable tableOfNotebooks() {
        return new PersonalTable(
                "notebooks.notebooks",
                "resource_id",
                false,
                List.of(),
                Map.of("resource_id", OF_A_NOTEBOOK, "version", OF_A_NOTEBOOK, "trusted", OF_A_NOTEBOOK));
    }

    @Bean
    PersonalTable peopleOfNotebooks() {
        return PersonalTable.of(
                "notebooks.people", List.of("resource_id", "part", "since"), Map.of("member_id", REPEATED));
    }

    @Bean
    PersonalTable invitationsToNotebooks() {
        return PersonalTable.of(
                "notebooks.invitations",
                List.of("resource_id", "invited"),
                Map.of(
                        "id",
                        TECHNICAL,
                        "member_id",
                        REPEATED,
                        "asked",
                        "what another person typed, forgotten after thirty days",
                        "invited_by",
                        "of another person"));
    }

    @Bean
    PersonalTable entriesOfMembersOfNotebooks() {
        return new PersonalTable(
                "notebooks.entries",
                "author",
                false,
                List.of("id", "resource_id", "state", "name", "title", "draft", "changed"),
                Map.of("author", REPEATED, "version", TECHNICAL, "base", TECHNICAL));
    }

    @Bean
    PersonalTable stepsInNotebooks() {
        return new PersonalTable(
                "notebooks.events",
                "made_by",
                false,
                List.of("resource_id", "entry_id", "step", "happened", "note"),
                Map.of("id", TECHNICAL, "made_by", REPEATED));
    }

    @Bean
    PersonalTable publicationsOfEntries() {
        return new PersonalTable(
                "notebooks.publications",
                "made_by",
                false,
                List.of("entry_id", "resource_id", "name", "wanted"),
                Map.of("made_by", REPEATED, "after_revision", TECHNICAL));
    }

    @Bean
    PersonalTable withdrawalsOfEntries() {
        return new PersonalTable(
                "notebooks.withdrawals",
                "made_by",
                false,
                List.of("resource_id", "name", "title", "reason", "withdrawn"),
                Map.of("made_by", REPEATED));
    }

    @Bean
    PersonalTable followersOfNotebooks() {
        return PersonalTable.of(
                "notebooks.followers",
                List.of("resource_id", "since", "told_until"),
                Map.of("member_id", REPEATED, "secret", SECRET));
    }

    @Bean
    PersonalTable knownEntries() {
        return new PersonalTable(
                "notebooks.known",
                "resource_id",
                false,
                List.of(),
                Map.of("resource_id", OF_A_NOTEBOOK, "name", OF_A_NOTEBOOK, "first_seen", OF_A_NOTEBOOK));
    }

    @Bean
    PersonalTable supportsOfModels() {
        return new PersonalTable(
                "notebooks.supports",
                "holder",
                false,
                List.of(),
                Map.of(
                        "holder", OF_A_NOTEBOOK,
                        "resource_id", OF_A_NOTEBOOK,
                        "entry", OF_A_NOTEBOOK,
                        "sha256", OF_A_NOTEBOOK,
                        "told", OF_A_NOTEBOOK));
    }
}
