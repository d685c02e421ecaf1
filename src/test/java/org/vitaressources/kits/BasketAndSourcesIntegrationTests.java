package org.vitaressources.kits;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vitaressources.accounts.Member;
import org.vitaressources.library.Resource;
import org.vitaressources.whole.Visitor;
import org.vitaressources.whole.Visitor.Answer;

/// What is put aside without an account is kept on sign-in; what a step quotes is followed when its source changes.
class BasketAndSourcesIntegrationTests extends KitScene {
    private Resource practice;

    @BeforeEach
    void aPractice() {
        clock.pass(Duration.ofDays(2));
        practice = practice("CC-BY-4.0");
    }

    @Test
    void aStrangersBasketIsOfTheirBrowserAndBecomesThoseOfTheMemberTheyAre() {
        Visitor stranger = visitor();
        stranger.get("/ressources/" + practice.slug());
        assertThat(stranger.cookies()).as("reading leaves no cookie").isEmpty();
        stranger.get(adding());
        Answer put = stranger.post("/ressources/" + practice.slug() + "/kit", "passage", QUOTE);
        assertThat(put.location()).isEqualTo("/panier?fait=kit-au-panier");
        assertThat(put.response().headers().allValues("Set-Cookie"))
                .anyMatch(cookie -> cookie.startsWith("vita-panier=")
                        && cookie.contains("HttpOnly")
                        && cookie.contains("SameSite=Lax")
                        && !cookie.contains("Max-Age"));
        assertThat(stranger.get("/panier").text()).contains(QUOTE);
        assertThat(visitor().get("/panier").text()).doesNotContain(QUOTE);
        Member member = people.contributor();
        stranger.withCookie("vita", people.session(member));
        assertThat(stranger.get("/panier").text()).contains(QUOTE);
        assertThat(stranger.cookies()).doesNotContainKey("vita-panier");
        assertThat(signedIn(member).get("/panier").text()).contains(QUOTE);
        String there = stranger.post("/panier/kit", "ou", "nouveau").location();
        assertThat(stranger.get(there).text()).contains(QUOTE);
        assertThat(stranger.get("/panier").text()).contains("Votre panier est vide");
    }

    @Test
    void aBasketOfAnotherIsNotEmptiedByGuessing() {
        Member member = people.contributor();
        Visitor one = signedIn(member);
        Answer put = one.post("/ressources/" + practice.slug() + "/kit", "ou", kit(one), "panier", "oui");
        assertThat(put.location()).as("beside the choice of a kit").isEqualTo("/panier?fait=kit-au-panier");
        String remove = one.get("/panier").page().select(".basket__item form").attr("action");
        Visitor other = signedIn(people.contributor());
        other.post(remove);
        assertThat(one.get("/panier").text()).contains("Garage d’essai");
        one.post(remove);
        assertThat(one.get("/panier").text()).contains("Votre panier est vide");
    }

    @Test
    void aStrangerWhoPutsAsideTooMuchIsAskedToWait() {
        Visitor stranger = visitor();
        stranger.get(adding());
        int status = 302;
        for (int i = 0; i < 70 && status == 302; i++) {
            status = stranger.post("/ressources/" + practice.slug() + "/kit", "passage", QUOTE)
                    .status();
        }
        assertThat(status).isEqualTo(429);
        clock.pass(Duration.ofDays(1));
    }

    @Test
    void pagesForEverybodyAreGuardedLikeAllOthersInBothLanguages() {
        for (String path : List.of("/panier", "/direct", "/comparer?r=" + practice.slug(), adding())) {
            for (String language : List.of("", "/en")) {
                Answer page = visitor().get(language + path);
                assertThat(page.status()).as(path).isEqualTo(200);
                assertThat(page.header("Content-Security-Policy")).as(path).startsWith("default-src 'none';");
                assertThat(page.header("X-Content-Type-Options")).as(path).isEqualTo("nosniff");
                assertThat(page.response().headers().allValues("Set-Cookie"))
                        .as(path)
                        .allMatch(cookie -> cookie.startsWith("vita-form="));
            }
        }
    }

