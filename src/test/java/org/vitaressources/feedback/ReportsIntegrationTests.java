package org.vitaressources.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.vitaressources.accounts.Limits;
import org.vitaressources.accounts.Member;
import org.vitaressources.accounts.Role;
import org.vitaressources.library.Resource;
import org.vitaressources.whole.People;
import org.vitaressources.whole.Visitor;
import org.vitaressources.whole.Visitor.Answer;

/// Problems reported by anybody, and spam that is held: seen by moderators alone, never lost.
class ReportsIntegrationTests extends Practices {
    @Autowired
    private FeedbackRetention retention;

    private Member moderator;
    private Resource practice;
    private Visitor desk;

    @BeforeEach
    void aPractice() {
        clock.pass(Duration.ofHours(3));
        moderator = people.moderator();
        practice = published(people.contributor());
        desk = signedIn(moderator);
    }

    @Test
    void isClosedByAModeratorWhoSaysWhatWasDone() {
        String address = People.freshAddress();
        Reaction report = report(visitor(), "OUTDATED", "Le garage a fermé en 2024.", address);
        assertThat(step(desk, report, "cloture", "note", "").status()).isEqualTo(422);
        step(desk, report, "cloture", "note", "La page dit maintenant qu’il a fermé.");
        assertThat(now(report).state()).isEqualTo(ReactionState.CLOSED);
        assertThat(letter(address, one -> one.subject().startsWith("Votre signalement")))
                .hasValueSatisfying(letter -> assertThat(letter.plain()).contains("il a fermé"));
        assertThat(visitor().get(page(practice, "")).body()).doesNotContain("Le garage a fermé");
        clock.pass(Duration.ofDays(31));
        retention.apply();
        assertThat(now(report).sender().email()).isEmpty();
    }

    @Test
    void thoseAboutPeopleAndRightsComeFirstAndAreWrittenAboutAtOnce() {
        Member elsewhere = people.member(Role.MODERATOR, new Limits(List.of("departement:75"), List.of()));
        Reaction first = report(visitor(), "ERROR", "Une faute de frappe.", "");
        Reaction urgent = report(visitor(), "PERSONAL_DATA", "On y reconnaît quelqu’un.", "");
        List<String> order =
                desk.get(deskOf(practice)).page().select("input[form=lot]").eachAttr("value");
        assertThat(order.indexOf(urgent.id().value()))
                .isLessThan(order.indexOf(first.id().value()));
        assertThat(subjects(moderator)).anyMatch(subject -> subject.startsWith("À voir d’abord"));
        assertThat(subjects(elsewhere)).noneMatch(subject -> subject.startsWith("À voir d’abord"));
    }

    @Test
    void aReasonIsNeededAndNothingTypedIsLost() {
        Answer refused = fill(visitor(), page(practice, "/signalement"), "precisions", "Voici <i>pourquoi</i>");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("Choisissez une raison");
        assertThat(refused.page().select("#precisions").text()).isEqualTo("Voici <i>pourquoi</i>");
    }

    @Test
    void whatLooksLikeSpamIsHeldWithoutSayingSoAndWaitsForAModerator() {
        Visitor robot = visitor();
        Answer sent = fill(
                robot,
                page(practice, "/question"),
                "question",
                "Gagnez au casino en ligne : https://a.test https://b.test https://c.test",
                "courriel",
                "robot@exemple.test",
                "site",
                "https://robot.test");
        assertThat(sent.location()).as("as any other").contains("fait=retour-question");
        Reaction held = last(practice);
        assertThat(held.state()).isEqualTo(ReactionState.HELD);
        assertThat(held.suspicion().signals()).contains(Signal.TRAP, Signal.MANY_LINKS, Signal.PHRASE);
        assertThat(desk.get(deskOf(practice)).text()).doesNotContain("Gagnez au casino");
        assertThat(desk.get("/relecture/retours?vue=held").text())
                .contains("Gagnez au casino", "champ caché rempli", "trois liens ou plus");
        clock.pass(Duration.ofDays(500));
        retention.apply();
        assertThat(reactions.byId(held.id())).as("never deleted unseen").isPresent();
        desk = signedIn(moderator);
        step(desk, held, "refus");
        assertThat(now(held).state()).isEqualTo(ReactionState.REFUSED);
        assertThat(outbox.to("robot@exemple.test")).as("spammers get no answer").isEmpty();
        clock.pass(Duration.ofDays(181));
        retention.apply();
        assertThat(reactions.byId(held.id())).isEmpty();
    }

    @Test
    void aHeldUrgentReportIsWrittenAboutOnceItIsReleased() {
        Visitor hasty = visitor();
        Answer form = hasty.get(page(practice, "/signalement"));
        hasty.post(
                page(practice, "/signalement"),
                "marque",
                form.page().select("input[name=marque]").val(),
                "motif",
                "RIGHTS",
                "precisions",
                "Copie de https://a.test");
        Reaction held = last(practice);
        assertThat(held.state()).isEqualTo(ReactionState.HELD);
        assertThat(held.suspicion().signals()).containsExactlyInAnyOrder(Signal.FAST, Signal.LINK);
        assertThat(subjects(moderator)).noneMatch(subject -> subject.startsWith("À voir d’abord"));
        step(desk, held, "liberation");
        assertThat(now(held).state()).isEqualTo(ReactionState.WAITING);
        assertThat(subjects(moderator)).anyMatch(subject -> subject.startsWith("À voir d’abord"));
    }

    @Test
    void theSameWordsAgainAndAStampOfAnotherSiteAreNoticed() {
        String words = "Bonjour, je voudrais savoir si vous acceptez les annonces de notre agence.";
        report(visitor(), "ERROR", words, "");
        Resource other = published(people.contributor());
        Visitor browser = visitor();
        browser.get(page(other, "/signalement"));
        browser.post(page(other, "/signalement"), "motif", "ERROR", "precisions", words, "marque", "1a2b3c4d.xyz");
        assertThat(last(other).suspicion().signals()).containsExactlyInAnyOrder(Signal.REPEATED, Signal.STAMP);
        assertThat(last(other).state()).isEqualTo(ReactionState.HELD);
    }

    @Test
    void aMachineThatSendsTooMuchMustWaitAndLosesNothing() {
        Visitor browser = visitor();
        List<Answer> answers = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            answers.add(fill(browser, page(practice, "/signalement"), "motif", "ERROR", "precisions", "Numéro " + i));
        }
        Answer last = answers.getLast();
        assertThat(last.status()).isEqualTo(429);
        assertThat(last.header("Retry-After")).isNotEmpty();
        assertThat(last.text()).contains("Ce que vous venez d’écrire est gardé");
        assertThat(last.page().select("#precisions").text()).isEqualTo("Numéro 7");
        clock.pass(Duration.ofHours(2));
    }

    private Reaction report(Visitor visitor, String reason, String words, String address) {
        fill(visitor, page(practice, "/signalement"), "motif", reason, "precisions", words, "courriel", address);
        return last(practice);
    }
}
