package org.vitaressources.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.vitaressources.accounts.Limits;
import org.vitaressources.accounts.Member;
import org.vitaressources.accounts.Role;
import org.vitaressources.contributions.Contribution;
import org.vitaressources.contributions.ContributionState;
import org.vitaressources.contributions.Contributions;
import org.vitaressources.contributions.Draft;
import org.vitaressources.contributions.Publications;
import org.vitaressources.whole.Visitor;
import org.vitaressources.whole.WholeSite;

/// What lacks the tags that would say who answers for it: every moderator sees it, may look after it and asks its
/// author; only who answers for it then decides. And what the queue says of versions of a resource.
class UntaggedIntegrationTests extends WholeSite {
    @Autowired
    private Contributions contributions;

    @Autowired
    private Publications publications;

    private Proposals proposals;
    private Member author;
    private Member breton;

    @BeforeEach
    void people() {
        proposals = new Proposals(contributions, clock);
        author = people.contributor();
        breton = people.member(Role.MODERATOR, new Limits(List.of("region:53"), List.of()));
    }

    @Test
    void isSeenAndLookedAfterAndNotDecidedAbout() {
        Contribution nowhere = proposals.submitted(author, in("Sans lieu", Map.of()));
        Visitor desk = as(breton);
        assertThat(line(desk, "Sans lieu")).contains("sans étiquette");
        assertThat(desk.get(at(nowhere)).page().select("#decision").text()).contains("Demandez à son auteur");
        assertThat(desk.get(at(nowhere)).page().select("[formaction$=acceptation], [formaction$=refus]"))
                .isEmpty();
        for (String step : List.of("acceptation", "refus", "publication")) {
            assertThat(step(desk, nowhere, step, "Bien")).as(step).isEqualTo(403);
        }
        assertThat(now(nowhere).state()).isEqualTo(ContributionState.SUBMITTED);
        assertThat(step(desk, nowhere, "prise-en-charge", "")).isEqualTo(302);
        assertThat(now(nowhere).claimedBy()).isEqualTo(breton.id().value());
        assertThat(line(as(people.moderator()), "Sans lieu")).doesNotContain("sans étiquette");
    }

    @Test
    void isDecidedAboutOnceItComesBackWithinTheirLimits() {
        Contribution nowhere = proposals.submitted(author, in("Bientôt breton", Map.of()));
        Visitor desk = as(breton);
        step(desk, nowhere, "prise-en-charge", "");
        assertThat(step(desk, nowhere, "modifications", "Dans quel département ?"))
                .isEqualTo(302);
        comesBack(nowhere, Map.of("territoires", List.of("departement:35")));
        assertThat(step(desk, nowhere, "acceptation", "Merci")).isEqualTo(302);
        assertThat(now(nowhere).state()).isEqualTo(ContributionState.ACCEPTED);
    }

    @Test
    void isGivenBackToTheTeamWhenItComesBackOutsideTheirLimits() {
        Contribution nowhere = proposals.submitted(author, in("Parisien en fait", Map.of()));
        Visitor desk = as(breton);
        step(desk, nowhere, "prise-en-charge", "");
        step(desk, nowhere, "modifications", "Dans quel département ?");
        comesBack(nowhere, Map.of("territoires", List.of("departement:75")));
        assertThat(desk.get(at(nowhere)).status()).isEqualTo(404);
        assertThat(now(nowhere).claimedBy()).isEmpty();
        assertThat(contributions.history(nowhere.id()).getFirst().step()).isEqualTo("release");
        Visitor parisian = as(people.member(Role.MODERATOR, new Limits(List.of("departement:75"), List.of())));
        assertThat(step(parisian, nowhere, "acceptation", "Merci")).isEqualTo(302);
    }

    @Test
    void aTagOfAnotherKindSaysNothing() {
        Contribution somewhere =
                proposals.submitted(author, in("Jardin sans lieu", Map.of("secteurs", List.of("espaces-verts"))));
        Visitor driver = as(people.member(Role.MODERATOR, new Limits(List.of("region:53"), List.of("mobilite"))));
        assertThat(as(breton).get(at(somewhere)).status()).isEqualTo(200);
        assertThat(driver.get(at(somewhere)).status()).isEqualTo(404);
    }

    @Test
    void theQueueSaysWhatWouldBeANewVersionUntilItIsPublished() {
        Draft draft = Proposals.draft("La première version");
        Contribution first = proposals.accepted(author, draft.title(), breton);
        Contribution published = publications.publish(first.id(), breton.id());
        Visitor desk = as(breton);
        assertThat(row(desk, "?vue=published&q=premiere", "La première version"))
                .doesNotContain("nouvelle version");
        Contribution second = Contribution.revise(
                author.id().value(),
                draft.withTitle("La seconde version"),
                published.resource().orElseThrow(),
                published.basedOn(),
                "",
                clock.instant());
        second.submit(clock.instant());
        second = contributions.store(second);
        assertThat(line(desk, "La seconde version")).contains("nouvelle version d’une ressource");
        second.accept(breton.id().value(), "", clock.instant());
        publications.publish(contributions.store(second).id(), breton.id());
        assertThat(row(desk, "?vue=published&q=seconde", "La seconde version"))
                .doesNotContain("nouvelle version d’une");
    }

    private void comesBack(Contribution contribution, Map<String, List<String>> tags) {
        Contribution back = now(contribution);
        back.write(back.draft().withTags(tags), clock.instant());
        back.submit(clock.instant());
        contributions.store(back);
    }

    private static Draft in(String title, Map<String, List<String>> tags) {
        return Proposals.draft(title).withTags(tags);
    }

    private static String line(Visitor desk, String title) {
        return row(desk, "?q=" + title.replace(' ', '+'), title);
    }

    private static String row(Visitor desk, String choice, String title) {
        return desk.get("/relecture" + choice).page().select(".queue__line").stream()
                .map(org.jsoup.nodes.Element::text)
                .filter(text -> text.contains(title))
                .findFirst()
                .orElseThrow();
    }

    private int step(Visitor desk, Contribution contribution, String step, String note) {
        desk.get(at(contribution));
        return desk.post(
                        at(contribution) + "/" + step,
                        "version",
                        String.valueOf(now(contribution).version()),
                        "note",
                        note)
                .status();
    }

    private Contribution now(Contribution contribution) {
        return contributions.byId(contribution.id()).orElseThrow();
    }

    private static String at(Contribution contribution) {
        return "/relecture/" + contribution.id();
    }

    private Visitor as(Member member) {
        Visitor browser = visitor().withCookie("vita", people.session(member));
        browser.get("/compte");
        return browser;
    }
}
