package org.vitaressources.robustness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.vitaressources.accounts.Member;
import org.vitaressources.whole.People;
import org.vitaressources.whole.Visitor;
import org.vitaressources.whole.Visitor.Answer;
import org.vitaressources.whole.WholeSite;

/// Nobody is sent to another site by an address that somebody else made.
class RedirectsIntegrationTests extends WholeSite {
    /// Parameters that other programs use for it.
    private static final List<String> NAMES =
            List.of("suite", "next", "redirect", "url", "return", "returnTo", "continue", "target");

    @Test
    void whoSignsInStaysHereWhateverTheAddressSays() {
        Member member = people.contributor();
        assertThat(AddressesElsewhere.all()).hasSizeGreaterThanOrEqualTo(40);
        for (String elsewhere : AddressesElsewhere.all()) {
            Visitor visitor = visitor();
            visitor.get("/connexion");
            Answer answer = visitor.post(
                    "/connexion", "courriel", member.email(), "mot-de-passe", People.PASSWORD, "suite", elsewhere);
            assertThat(answer.status()).as(elsewhere).isEqualTo(302);
            assertThat(answer.header("Location")).as(elsewhere).isIn("/compte", "http://localhost:" + port + "/compte");
            assertThat(visitor.session()).as(elsewhere).isNotEmpty();
        }
    }

    @Test
    void whoIsSignedInStaysHereToo() {
        Visitor member = visitor().withCookie("vita", people.session(people.contributor()));
        for (String elsewhere : AddressesElsewhere.all()) {
            for (String page : List.of("/connexion", "/compte/confirmation")) {
                Answer answer = member.get(page + "?suite=" + encoded(elsewhere));
                assertThat(answer.header("Location"))
                        .as(page + " " + elsewhere)
                        .isIn("", "/compte", "http://localhost:" + port + "/compte");
            }
        }
    }

    @Test
    void noPageFollowsTheParametersOfOthers() {
        for (String elsewhere : AddressesElsewhere.all()) {
            for (String name : NAMES) {
                for (String page : List.of("/", "/recherche", "/connexion")) {
                    Answer answer = visitor().get(page + "?" + name + "=" + encoded(elsewhere));
                    assertThat(answer.header("Location"))
                            .as(page + " " + name + " " + elsewhere)
                            .isEmpty();
                }
            }
        }
    }

    private static String encoded(String text) {
        return java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8);
    }
}
