package org.vitaressources.contributions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.vitaressources.accounts.Accounts;
import org.vitaressources.accounts.Member;
import org.vitaressources.contributions.RemarkThread.Place;
import org.vitaressources.whole.Visitor;
import org.vitaressources.whole.WholeSite;

/// What moderators say about a contribution, and what its author answers.
class RemarksIntegrationTests extends WholeSite {
    private static final Draft GARAGE = Draft.EMPTY
            .ofType("etude-de-cas")
            .withTitle("Un garage")
            .withSections(Map.of(
                    "moyens", "Le budget est de **40 000 euros** la [première année](https://exemple.test/budget)."));

    @Autowired
    private Contributions contributions;

    @Autowired
    private Remarks remarks;

    @Autowired
    private Accounts accounts;

    private final Draft shorter = GARAGE.withSections(Map.of("moyens", "Le budget est connu."));

    @Test
    void aRemarkIsFoundAgainInTheTextUntilItsWordsAreGone() {
        Member author = people.contributor();
        Member moderator = people.moderator();
        Contribution garage = submitted(author);
        say(garage, moderator, "section.moyens", "40 000 euros la première année");
        say(garage, moderator, "section.moyens", "");
        say(garage, moderator, "", "");
        say(garage, moderator, "section.etapes", "");
        assertThat(places(garage)).containsExactly(Place.FOUND, Place.FIELD, Place.WHOLE, Place.GONE);
        garage.requestChanges(moderator.id().value(), "Voir les remarques", clock.instant());
        garage.write(shorter, clock.instant());
        assertThat(places(contributions.store(garage)))
                .containsExactly(Place.CHANGED, Place.FIELD, Place.WHOLE, Place.GONE);
    }

    @Test
    void theAuthorAnswersAndTheModeratorSettles() {
        Member author = people.contributor();
        Member moderator = people.moderator();
        Contribution garage = submitted(author);
        say(garage, moderator, "section.moyens", "");
        long remark = only(garage).remark().id();
        Visitor browser = as(author);
        String path = "/contributions/" + garage.id() + "/remarques/" + remark + "/reponses";
        assertThat(browser.post(path, "reponse", "Le budget <b>est</b> là.").location())
                .isEqualTo("/contributions/" + garage.id() + "?fait=reponse-remarque#remarque-" + remark);
        assertThat(only(garage).answers())
                .singleElement()
                .satisfies(answer -> assertThat(answer.remark().text()).isEqualTo("Le budget <b>est</b> là."))
                .satisfies(answer -> assertThat(answer.byAuthor()).isTrue());
        assertThat(only(garage).isAnswered()).isTrue();
        assertThat(remarks.open(List.of(garage.id()))).containsEntry(garage.id(), new Remarks.Open(1, 1));
        remarks.answer(garage.id(), remark, moderator.id().value(), "Merci, encore un mot.");
        assertThat(remarks.open(List.of(garage.id()))).containsEntry(garage.id(), new Remarks.Open(1, 0));
        assertThat(remarks.settle(garage.id(), remark, moderator.id().value(), true))
                .isTrue();
        assertThat(remarks.settle(garage.id(), remark, moderator.id().value(), true))
                .isFalse();
        assertThat(only(garage).isOpen()).isFalse();
        assertThat(remarks.open(List.of(garage.id()))).isEmpty();
        assertThat(remarks.settle(garage.id(), remark, moderator.id().value(), false))
                .isTrue();
        assertThat(only(garage).isOpen()).isTrue();
    }

    @Test
    void anAnswerThatCannotBeTakenIsShownAgain() {
        Member author = people.contributor();
        Contribution garage = submitted(author);
        say(garage, people.moderator(), "section.moyens", "40 000");
        long remark = only(garage).remark().id();
        String path = "/contributions/" + garage.id() + "/remarques/" + remark + "/reponses";
        Visitor.Answer refused = as(author).post(path, "reponse", "a".repeat(4001));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().select("textarea").text()).hasSize(4001);
        assertThat(refused.text()).contains("signes", "40 000", "À préciser");
        assertThat(as(author).post(path, "reponse", " ").status()).isEqualTo(422);
        assertThat(only(garage).answers()).isEmpty();
    }

    @Test
    void nobodyAnswersForAnotherNorToTheRemarkOfAnotherContribution() {
        Member author = people.contributor();
        Member moderator = people.moderator();
        Contribution garage = submitted(author);
        Contribution other = submitted(people.contributor());
        say(garage, moderator, "section.moyens", "");
        long remark = only(garage).remark().id();
        String path = "/remarques/" + remark + "/reponses";
        assertThat(as(people.contributor())
                        .post("/contributions/" + garage.id() + path, "reponse", "Moi aussi")
                        .status())
                .isEqualTo(404);
        assertThat(as(author)
                        .post("/contributions/" + other.id() + path, "reponse", "Moi aussi")
                        .status())
                .isEqualTo(404);
        assertThat(remarks.answer(other.id(), remark, moderator.id().value(), "Moi aussi"))
                .isFalse();
        assertThat(remarks.settle(other.id(), remark, moderator.id().value(), true))
                .isFalse();
        assertThat(only(garage).answers()).isEmpty();
    }

    @Test
    void wordsStayWhenWhoWroteThemLeaves() {
        Member author = people.contributor();
        Member moderator = people.moderator();
        Contribution garage = submitted(author);
        say(garage, moderator, "section.moyens", "");
        accounts.erase(moderator.id());
        assertThat(only(garage).first().name()).isEmpty();
        assertThat(only(garage).remark().by()).isEqualTo(ContributionEvent.FORMER_MEMBER);
    }

    @Test
    void aRemarkSaysSomething() {
        Contribution garage = submitted(people.contributor());
        for (String text : List.of("", " \n ", "\u0000", "a".repeat(4001))) {
            assertThatThrownBy(() -> remarks.say(garage.id(), "m", "", "", text))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    private Contribution submitted(Member author) {
        Contribution garage = Contribution.begin(author.id().value(), GARAGE, clock.instant());
        garage.submit(clock.instant());
        return contributions.store(garage);
    }

    private void say(Contribution about, Member by, String field, String quote) {
        remarks.say(about.id(), by.id().value(), field, quote, "À préciser");
    }

    private RemarkThread only(Contribution garage) {
        List<RemarkThread> threads = remarks.about(garage);
        assertThat(threads).hasSize(1);
        return threads.getFirst();
    }

    private List<Place> places(Contribution garage) {
        return remarks.about(garage).stream().map(RemarkThread::place).toList();
    }

    private Visitor as(Member member) {
        Visitor browser = visitor().withCookie("vita", people.session(member));
        browser.get("/compte");
        return browser;
    }
}
