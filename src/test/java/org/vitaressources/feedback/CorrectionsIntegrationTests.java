package org.vitaressources.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.vitaressources.accounts.Member;
import org.vitaressources.contributions.Contribution;
import org.vitaressources.contributions.ContributionState;
import org.vitaressources.contributions.Remarks;
import org.vitaressources.library.Resource;
import org.vitaressources.whole.People;
import org.vitaressources.whole.Visitor;
import org.vitaressources.whole.Visitor.Answer;

/// Corrections suggested on a passage: chosen without scripts, taken into a new version or declined with a word.
class CorrectionsIntegrationTests extends Practices {
    private static final String READ = "Le garage ouvre trois jours par semaine, avec la mairie.";
    private static final String RIGHT = "Le garage ouvre quatre jours par semaine, avec la mairie.";

    @Autowired
    private Remarks remarks;

    private Member author;
    private Resource practice;

    @BeforeEach
    void aPractice() {
        clock.pass(Duration.ofDays(31));
        author = people.contributor();
        practice = published(author);
    }

    @Test
    void isChosenFromAListChangedWhereItStandsAndTakenIntoANewVersion() {
        Visitor browser = visitor();
        Answer list = browser.get(page(practice, "/correction"));
        String choice = list.page()
                .expectFirst("p:contains(ouvre trois jours) input[name=ancre]")
                .val();
        String path = page(practice, "/correction?document=&ancre=" + choice.replace("/", "%2F"));
        Answer form = browser.get(path);
        assertThat(form.page().select("#propose").text()).isEqualTo(READ);
        String address = People.freshAddress();
        clock.pass(Duration.ofSeconds(10));
        Answer sent = browser.post(
                page(practice, "/correction"),
                "document",
                "",
                "ancre",
                choice,
                "original",
                READ,
                "propose",
                RIGHT,
                "pourquoi",
                "Depuis janvier.",
                "courriel",
                address,
                "marque",
                form.page().select("input[name=marque]").val());
        assertThat(sent.location()).contains("fait=retour-correction");
        assertThat(letter(author.email(), one -> one.subject().startsWith("Une correction pour")))
                .hasValueSatisfying(letter -> assertThat(letter.plain()).contains(RIGHT));
        Reaction correction = last(practice);
        Visitor writer = signedIn(author);
        Answer page = writer.get("/contributions/retours");
        assertThat(page.page().select("#retour-" + correction.id() + " del").text())
                .isEqualTo("trois");
        assertThat(page.page().select("#retour-" + correction.id() + " ins").text())
                .isEqualTo("quatre");
        Answer taken = writer.post("/contributions/retours/" + correction.id() + "/acceptation");
        assertThat(taken.location()).startsWith("/contributions/").contains("fait=retour-correction-prise");
        Contribution version = contributions.of(practice.id()).stream()
                .filter(one -> one.state() == ContributionState.DRAFT)
                .findFirst()
                .orElseThrow();
        assertThat(version.draft().sections().get("objectif")).isEqualTo(PASSAGE.replace("**trois**", "**quatre**"));
        assertThat(letter(address, one -> one.subject().startsWith("Votre correction est reprise")))
                .isPresent();
        assertThat(((Correction) now(correction).matter()).applied()).isTrue();
    }

    @Test
    void becomesARemarkWhereTheWordsAreNotFoundAsTheyAreWritten() {
        Reaction correction = propose(READ, "Le garage ouvrira deux journées, avec la mairie.");
        signedIn(author).post("/contributions/retours/" + correction.id() + "/acceptation");
        Contribution version = contributions.of(practice.id()).stream()
                .filter(one -> one.state() == ContributionState.DRAFT)
                .findFirst()
                .orElseThrow();
        assertThat(version.draft().sections().get("objectif")).isEqualTo(PASSAGE);
        assertThat(remarks.about(version)).singleElement().satisfies(thread -> {
            assertThat(thread.remark().quote()).isEqualTo(READ);
            assertThat(thread.remark().text()).contains("ouvrira deux journées");
        });
        assertThat(((Correction) now(correction).matter()).applied()).isFalse();
    }

    @Test
    void aModeratorMayTakeItTooAndADecisionIsMadeOnce() {
        Reaction correction = propose(READ, RIGHT);
        Visitor desk = signedIn(people.moderator());
        assertThat(step(desk, correction, "acceptation").location()).startsWith("/contributions/");
        assertThat(signedIn(author)
                        .post("/contributions/retours/" + correction.id() + "/acceptation")
                        .status())
                .isEqualTo(409);
        assertThat(contributions.of(practice.id())).hasSize(2);
    }

    @Test
    void isDeclinedWithAWordThatItsSenderReads() {
        Member sender = people.contributor();
        Reaction correction = proposeAs(signedIn(sender));
        Visitor writer = signedIn(author);
        assertThat(writer.post("/contributions/retours/" + correction.id() + "/refus", "mot", " ")
                        .status())
                .isEqualTo(422);
        writer.post("/contributions/retours/" + correction.id() + "/refus", "mot", "C’est bien trois jours.");
        assertThat(now(correction).state()).isEqualTo(ReactionState.REFUSED);
        assertThat(letter(sender.email(), one -> one.subject().startsWith("Notre réponse")))
                .hasValueSatisfying(letter -> assertThat(letter.plain()).contains("C’est bien trois jours."));
        assertThat(signedIn(sender).get("/compte/retours").text()).contains("Non retenu", "C’est bien trois jours.");
    }

    @Test
    void mustChangeSomethingThatIsOnThePage() {
        Visitor browser = visitor();
        assertThat(send(browser, READ, READ).status()).isEqualTo(422);
        Answer gone = send(browser, "Un passage qui n’y est pas.", "Un autre.");
        assertThat(gone.status()).isEqualTo(422);
        assertThat(gone.text()).contains("Ce passage n’est plus sur la page");
        assertThat(gone.page().select("#propose").text()).isEqualTo("Un autre.");
        assertThat(reactions.about(List.of(practice.id()), List.of(ReactionState.values())))
                .isEmpty();
    }

    @Test
    void aSelectionIsTakenOverAndOneThatIsNotThereLeadsToTheList() {
        Visitor browser = visitor();
        assertThat(browser.get(page(practice, "/correction?passage=trois+jours+par+semaine"))
                        .page()
                        .select("#propose")
                        .text())
                .isEqualTo("trois jours par semaine");
        Answer lost = browser.get(page(practice, "/correction?passage=quelque+chose+d%27autre"));
        assertThat(lost.text()).contains("n’a pas été retrouvé");
        assertThat(lost.page().select("input[name=ancre]")).isNotEmpty();
    }

    private Reaction propose(String original, String proposed) {
        send(visitor(), original, proposed);
        return last(practice);
    }

    private Reaction proposeAs(Visitor browser) {
        send(browser, READ, RIGHT);
        return last(practice);
    }

    private Answer send(Visitor browser, String original, String proposed) {
        Answer form = browser.get(page(practice, "/correction?passage=trois+jours"));
        clock.pass(Duration.ofSeconds(10));
        return browser.post(
                page(practice, "/correction"),
                "document",
                "",
                "ancre",
                "",
                "original",
                original,
                "propose",
                proposed,
                "marque",
                form.page().select("input[name=marque]").val());
    }
}
