package org.vitaressources.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.vitaressources.accounts.Limits;
import org.vitaressources.accounts.Member;
import org.vitaressources.accounts.Role;
import org.vitaressources.contributions.Contribution;
import org.vitaressources.contributions.ContributionState;
import org.vitaressources.contributions.Contributions;
import org.vitaressources.whole.Visitor;
import org.vitaressources.whole.Visitor.Answer;
import org.vitaressources.whole.WholeSite;

/// A moderator's way through what members propose.
class DeskIntegrationTests extends WholeSite {
    @Autowired
    private Contributions contributions;

    private Proposals proposals;
    private Member author;
    private Member moderator;

    @BeforeEach
    void people() {
        proposals = new Proposals(contributions, clock);
        author = people.contributor();
        moderator = people.moderator();
    }

    @Test
    void aContributionIsReadClaimedSentBackAcceptedAndPublished() {
        Contribution garage = proposals.submitted(author, "Un garage à Redon");
        Visitor desk = as(moderator);
        assertThat(desk.get("/relecture").text()).contains("Un garage à Redon", author.name(), "nouvelle");
        Answer page = desk.get(at(garage));
        assertThat(page.text()).contains("garage solidaire a ouvert", "Mobilité", "Ille-et-Vilaine", "Contexte");
        assertThat(page.page().select("strong").eachText()).contains("garage solidaire");
        step(desk, garage, "prise-en-charge");
        assertThat(now(garage).claimedBy()).isEqualTo(moderator.id().value());
        desk.post(
                at(garage) + "/remarques",
                "champ",
                "section.moyens",
                "citation",
                "40 000 euros la première année",
                "remarque",
                "D’où vient ce chiffre ?");
        Answer marked = desk.get(at(garage));
        assertThat(marked.page().select("mark").text()).isEqualTo("40 000 euros la première année");
        assertThat(marked.page().select(".remark a[href^=#mot-]").attr("href"))
                .isEqualTo("#" + marked.page().select("mark[id]").attr("id"));
        step(desk, garage, "modifications");
        assertThat(now(garage).state()).isEqualTo(ContributionState.CHANGES_REQUESTED);
        Contribution again = now(garage);
        again.write(Proposals.draft("Un garage à Redon").withSummary("Revu"), clock.instant());
        again.submit(clock.instant());
        contributions.store(again);
        assertThat(desk.get("/relecture").text()).contains("complétée");
        assertThat(desk.get(at(garage)).page().select("#differences").text()).contains("Un garage où", "Revu");
        step(desk, garage, "acceptation", "note", "Merci !");
        assertThat(now(garage).state()).isEqualTo(ContributionState.ACCEPTED);
        Answer published = step(desk, garage, "publication");
        assertThat(published.location()).isEqualTo(at(garage) + "?fait=relecture-publiee");
        assertThat(now(garage).state()).isEqualTo(ContributionState.PUBLISHED);
    }

    @Test
    void aContributionWaitsForTheTimeThatIsSet() {
        Contribution garage = proposals.accepted(author, "Pour plus tard", moderator);
        Visitor desk = as(moderator);
        assertThat(step(desk, garage, "programmation", "jour", "2020-01-01", "heure", "09:00")
                        .status())
                .isEqualTo(422);
        assertThat(step(desk, garage, "programmation", "jour", "demain", "heure", "")
                        .status())
                .isEqualTo(422);
        step(desk, garage, "programmation", "jour", "2190-05-04", "heure", "09:30");
        assertThat(now(garage).scheduled().orElseThrow().atZone(clock.getZone()).toString())
                .startsWith("2190-05-04T09:30");
        assertThat(desk.get(at(garage)).text()).contains("4 mai 2190");
        step(desk, garage, "programmation/annulation");
        assertThat(now(garage).scheduled()).isEmpty();
    }

    @Test
    void aStepIsTakenBackAMomentLater() {
        Contribution garage = proposals.submitted(author, "Trop vite");
        Visitor desk = as(moderator);
        step(desk, garage, "refus", "note", "Hors sujet");
        assertThat(desk.get(at(garage)).page().select("form.undo").text()).contains("Non retenue", "Annuler");
        assertThat(step(as(people.moderator()), garage, "annulation").status()).isEqualTo(409);
        step(desk, garage, "annulation");
        assertThat(now(garage).state()).isEqualTo(ContributionState.SUBMITTED);
        assertThat(desk.get(at(garage)).page().select("form.undo")).isEmpty();
    }

    @Test
    void aRefusalIsExplainedAndARequestForChangesToo() {
        Contribution garage = proposals.submitted(author, "Sans un mot");
        Visitor desk = as(moderator);
        assertThat(step(desk, garage, "refus", "note", " ").status()).isEqualTo(422);
        assertThat(step(desk, garage, "modifications", "note", "").status()).isEqualTo(422);
        assertThat(step(desk, garage, "acceptation", "note", "a".repeat(4001)).status())
                .isEqualTo(422);
        assertThat(now(garage).state()).isEqualTo(ContributionState.SUBMITTED);
    }

