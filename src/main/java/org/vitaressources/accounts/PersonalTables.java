package org.vitaressources.accounts;

import static org.vitaressources.accounts.PersonalTable.REPEATED;
import static org.vitaressources.accounts.PersonalTable.SECRET;
import static org.vitaressources.accounts.PersonalTable.TECHNICAL;

import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The tables of accounts and of the outbox.
@Configuration(proxyBeanMethods = false)
class PersonalTables {
    private static final String CODED = "needed to check signatures, means nothing elsewhere";

    @Bean
    PersonalTable rowsOfMembers() {
        return new PersonalTable(
                "accounts.members",
                "id",
                false,
                List.of(
                        "id",
                        "email",
                        "name",
                        "role",
                        "suspended",
                        "language",
                        "structure",
                        "structure_type",
                        "territory",
                        "contact",
                        "listed",
                        "created",
                        "seen",
                        "warned"),
                Map.of("email_key", REPEATED, "password", SECRET));
    }

    @Bean
    PersonalTable limitsOfMembers() {
        return PersonalTable.of("accounts.limits", List.of("kind", "code"), Map.of("member_id", REPEATED));
    }

    @Bean
    PersonalTable invitationsOfMembers() {
        return new PersonalTable(
                "accounts.invitations",
                "email",
                true,
                List.of("email", "name", "language", "role", "limits", "created", "expires"),
                Map.of("hash", SECRET, "email_key", REPEATED, "invited_by", "of another person"));
    }

    @Bean
    PersonalTable tokensOfMembers() {
        return PersonalTable.of(
                "accounts.tokens",
                List.of("purpose", "detail", "created", "expires"),
                Map.of("hash", SECRET, "member_id", REPEATED));
    }

    @Bean
    PersonalTable sessionsOfMembers() {
        return PersonalTable.of(
                "accounts.sessions",
                List.of("opened", "seen", "proved", "expires", "means", "device"),
                Map.of(
                        "hash",
                        SECRET,
                        "id",
                        TECHNICAL,
                        "member_id",
                        REPEATED,
                        "partial",
                        TECHNICAL,
                        "strong",
                        TECHNICAL));
    }

    @Bean
    PersonalTable secondFactorsOfMembers() {
        return PersonalTable.of(
                "accounts.second_factors",
                List.of("confirmed", "created"),
                Map.of("member_id", REPEATED, "secret", SECRET, "last_step", TECHNICAL));
    }

    @Bean
    PersonalTable recoveryCodesOfMembers() {
        return PersonalTable.of("accounts.recovery_codes", List.of(), Map.of("member_id", REPEATED, "hash", SECRET));
    }

    @Bean
    PersonalTable passkeysOfMembers() {
        return PersonalTable.of(
                "accounts.passkeys",
                List.of("label", "credential_id", "transports", "created", "used"),
                Map.of(
                        "id", TECHNICAL,
                        "member_id", REPEATED,
                        "public_key", CODED,
                        "signature_count", CODED,
                        "verified", CODED,
                        "backup_eligible", CODED,
                        "backed_up", CODED,
                        "attestation", CODED,
                        "client_data", CODED));
    }

    @Bean
    PersonalTable providersOfMembers() {
        return PersonalTable.of(
                "accounts.provider_identities", List.of("issuer", "subject", "created"), Map.of("member_id", REPEATED));
    }

    @Bean
    PersonalTable eventsOfMembers() {
        return PersonalTable.of(
                "accounts.events",
                List.of("at", "kind", "detail"),
                Map.of("id", TECHNICAL, "member_id", REPEATED, "actor_id", "of another person"));
    }

    @Bean
    PersonalTable lettersToMembers() {
        return new PersonalTable(
                "mail.letters",
                "recipient",
                true,
                List.of("recipient", "subject", "posted", "state", "sent"),
                Map.of(
                        "id", TECHNICAL,
                        "plain", "may hold a link that opens something; its reader has it",
                        "html", REPEATED,
                        "confidential", TECHNICAL,
                        "attempts", TECHNICAL,
                        "next_attempt", TECHNICAL,
                        "failure", TECHNICAL,
                        "recall_name", TECHNICAL));
    }
}
