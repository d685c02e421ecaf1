package org.vitaressources.accounts;

import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.vitaressources.archive.ArchiveDeclaration;
import org.vitaressources.archive.ArchivePart;
import org.vitaressources.archive.ConsistencyCheck;
import org.vitaressources.archive.LeftOut;
import org.vitaressources.archive.References;
import org.vitaressources.archive.TablePart;

/// What accounts put into an archive that is to hold them, and what must hold in their tables.
@ArchiveDeclaration
class ArchiveOfAccounts {
    private static final String MEMBER = "accounts.members.id";

    /// Sessions, links that were sent, invitations and the journal end with the site that made them.
    @Bean
    @Order(10)
    ArchivePart accountsPart(JdbcClient jdbc) {
        return TablePart.personal(
                jdbc,
                "comptes",
                """
                Les comptes : adresses, mots de passe (chiffrés sans retour), moyens de se connecter. À garder sous clé.""",
                "accounts.members",
                "accounts.limits",
                "accounts.second_factors",
                "accounts.recovery_codes",
                "accounts.passkeys",
                "accounts.provider_identities");
    }

    @Bean
    LeftOut accountsLeftOut() {
        String ends = "ends with the site that made it: an old one must open nothing elsewhere";
        return new LeftOut()
                .and("accounts.sessions", ends)
                .and("accounts.tokens", ends)
                .and("accounts.invitations", ends)
                .and(
                        "accounts.events",
                        "the journal of accounts tells of the machine where it happened, for a limited time");
    }

    @Bean
    ConsistencyCheck accountReferences(JdbcClient jdbc) {
        return new References(jdbc)
                .and("accounts.limits.member_id", MEMBER)
                .and("accounts.sessions.member_id", MEMBER)
                .and("accounts.second_factors.member_id", MEMBER)
                .and("accounts.recovery_codes.member_id", MEMBER)
                .and("accounts.passkeys.member_id", MEMBER)
                .and("accounts.provider_identities.member_id", MEMBER);
    }
}
