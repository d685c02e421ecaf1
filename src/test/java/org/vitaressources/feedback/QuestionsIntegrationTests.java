package org.vitaressources.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.vitaressources.accounts.Accounts;
import org.vitaressources.accounts.Member;
import org.vitaressources.library.Resource;
import org.vitaressources.whole.People;
import org.vitaressources.whole.Visitor;
import org.vitaressources.whole.Visitor.Answer;

/// Questions to the authors: handed on, answered, published; and nobody learns the address of another.
class QuestionsIntegrationTests extends Practices {
    @Autowired
    private Reminders reminders;

    @Autowired
    private FeedbackRetention retention;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Carrying carrying;

    private Member author;
    private Member moderator;
    private Resource practice;
    private Visitor desk;

    @BeforeEach
    void aPractice() {
        author = people.contributor();
        moderator = people.moderator();
        practice = published(author);
        desk = signedIn(moderator);
    }

    @Test
    void isAskedByAStrangerHandedOnAnsweredAndPublishedWithoutANameOrAnAddress() {
        String address = People.freshAddress();
        Reaction asked = ask(address, true);
        assertThat(outbox.to(author.email()))
                .as("not before a moderator has looked")
                .noneMatch(letter -> letter.subject().contains("question"));
        step(desk, asked, "transmission");
        String letter = letter(author.email(), one -> one.subject().startsWith("Une question sur"))
                .orElseThrow()
                .plain();
        assertThat(letter).contains("Combien de personnes pour démarrer ?").doesNotContain(address);
        Visitor browser = signedIn(author);
        assertThat(browser.get("/contributions/retours").text())
                .contains("Combien de personnes", "une personne sans compte, qui a laissé son adresse")
                .doesNotContain(address);
        browser.post(
                "/contributions/retours/" + asked.id() + "/reponse", "reponse", "Deux, à mi-temps.", "publier", "oui");
        assertThat(now(asked).state()).isEqualTo(ReactionState.ACCEPTED);
        assertThat(returns(practice).questions()).singleElement().satisfies(question -> {
            assertThat(question.question()).isEqualTo("Combien de personnes pour démarrer ?");
            assertThat(question.answer()).isEqualTo("Deux, à mi-temps.");
            assertThat(question.by()).isEmpty();
            assertThat(question.answeredBy()).isEqualTo(author.name());
        });
        String answer = letter(address, one -> one.subject().startsWith("Réponse à votre question"))
                .orElseThrow()
                .plain();
        assertThat(answer).contains("Deux, à mi-temps.").doesNotContain(author.email());
    }

    @Test
    void withoutTheAgreementOfWhoAskedTheAuthorAnswersAndAModeratorPublishesWithoutAName() {
        Member asker = people.contributor();
        Reaction asked = askAs(asker, false);
        step(desk, asked, "transmission");
        signedIn(author)
                .post("/contributions/retours/" + asked.id() + "/reponse", "reponse", "Deux.", "publier", "oui");
        assertThat(now(asked).state()).isEqualTo(ReactionState.ANSWERED);
        assertThat(returns(practice).questions()).isEmpty();
        assertThat(desk.get(deskOf(practice)).text()).contains("la question paraîtra sans nom");
        step(desk, asked, "publication", "question", "Combien de personnes ?", "reponse", "Deux.");
        assertThat(returns(practice).questions()).singleElement().satisfies(question -> {
            assertThat(question.question()).isEqualTo("Combien de personnes ?");
            assertThat(question.by()).isEmpty();
        });
    }

    @Test
    void whoAskedMayAgreeLaterAndIsNamedThen() {
        Member asker = people.contributor();
        Reaction asked = askAs(asker, false);
        step(desk, asked, "transmission");
        Visitor browser = signedIn(asker);
        browser.get("/compte/retours");
        browser.post("/compte/retours/" + asked.id() + "/accord");
        signedIn(author)
                .post("/contributions/retours/" + asked.id() + "/reponse", "reponse", "Deux.", "publier", "oui");
        assertThat(returns(practice).questions())
                .singleElement()
                .satisfies(question -> assertThat(question.by()).isEqualTo(asker.name()));
        accounts.erase(asker.id());
        carrying.carryAll();
        assertThat(returns(practice).questions())
                .singleElement()
                .satisfies(question -> assertThat(question.by()).isEqualTo("ancien membre"));
        accounts.erase(author.id());
        carrying.carryAll();
        assertThat(returns(practice).questions())
                .singleElement()
                .satisfies(question -> assertThat(question.answeredBy()).isEqualTo("ancien membre"));
    }

    @Test
    void isAnsweredByModeratorsWhereNoAuthorIsKnown() {
        String form = page(practice, "/question");
        assertThat(visitor().get(form).text()).contains("relancés une fois");
        accounts.erase(author.id());
        assertThat(visitor().get(form).text()).contains("L’équipe lit toutes").doesNotContain("relancés une fois");
        assertThat(visitor().get(page(practice, "")).text())
                .contains("Les auteurs ou l’équipe du centre vous répondent");
        Reaction asked = ask(People.freshAddress(), true);
        Answer handed = step(desk, asked, "transmission");
        assertThat(handed.status()).isEqualTo(409);
        assertThat(handed.text()).contains("Aucun auteur de cette page n’est joignable");
        step(desk, asked, "reponse", "note", "Deux personnes suffisent.");
        step(desk, asked, "publication", "question", "Combien ?", "reponse", "Deux personnes suffisent.");
        assertThat(returns(practice).questions())
                .singleElement()
                .satisfies(question -> assertThat(question.answeredBy()).isEqualTo("le centre"));
    }

