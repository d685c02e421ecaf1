package org.vitaressources.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.vitaressources.mail.Outbox;
import org.vitaressources.whole.People;
import org.vitaressources.whole.Visitor;
import org.vitaressources.whole.Visitor.Answer;
import org.vitaressources.whole.WholeSite;

/// How accounts come into being, change their password and address, and are given roles.
class RegisteringIntegrationTests extends WholeSite {
    @Autowired
    private Outbox outbox;

    @Autowired
    private Retention retention;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void makesTheAccountOnlyWhenTheLinkIsFollowed() {
        laterThanTheOthers();
        String email = People.freshAddress();
        Visitor visitor = visitor();
        visitor.get("/inscription");
        Answer asked = visitor.post("/inscription", "nom", "Camille Durand", "courriel", email);
        assertThat(asked.text()).contains("Regardez votre messagerie", email);
        assertThat(count("accounts.members", email)).isZero();
        String link = people.linkTo(email);
        Answer page = visitor.get(link);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(count("accounts.members", email)).as("after looking").isZero();
        Answer short_ = visitor.post(link, "nom", "Camille Durand", "mot-de-passe", "trop court");
        assertThat(short_.status()).isEqualTo(422);
        assertThat(short_.text()).contains("au moins 15 caractères");
        assertThat(short_.page().select("#nom").val()).isEqualTo("Camille Durand");
        Answer accepted = visitor.post(link, "nom", "Camille Durand", "mot-de-passe", People.PASSWORD);
        assertThat(accepted.location()).isEqualTo("/compte?fait=bienvenue");
        assertThat(visitor.get("/compte").status()).isEqualTo(200);
        assertThat(count("accounts.members", email)).isOne();
        assertThat(visitor().get(link).status()).as("the same link again").isEqualTo(410);
    }

    @Test
    void answersAKnownAddressLikeANewOneAndTellsItsReaderOnly() {
        laterThanTheOthers();
        Member member = people.contributor();
        String unknown = People.freshAddress();
        Answer forKnown = register(member.email());
        Answer forUnknown = register(unknown);
        assertThat(forKnown.status()).isEqualTo(forUnknown.status()).isEqualTo(200);
        assertThat(forKnown.text().replace(member.email(), ""))
                .isEqualTo(forUnknown.text().replace(unknown, ""));
        assertThat(outbox.to(member.email()).getFirst().subject()).contains("déjà un compte");
        assertThat(outbox.to(unknown).getFirst().subject()).contains("Confirmez votre inscription");
    }

    @Test
    void forgetsAnAccountThatNobodyConfirmedAfterSevenDays() {
        laterThanTheOthers();
        String email = People.freshAddress();
        register(email);
        String link = people.linkTo(email);
        clock.pass(Duration.ofDays(8));
        assertThat(visitor().get(link).status()).isEqualTo(410);
        retention.apply();
        assertThat(count("accounts.invitations", email)).isZero();
    }

