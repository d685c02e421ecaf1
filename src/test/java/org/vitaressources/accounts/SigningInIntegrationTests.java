package org.vitaressources.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.vitaressources.whole.People;
import org.vitaressources.whole.Visitor;
import org.vitaressources.whole.Visitor.Answer;
import org.vitaressources.whole.WholeSite;

/// Sessions and sign-in, over HTTP as a browser sees them.
class SigningInIntegrationTests extends WholeSite {
    @Autowired
    private JdbcClient jdbc;

    @Test
    void readersGetNoCookie() {
        Visitor reader = visitor();
        for (String path :
                List.of("/", "/recherche?q=mobilité", "/territoires", "/annuaire", "/en/", "/nulle-part", "/compte")) {
            assertThat(reader.get(path.replace("é", "%C3%A9")).header("Set-Cookie"))
                    .as(path)
                    .isEmpty();
        }
    }

    @Test
    void givesTheCookieOfASessionThatScriptsCannotRead() {
        Member member = people.contributor();
        Visitor visitor = visitor();
        Answer entered = signIn(visitor, member.email(), People.PASSWORD);
        assertThat(entered.location()).isEqualTo("/compte");
        assertThat(entered.response().headers().allValues("Set-Cookie"))
                .anySatisfy(cookie -> assertThat(cookie)
                        .startsWith("vita=")
                        .contains("; Path=/", "; HttpOnly", "; SameSite=Lax")
                        .doesNotContain("Expires", "Max-Age", "Domain"));
        Answer account = visitor.get("/compte");
        assertThat(account.status()).isEqualTo(200);
        assertThat(account.header("Cache-Control")).isEqualTo("no-store");
        assertThat(account.text()).contains("Mon compte");
        assertThat(visitor.get("/").header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void overTlsTheCookiesBearThePrefixThatBindsThemToTheHost() {
        Visitor visitor = visitor().with("X-Forwarded-Proto", "https");
        // Without a trusted proxy the header counts for nothing; the cookie itself is looked at in SessionCookieTests.
        assertThat(visitor.get("/connexion").header("Set-Cookie")).startsWith("vita-form=");
    }

    @Test
    void keepsNoSecretOfASessionInTheDatabase() {
        Member member = people.contributor();
        Visitor visitor = visitor();
        signIn(visitor, member.email(), People.PASSWORD);
        String secret = visitor.session();
        assertThat(secret).hasSize(43);
        assertThat(jdbc.sql("select hash from accounts.sessions where member_id = :id")
                        .param("id", member.id().value())
                        .query(String.class)
                        .list())
                .containsExactly(Secrets.fingerprint(secret));
    }

    @Test
    void makesANewSessionAtEverySignInAndEndsTheOldOne() {
        Member member = people.contributor();
        Visitor visitor = visitor();
        Set<String> secrets = new HashSet<>();
        signIn(visitor, member.email(), People.PASSWORD);
        for (int i = 0; i < 3; i++) {
            String before = visitor.session();
            secrets.add(before);
            visitor.get("/mot-de-passe");
            visitor.post("/connexion", "courriel", member.email(), "mot-de-passe", People.PASSWORD);
            assertThat(signedIn(before)).isFalse();
        }
        assertThat(secrets).hasSize(3);
        assertThat(signedIn(visitor.session())).isTrue();
    }

    @Test
    void takesNoSessionThatItDidNotGive() {
        Visitor visitor = visitor().withCookie("vita", "A".repeat(43));
        assertThat(visitor.get("/compte").location()).startsWith("/connexion");
    }

    @Test
    void endsASessionAfterHalfAnHourWithoutARequest() {
        String secret = people.session(people.contributor());
        clock.pass(Duration.ofMinutes(29));
        assertThat(signedIn(secret)).isTrue();
        clock.pass(Duration.ofMinutes(29));
        assertThat(signedIn(secret)).isTrue();
        clock.pass(Duration.ofMinutes(31));
        assertThat(signedIn(secret)).isFalse();
    }

    @Test
    void endsASessionAfterTwelveHoursHoweverBusyAndEightForAdministrators() {
        String contributor = people.session(people.contributor());
        String administrator = people.session(people.administrator());
        IntStream.range(0, 23).forEach(number -> {
            clock.pass(Duration.ofMinutes(20));
            assertThat(signedIn(contributor)).isTrue();
            assertThat(signedIn(administrator)).isTrue();
        });
        IntStream.range(0, 4).forEach(number -> {
            clock.pass(Duration.ofMinutes(20));
            signedIn(contributor);
        });
        assertThat(signedIn(administrator)).isFalse();
        IntStream.range(0, 8).forEach(number -> {
            clock.pass(Duration.ofMinutes(20));
            assertThat(signedIn(contributor)).isTrue();
        });
        clock.pass(Duration.ofMinutes(29));
        assertThat(signedIn(contributor)).isFalse();
    }

    @Test
    void signingOutEndsTheSessionOnTheServerToo() {
        Visitor visitor = visitor();
        signIn(visitor, people.contributor().email(), People.PASSWORD);
        String secret = visitor.session();
        visitor.get("/compte");
        assertThat(visitor.post("/deconnexion").location()).isEqualTo("/connexion?fait=deconnexion");
        assertThat(visitor.cookies()).doesNotContainKey("vita");
        assertThat(signedIn(secret)).isFalse();
    }

    @Test
    void answersAnUnknownAddressLikeAWrongPassword() {
        Member member = people.contributor();
        Answer known = signIn(visitor(), member.email(), "ce n’est pas le bon mot de passe");
        Answer unknown = signIn(visitor(), People.freshAddress(), "ce n’est pas le bon mot de passe");
        assertThat(known.status()).isEqualTo(422).isEqualTo(unknown.status());
        assertThat(known.text()).contains("Adresse ou mot de passe incorrect").isEqualTo(unknown.text());
    }

    @Test
    void slowsDownWhoGuessesAndLetsTheOwnerInAfterwards() {
        Member member = people.contributor();
        Visitor guesser = visitor();
        IntStream.range(0, 5)
                .forEach(number -> assertThat(signIn(guesser, member.email(), "essai numéro " + number)
                                .status())
                        .isEqualTo(422));
        // A header that anyone may write makes nobody someone else.
        for (int number = 0; number < 50; number++) {
            Answer refused = signIn(
                    visitor().with("X-Forwarded-For", "192.0.2." + number).with("Forwarded", "for=192.0.2." + number),
                    member.email(),
                    People.PASSWORD);
            assertThat(refused.status()).isEqualTo(429);
            assertThat(Long.parseLong(refused.header("Retry-After"))).isBetween(1L, 61L);
            assertThat(refused.text()).contains("Trop d’essais");
        }
        clock.pass(Duration.ofMinutes(2));
        assertThat(signIn(visitor(), member.email(), People.PASSWORD).location())
                .isEqualTo("/compte");
    }

    @Test
    void leadsBackToThePageThatAskedToSignInAndNowhereElse() {
        Member member = people.contributor();
        Visitor visitor = visitor();
        Answer asked = visitor.get("/compte/donnees");
        assertThat(asked.location()).isEqualTo("/connexion?suite=/compte/donnees");
        visitor.get(asked.location());
        assertThat(visitor.post(
                                "/connexion",
                                "courriel",
                                member.email(),
                                "mot-de-passe",
                                People.PASSWORD,
                                "suite",
                                "/compte/donnees")
                        .location())
                .isEqualTo("/compte/donnees");
        Visitor lured = visitor();
        lured.get("/connexion?suite=//mal.example");
        assertThat(lured.post(
                                "/connexion",
                                "courriel",
                                member.email(),
                                "mot-de-passe",
                                People.PASSWORD,
                                "suite",
                                "//mal.example")
                        .location())
                .isEqualTo("/compte");
    }

    @Test
    void keepsTheLanguageOfTheAddress() {
        Visitor visitor = visitor();
        visitor.get("/en/connexion");
        Answer entered = visitor.post(
                "/en/connexion", "courriel", people.contributor().email(), "mot-de-passe", People.PASSWORD);
        assertThat(entered.location()).isEqualTo("/en/compte");
        assertThat(visitor.get("/en/compte").text()).contains("My account");
    }

    @Test
    void asksForACodeWhenTheAccountHasASecondFactor() {
        Member member = people.contributor();
        String secret = secondFactor(member);
        Visitor visitor = visitor();
        assertThat(signIn(visitor, member.email(), People.PASSWORD).location()).isEqualTo("/connexion/code");
        assertThat(visitor.get("/compte").location()).startsWith("/connexion?");
        visitor.get("/connexion/code");
        assertThat(visitor.post("/connexion/code", "code", "000000").status()).isEqualTo(422);
        clock.pass(Duration.ofSeconds(60));
        String code = Totp.code(Base32.decode(secret), Totp.step(clock.instant()));
        assertThat(visitor.post("/connexion/code", "code", code).location()).isEqualTo("/compte");
        assertThat(visitor.get("/compte").status()).isEqualTo(200);
        Visitor again = visitor();
        signIn(again, member.email(), People.PASSWORD);
        again.get("/connexion/code");
        assertThat(again.post("/connexion/code", "code", code).status())
                .as("the same code again")
                .isEqualTo(422);
    }

    private String secondFactor(Member member) {
        Visitor visitor = visitor().withCookie("vita", people.session(member));
        Answer page = visitor.get("/compte/code");
        String secret = page.page().select("code.secret").text().replace(" ", "");
        assertThat(page.page().select("svg.qr-code path").attr("d")).isNotEmpty();
        String code = Totp.code(Base32.decode(secret), Totp.step(clock.instant()));
        Answer confirmed = visitor.post("/compte/code", "code", code);
        assertThat(confirmed.page().select(".recovery-codes code")).hasSize(8);
        return secret;
    }

    private static Answer signIn(Visitor visitor, String email, String password) {
        visitor.get("/connexion");
        return visitor.post("/connexion", "courriel", email, "mot-de-passe", password);
    }

    private boolean signedIn(String secret) {
        return visitor().withCookie("vita", secret).get("/compte").status() == 200;
    }
}