    @Test
    void wordsThatMovedAreFollowedWithoutAWord() {
        Visitor trainer = signedIn(people.contributor());
        String kit = quoted(trainer);
        write(practice.id().value(), "CC-BY-4.0", "## Le garage aujourd’hui\n\nUn ajout. " + QUOTE + "\n");
        reanchoring.run();
        Source source = now(kit).steps().getLast().sources().getFirst();
        assertThat(source.anchor()).isEqualTo("section-le-garage-aujourd-hui");
        assertThat(source.address()).contains("Le garage aujourd’hui");
        assertThat(source.quote()).isEqualTo(QUOTE);
        assertThat(trainer.get("/kits/" + kit).page().select(".kit-standing")).isEmpty();
    }

    @Test
    void wordsThatChangedAreShownBesideThoseOfThen() {
        Visitor trainer = signedIn(people.contributor());
        String kit = quoted(trainer);
        String changed = QUOTE.replace("trois", "quatre");
        write(practice.id().value(), "CC-BY-4.0", "## Moyens et coûts\n\nAvant. " + changed + " Fin.\n");
        reanchoring.run();
        Answer page = trainer.get("/kits/" + kit);
        assertThat(page.page().select(".kit-standing").text()).contains("Source modifiée", QUOTE, changed);
        assertThat(page.page().select("#bilan").text()).contains("Une source a changé");
        assertThat(trainer.get("/kits").text()).contains("Une source a changé");
        String step = now(kit).steps().getLast().id().value();
        trainer.post("/kits/" + kit + "/parties/" + step + "/source", "decision", "garder");
        reanchoring.run();
        assertThat(trainer.get("/kits/" + kit).page().select(".kit-standing")).isEmpty();
        String again = QUOTE.replace("trois", "cinq");
        write(practice.id().value(), "CC-BY-4.0", "## Moyens et coûts\n\nAvant. " + again + " Fin.\n");
        reanchoring.run();
        assertThat(trainer.get("/kits/" + kit).page().select(".kit-standing").text())
                .contains(again);
        trainer.post("/kits/" + kit + "/parties/" + step + "/source", "decision", "prendre");
        assertThat(now(kit).steps().getLast().sources().getFirst().quote()).isEqualTo(again);
        reanchoring.run();
        assertThat(trainer.get("/kits/" + kit).page().select(".kit-standing")).isEmpty();
        trainer.post("/kits/" + kit + "/annulation");
        assertThat(now(kit).steps().getLast().sources().getFirst().quote()).isEqualTo(QUOTE);
    }

    @Test
    void wordsThatAreGoneAndAResourceThatIsGoneAreSaid() {
        Visitor trainer = signedIn(people.contributor());
        String kit = quoted(trainer);
        write(practice.id().value(), "CC-BY-4.0", "## Fermeture\n\nL’activité a cessé et le local est rendu.\n");
        reanchoring.run();
        assertThat(trainer.get("/kits/" + kit).page().select(".kit-standing").text())
                .contains("Passage disparu", "Garder le mien");
        delete(practice);
        reanchoring.run();
        Answer page = trainer.get("/kits/" + kit);
        assertThat(page.page().select(".kit-standing").text()).contains("Ressource retirée");
        assertThat(page.text()).as("quote and credit stay").contains(QUOTE, "Camille Essai (2021)");
        String step = now(kit).steps().getLast().id().value();
        trainer.post("/kits/" + kit + "/parties/" + step + "/source", "decision", "garder");
        reanchoring.run();
        assertThat(trainer.get("/kits/" + kit).page().select(".kit-standing")).isEmpty();
    }

    private String quoted(Visitor trainer) {
        String kit = kit(trainer);
        addQuote(trainer, kit, practice);
        reanchoring.run();
        return kit;
    }

    private String adding() {
        return "/ressources/" + practice.slug() + "/kit?passage="
                + QUOTE.substring(0, 20).replace(" ", "%20");
    }
}