    @Test
    void sendsNoMoreThanThreeLettersAnHourToOneAddress() {
        laterThanTheOthers();
        String email = People.freshAddress();
        for (int number = 0; number < 3; number++) {
            assertThat(register(email).status()).isEqualTo(200);
        }
        Answer refused = register(email);
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.header("Retry-After")).isNotEmpty();
        assertThat(outbox.to(email)).hasSize(3);
    }

    @Test
    void changesAForgottenPasswordOnceWithinHalfAnHourAndEndsAllSessions() {
        laterThanTheOthers();
        Member member = people.contributor();
        String session = people.session(member);
        Visitor visitor = visitor();
        visitor.get("/mot-de-passe");
        visitor.post("/mot-de-passe", "courriel", member.email());
        String link = people.linkTo(member.email());
        visitor.get(link);
        Answer changed = visitor.post(link, "mot-de-passe", "le merle du voisin chante faux");
        assertThat(changed.location()).isEqualTo("/connexion?fait=mot-de-passe");
        assertThat(visitor().withCookie("vita", session).get("/compte").location())
                .startsWith("/connexion");
        assertThat(visitor().get(link).status()).isEqualTo(410);
        visitor.get("/connexion");
        assertThat(visitor.post("/connexion", "courriel", member.email(), "mot-de-passe", People.PASSWORD)
                        .status())
                .isEqualTo(422);
        assertThat(visitor.post(
                                "/connexion",
                                "courriel",
                                member.email(),
                                "mot-de-passe",
                                "le merle du voisin chante faux")
                        .location())
                .isEqualTo("/compte");
        assertThat(outbox.to(member.email()).getFirst().subject()).isEqualTo("Votre mot de passe a changé");
    }

    @Test
    void aLinkForAPasswordIsGoodForHalfAnHourAndKeptAsAFingerprint() {
        laterThanTheOthers();
        Member member = people.contributor();
        Visitor visitor = visitor();
        visitor.get("/mot-de-passe");
        Answer known = visitor.post("/mot-de-passe", "courriel", member.email());
        String link = people.linkTo(member.email());
        assertThat(jdbc.sql("select hash from accounts.tokens where member_id = :id")
                        .param("id", member.id().value())
                        .query(String.class)
                        .single())
                .isEqualTo(Secrets.fingerprint(link.replaceFirst(".*/", "")));
        clock.pass(Duration.ofMinutes(31));
        assertThat(visitor().get(link).status()).isEqualTo(410);
        String nobody = People.freshAddress();
        Visitor other = visitor();
        other.get("/mot-de-passe");
        Answer unknown = other.post("/mot-de-passe", "courriel", nobody);
        assertThat(unknown.text().replace(nobody, "")).isEqualTo(known.text().replace(member.email(), ""));
        assertThat(outbox.to(nobody).getFirst().subject()).isEqualTo("Aucun compte à cette adresse");
    }

    @Test
    void changesTheAddressWhenTheNewOneAnswersAndTellsTheOldOne() {
        laterThanTheOthers();
        Member member = people.contributor();
        String email = People.freshAddress();
        Visitor visitor = visitor().withCookie("vita", people.session(member));
        visitor.get("/compte/courriel");
        visitor.post("/compte/courriel", "courriel", email);
        String link = people.linkTo(email);
        assertThat(count("accounts.members", member.email())).isOne();
        visitor.get(link);
        assertThat(visitor.post(link).location()).isEqualTo("/compte/securite?fait=courriel");
        assertThat(count("accounts.members", member.email())).isZero();
        assertThat(count("accounts.members", email)).isOne();
        assertThat(outbox.to(member.email()).getFirst().subject()).isEqualTo("Votre adresse a changé");
    }

    @Test
    void asksForAFreshProofBeforeSensitiveChanges() {
        Member member = people.contributor();
        Visitor visitor = visitor().withCookie("vita", people.session(member));
        clock.pass(Duration.ofMinutes(16));
        Answer asked = visitor.get("/compte/courriel");
        assertThat(asked.location()).isEqualTo("/compte/confirmation?suite=/compte/courriel");
        visitor.get(asked.location());
        assertThat(visitor.post(
                                "/compte/confirmation",
                                "mot-de-passe",
                                "faux mot de passe",
                                "suite",
                                "/compte/courriel")
                        .status())
                .isEqualTo(422);
        assertThat(visitor.post("/compte/confirmation", "mot-de-passe", People.PASSWORD, "suite", "/compte/courriel")
                        .location())
                .isEqualTo("/compte/courriel");
        assertThat(visitor.get("/compte/courriel").status()).isEqualTo(200);
    }

    @Test
    void aModeratorInvitesContributorsAndNothingMore() {
        Visitor moderator = visitor().withCookie("vita", people.session(people.moderator()));
        String email = People.freshAddress();
        assertThat(moderator.get("/invitations").page().select("#role option")).hasSize(1);
        assertThat(moderator
                        .post("/invitations", "courriel", email, "role", "ADMINISTRATOR")
                        .status())
                .isEqualTo(422);
        assertThat(outbox.to(email)).isEmpty();
        assertThat(moderator
                        .post("/invitations", "courriel", email, "role", "CONTRIBUTOR")
                        .location())
                .isEqualTo("/invitations?fait=invitation");
        Visitor invited = visitor();
        String link = people.linkTo(email);
        invited.get(link);
        assertThat(invited.post(link, "nom", "Invitée", "mot-de-passe", People.PASSWORD)
                        .location())
                .isEqualTo("/compte?fait=bienvenue");
    }

    @Test
    void theFirstAdministratorIsMadeOnce() {
        people.administrator();
        assertThat(visitor().get("/premier-compte").status()).isEqualTo(404);
    }

    private Answer register(String email) {
        Visitor visitor = visitor();
        visitor.get("/inscription");
        return visitor.post("/inscription", "nom", "Quelqu’un", "courriel", email);
    }

    /// All tests come from one machine: each begins when the letters that the others asked for are forgotten.
    private void laterThanTheOthers() {
        clock.pass(Duration.ofHours(3));
    }

    private int count(String table, String email) {
        return jdbc.sql("select count(*) from " + table + " where email_key = :key")
                .param("key", email)
                .query(Integer.class)
                .single();
    }
}