    @Test
    void ofTwoModeratorsTheSecondIsToldAndKeepsTheirWords() {
        Contribution garage = proposals.submitted(author, "À deux");
        Member other = people.moderator();
        Visitor first = as(moderator);
        Visitor second = as(other);
        String seen = version(second, garage);
        step(first, garage, "prise-en-charge");
        Answer late = second.post(at(garage) + "/acceptation", "version", seen, "note", "Bravo, <b>vraiment</b>");
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.text()).contains("Quelqu’un est intervenu", "Prise en charge", moderator.name());
        assertThat(late.page().select(".letter").text()).isEqualTo("Bravo, <b>vraiment</b>");
        assertThat(late.text()).contains(moderator.name() + " s’en occupe");
        Answer claimed = step(second, garage, "acceptation", "note", "Bravo");
        assertThat(claimed.status()).isEqualTo(409);
        assertThat(now(garage).state()).isEqualTo(ContributionState.SUBMITTED);
        step(first, garage, "liberation");
        Answer meanwhile = second.post(at(garage) + "/acceptation", "version", seen, "note", "Bravo, <b>vraiment</b>");
        assertThat(meanwhile.status()).isEqualTo(409);
        assertThat(meanwhile.page().select("textarea[name=note]").text()).isEqualTo("Bravo, <b>vraiment</b>");
    }

    @Test
    void nobodyDecidesAboutTheirOwn() {
        Member writer = people.member(Role.ADMINISTRATOR, Limits.NONE);
        Contribution own = proposals.submitted(writer, "La mienne");
        Visitor desk = as(writer);
        assertThat(desk.get(at(own)).text()).contains("c’est à quelqu’un d’autre");
        for (String step : List.of("prise-en-charge", "acceptation", "refus", "modifications")) {
            assertThat(step(desk, own, step, "note", "Très bien").status())
                    .as(step)
                    .isEqualTo(403);
        }
        assertThat(desk.post(at(own) + "/remarques", "remarque", "Parfait").status())
                .isEqualTo(403);
        assertThat(now(own).state()).isEqualTo(ContributionState.SUBMITTED);
        assertThat(now(own).claimedBy()).isEmpty();
    }

    @Test
    void whatIsNotInTheirLimitsDoesNotExist() {
        Contribution garage = proposals.submitted(author, "En Bretagne");
        Visitor breton = as(people.member(Role.MODERATOR, new Limits(List.of("region:53"), List.of())));
        Visitor other = as(people.member(Role.MODERATOR, new Limits(List.of("departement:75"), List.of())));
        Visitor gardener =
                as(people.member(Role.MODERATOR, new Limits(List.of("region:53"), List.of("espaces-verts"))));
        assertThat(breton.get("/relecture").text()).contains("En Bretagne");
        assertThat(breton.get(at(garage)).status()).isEqualTo(200);
        for (Visitor stranger : List.of(other, gardener)) {
            assertThat(stranger.get("/relecture").text()).doesNotContain("En Bretagne");
            assertThat(stranger.get(at(garage)).status()).isEqualTo(404);
            for (String step : List.of("acceptation", "refus", "prise-en-charge", "publication", "remarques")) {
                assertThat(stranger.post(at(garage) + "/" + step, "version", "1", "note", "Non", "remarque", "Non")
                                .status())
                        .as(step)
                        .isEqualTo(404);
            }
        }
        assertThat(now(garage).state()).isEqualTo(ContributionState.SUBMITTED);
    }

    @Test
    void draftsAreTheirAuthorsAndWhatIsWithTheAuthorIsReadAsItWasHandedIn() {
        Contribution draft = contributions.store(
                Contribution.begin(author.id().value(), Proposals.draft("Brouillon"), clock.instant()));
        Visitor desk = as(moderator);
        assertThat(desk.get(at(draft)).status()).isEqualTo(404);
        Contribution garage = proposals.submitted(author, "Premier titre");
        step(desk, garage, "modifications", "note", "À revoir");
        Contribution back = now(garage);
        back.write(Proposals.draft("Titre en cours"), clock.instant());
        contributions.store(back);
        assertThat(desk.get(at(garage)).text()).contains("Premier titre").doesNotContain("Titre en cours");
    }

    @Test
    void whoWasReadingIsToldThatTheAuthorTookItBack() {
        Contribution garage = proposals.submitted(author, "Reprise");
        Visitor desk = as(moderator);
        String seen = version(desk, garage);
        Contribution taken = now(garage);
        taken.takeBack(clock.instant());
        contributions.store(taken);
        Answer late = desk.post(at(garage) + "/modifications", "version", seen, "note", "Tout mon avis");
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.text()).contains("L’auteur a repris", "Tout mon avis");
        assertThat(desk.get(at(garage)).status()).isEqualTo(404);
    }

    private Contribution now(Contribution contribution) {
        return contributions.byId(contribution.id()).orElseThrow();
    }

    private static String at(Contribution contribution) {
        return "/relecture/" + contribution.id();
    }

    private static String version(Visitor desk, Contribution contribution) {
        return desk.get(at(contribution)).page().select("input[name=version]").val();
    }

    /// Takes a step from the page as it is now.
    private Answer step(Visitor desk, Contribution contribution, String step, String... fields) {
        assertThat(desk.get(at(contribution)).status()).isEqualTo(200);
        String[] all = new String[fields.length + 2];
        System.arraycopy(fields, 0, all, 2, fields.length);
        all[0] = "version";
        all[1] = String.valueOf(now(contribution).version());
        return desk.post(at(contribution) + "/" + step, all);
    }

    private Visitor as(Member member) {
        Visitor browser = visitor().withCookie("vita", people.session(member));
        browser.get("/compte");
        return browser;
    }
}