    @Test
    void comesBackToModeratorsWhenItsAuthorsLeave() {
        Reaction asked = ask(People.freshAddress(), true);
        step(desk, asked, "transmission");
        assertThat(ids(desk.get(deskOf(practice)))).doesNotContain(asked.id().value());
        accounts.erase(author.id());
        assertThat(ids(desk.get(deskOf(practice)))).contains(asked.id().value());
    }

    @Test
    void authorsAreRemindedOnce() {
        Reaction asked = ask(People.freshAddress(), true);
        step(desk, asked, "transmission");
        clock.pass(Duration.ofDays(9));
        reminders.remind();
        assertThat(reminded()).isZero();
        clock.pass(Duration.ofDays(2));
        reminders.remind();
        clock.pass(Duration.ofDays(30));
        reminders.remind();
        assertThat(reminded()).isOne();
        assertThat(now(asked).state()).isEqualTo(ReactionState.ASKED);
    }

    @Test
    void whatIsHandedOnByMistakeIsTakenBackBeforeTheLetterLeaves() {
        Reaction asked = ask(People.freshAddress(), false);
        step(desk, asked, "transmission");
        step(desk, asked, "annulation");
        assertThat(now(asked).state()).isEqualTo(ReactionState.WAITING);
        assertThat(subjects(author)).noneMatch(subject -> subject.startsWith("Une question sur"));
    }

    @Test
    void anAnswerIsForTheAuthorsAloneAndGivesBackWhatWasTyped() {
        Reaction asked = ask(People.freshAddress(), true);
        step(desk, asked, "transmission");
        Visitor stranger = signedIn(people.contributor());
        assertThat(stranger.post("/contributions/retours/" + asked.id() + "/reponse", "reponse", "Non.")
                        .status())
                .isEqualTo(404);
        Answer empty = signedIn(author).post("/contributions/retours/" + asked.id() + "/reponse", "reponse", " ");
        assertThat(empty.status()).isEqualTo(422);
        Answer full =
                signedIn(author).post("/contributions/retours/" + asked.id() + "/reponse", "reponse", "x".repeat(3001));
        assertThat(full.status()).isEqualTo(422);
        assertThat(full.page().select("textarea[name=reponse]").text()).hasSize(3001);
    }

    @Test
    void theAddressOfAStrangerIsForgottenAMonthAfterTheEnd() {
        String address = People.freshAddress();
        Reaction asked = ask(address, false);
        step(desk, asked, "reponse", "note", "Deux.");
        step(desk, asked, "cloture");
        clock.pass(Duration.ofDays(29));
        retention.apply();
        assertThat(now(asked).sender().email()).isEqualTo(address);
        clock.pass(Duration.ofDays(2));
        retention.apply();
        assertThat(now(asked).sender().email()).isEmpty();
        clock.pass(Duration.ofDays(400));
        retention.apply();
        assertThat(reactions.byId(asked.id())).isEmpty();
        assertThat(reactions.history(asked.id()))
                .isNotEmpty()
                .allMatch(event -> event.note().isEmpty());
    }

    @Test
    void anAddressIsAskedOfStrangersAndMustBeOne() {
        Visitor browser = visitor();
        Answer none = fill(browser, page(practice, "/question"), "question", "Combien ?");
        assertThat(none.status()).isEqualTo(422);
        assertThat(none.text()).contains("Indiquez votre adresse électronique");
        assertThat(none.page().select("#question").text()).isEqualTo("Combien ?");
        assertThat(fill(browser, page(practice, "/question"), "question", "Combien ?", "courriel", "a@b@c")
                        .status())
                .isEqualTo(422);
    }

    private Reaction ask(String address, boolean agreed) {
        String[] fields = agreed
                ? new String[] {"question", "Combien de personnes pour démarrer ?", "courriel", address, "accord", "oui"
                }
                : new String[] {"question", "Combien de personnes pour démarrer ?", "courriel", address};
        clock.pass(Duration.ofDays(31));
        assertThat(fill(visitor(), page(practice, "/question"), fields).location())
                .contains("fait=retour-question");
        // A month passed, and with it the sessions.
        desk = signedIn(moderator);
        return last(practice);
    }

    private Reaction askAs(Member asker, boolean agreed) {
        clock.pass(Duration.ofDays(31));
        fill(
                signedIn(asker),
                page(practice, "/question"),
                agreed
                        ? new String[] {"question", "Combien de personnes pour démarrer ?", "accord", "oui"}
                        : new String[] {"question", "Combien de personnes pour démarrer ?"});
        desk = signedIn(moderator);
        return last(practice);
    }

    private long reminded() {
        return subjects(author).stream()
                .filter(subject -> subject.startsWith("Une question attend toujours"))
                .count();
    }

    private static List<String> ids(Answer page) {
        return page.page().select("input[form=lot]").eachAttr("value");
    }
}
