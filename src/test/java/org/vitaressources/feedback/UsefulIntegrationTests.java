package org.vitaressources.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.vitaressources.accounts.Member;
import org.vitaressources.library.Resource;
import org.vitaressources.whole.Visitor;
import org.vitaressources.whole.Visitor.Answer;

/// "Utile": one click, without an account and without a cookie, counted once.
class UsefulIntegrationTests extends Practices {
    @Autowired
    private UsefulMarks marks;

    private Member author;
    private Resource practice;

    @BeforeEach
    void aPractice() {
        clock.pass(Duration.ofDays(2));
        author = people.contributor();
        practice = published(author);
    }

    @Test
    void isOneClickOfAStrangerWhoGetsNoCookieAndMaySayWhy() {
        Visitor browser = visitor();
        Answer thanks = click(browser);
        assertThat(thanks.location()).startsWith(page(practice, "/utile?merci="));
        Answer why = browser.get(thanks.location());
        clock.pass(Duration.ofSeconds(10));
        Answer done = browser.post(
                page(practice, "/utile/motif"),
                "merci",
                why.page().select("input[name=merci]").val(),
                "passe",
                why.page().select("input[name=passe]").val(),
                "marque",
                why.page().select("input[name=marque]").val(),
                "motif",
                "FIGURES",
                "precisions",
                "Les coûts par semaine.");
        assertThat(done.location()).contains("fait=retour-utile#");
        assertThat(browser.cookies()).isEmpty();
        assertThat(marks.count(practice.id())).isOne();
        assertThat(signedIn(author).get("/contributions/retours").text())
                .contains("Une personne l’a trouvée utile", "Des chiffres, des coûts", "Les coûts par semaine.");
        assertThat(signedIn(people.moderator())
                        .get("/relecture/retours?vue=useful")
                        .text())
                .contains("Les coûts par semaine.");
        assertThat(visitor().get(page(practice, "")).text()).doesNotContain("Les coûts par semaine.");
    }

    @Test
    void countsOnceADayForAMachineAndOnceForAMember() {
        click(visitor());
        assertThat(click(visitor()).location()).contains("fait=retour-utile-deja");
        Visitor member = signedIn(people.contributor());
        click(member);
        assertThat(member.get(page(practice, "")).page().select(".useful__ask")).isEmpty();
        clock.pass(Duration.ofDays(2));
        click(visitor());
        assertThat(marks.count(practice.id())).isEqualTo(3);
    }

    @Test
    void isSaidInWordsFromThreeOn() {
        click(signedIn(people.contributor()));
        click(signedIn(people.contributor()));
        assertThat(visitor().get(page(practice, "")).page().select(".useful__count"))
                .isEmpty();
        click(signedIn(people.contributor()));
        assertThat(visitor().get(page(practice, "")).text()).contains("Trois personnes l’ont trouvée utile");
        assertThat(visitor().get("/en" + page(practice, "")).text()).contains("Three people found it useful");
    }

    @Test
    void needsThePassThatThePageGaveToThisPerson() {
        Visitor member = signedIn(people.contributor());
        String theirs = pass(member);
        String anybodys = pass(visitor());
        assertThat(visitor().post(page(practice, "/utile")).status()).isEqualTo(403);
        assertThat(visitor().post(page(practice, "/utile"), "passe", "x").status())
                .isEqualTo(403);
        assertThat(visitor().post(page(practice, "/utile"), "passe", theirs).status())
                .isEqualTo(403);
        assertThat(member.post(page(practice, "/utile"), "passe", anybodys).status())
                .as("a page of another site could know this one")
                .isEqualTo(403);
        assertThat(visitor()
                        .with("Sec-Fetch-Site", "cross-site")
                        .post(page(practice, "/utile"), "passe", anybodys)
                        .status())
                .isEqualTo(403);
        Resource other = published(people.contributor());
        assertThat(visitor().post(page(other, "/utile"), "passe", anybodys).status())
                .isEqualTo(403);
        clock.pass(Duration.ofDays(8));
        assertThat(visitor().post(page(practice, "/utile"), "passe", anybodys).status())
                .isEqualTo(403);
        assertThat(marks.count(practice.id())).isZero();
    }

    @Test
    void wordsThatLookLikeSpamAreForModeratorsUntilTheyShowThem() {
        Visitor browser = visitor();
        Answer why = browser.get(click(browser).location());
        clock.pass(Duration.ofSeconds(10));
        browser.post(
                page(practice, "/utile/motif"),
                "merci",
                why.page().select("input[name=merci]").val(),
                "passe",
                why.page().select("input[name=passe]").val(),
                "marque",
                why.page().select("input[name=marque]").val(),
                "motif",
                "OTHER",
                "precisions",
                "Voir http://a.test http://b.test http://c.test");
        assertThat(signedIn(author).get("/contributions/retours").text()).doesNotContain("http://a.test");
        Visitor desk = signedIn(people.moderator());
        assertThat(desk.get("/relecture/retours?vue=useful").text()).contains("http://a.test", "Retenu");
        UsefulMarks.Mark mark = marks.reasons(List.of(practice.id()), true).getFirst();
        desk.post("/relecture/retours/utile/" + mark.id() + "/affichage");
        assertThat(signedIn(author).get("/contributions/retours").text()).contains("http://a.test");
        desk.post("/relecture/retours/utile/" + mark.id() + "/suppression");
        assertThat(marks.count(practice.id())).isZero();
    }

    @Test
    void thePageIsTheSameForAllStrangersSoThatItMayBeKept() {
        Answer one = visitor().get(page(practice, ""));
        assertThat(visitor().get(page(practice, "")).header("ETag")).isEqualTo(one.header("ETag"));
        assertThat(one.header("Set-Cookie")).isEmpty();
    }

    private Answer click(Visitor visitor) {
        return visitor.post(page(practice, "/utile"), "passe", pass(visitor));
    }

    private String pass(Visitor visitor) {
        return visitor.get(page(practice, ""))
                .page()
                .select(".useful__ask input[name=passe]")
                .val();
    }
}
