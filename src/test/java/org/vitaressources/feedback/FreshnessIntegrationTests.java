package org.vitaressources.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.vitaressources.accounts.Member;
import org.vitaressources.accounts.MemberId;
import org.vitaressources.contributions.Contribution;
import org.vitaressources.library.Publishing;
import org.vitaressources.library.Resource;
import org.vitaressources.whole.Visitor;
import org.vitaressources.whole.Visitor.Answer;

/// Whether a resource still holds: asked on its day, answered in one click, shown to readers.
class FreshnessIntegrationTests extends Practices {
    private static final String QUESTION = "Toujours d’actualité";

    @Autowired
    private Carrying carrying;

    @Autowired
    private Publishing publishing;

    private Member author;
    private Resource practice;

    @BeforeEach
    void aPractice() {
        author = people.contributor();
        practice = published(author);
    }

    @Test
    void theAuthorChoosesARhythmAndIsAskedOnTheDayOnce() {
        choose("6");
        assertThat(returns(practice).rhythm()).contains(6);
        clock.pass(Duration.ofDays(170));
        writeLetters();
        assertThat(asked()).isZero();
        clock.pass(Duration.ofDays(20));
        writeLetters();
        writeLetters();
        assertThat(asked()).isOne();
    }

    @Test
    void oneClickOfTheLetterSaysItWithoutSigningInAndOpeningItSaysNothing() {
        due();
        String link = people.linkTo(author.email());
        assertThat(link).startsWith("/actualite/");
        Visitor browser = visitor();
        Answer opened = browser.get(link);
        assertThat(opened.text()).contains(practice.description().title(), "Je mets à jour");
        assertThat(opened.header("Cache-Control")).isEqualTo("no-store");
        assertThat(opened.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(returns(practice).checked())
                .as("mail programs open links by themselves")
                .isEmpty();
        assertThat(browser.post(link).location()).startsWith(page(practice, "?fait=retour-verifiee"));
        assertThat(returns(practice).checked()).contains(today());
        assertThat(visitor().get(page(practice, "")).text()).contains("Vérifiée le");
        assertThat(browser.post(link).status()).as("once").isEqualTo(410);
        assertThat(browser.get(link).status()).isEqualTo(410);
    }

    @Test
    void theLinkIsGoodForSixtyDaysAndAnotherIsSentThen() {
        due();
        String link = people.linkTo(author.email());
        clock.pass(Duration.ofDays(61));
        Visitor late = visitor();
        late.get("/inscription");
        assertThat(late.post(link).status()).isEqualTo(410);
        assertThat(returns(practice).checked()).isEmpty();
    }

    @Test
    void whatIsLateIsSaidOnThePageAndListedForModerators() {
        due();
        assertThat(visitor().get(page(practice, "")).text()).doesNotContain("peut-être vieilli");
        clock.pass(Duration.ofDays(40));
        assertThat(visitor().get(page(practice, "")).text()).contains("peut-être vieilli");
        Visitor desk = signedIn(people.moderator());
        assertThat(desk.get("/relecture/retours?vue=late").text())
                .contains(practice.description().title());
        Visitor browser = signedIn(author);
        browser.get(page(practice, ""));
        browser.post(page(practice, "/verification"));
        assertThat(visitor().get(page(practice, "")).text())
                .contains("Vérifiée le")
                .doesNotContain("peut-être vieilli");
        assertThat(desk.get("/relecture/retours?vue=late").text())
                .doesNotContain(practice.description().title());
    }

    @Test
    void aNewVersionCountsAsALook() {
        choose("6");
        clock.pass(Duration.ofDays(30));
        Contribution revision = contributions.store(Contribution.revise(
                author.id().value(),
                contributions.of(practice.id()).getFirst().draft().withSummary("Autrement."),
                practice.id(),
                publishing.adopt(practice.id()).number(),
                "",
                clock.instant()));
        revision.submit(clock.instant());
        revision.accept("", "", clock.instant());
        publications.publish(contributions.store(revision).id(), MemberId.NOBODY);
        carrying.carryAll();
        assertThat(returns(practice).checked()).contains(today());
    }

    @Test
    void neverMeansNever() {
        choose("6");
        choose("0");
        assertThat(returns(practice).rhythm()).isEqualTo(Optional.empty());
        clock.pass(Duration.ofDays(800));
        writeLetters();
        assertThat(asked()).isZero();
    }

    @Test
    void isForAuthorsAndTheirModeratorsAlone() {
        Visitor stranger = signedIn(people.contributor());
        assertThat(stranger.get(page(practice, "")).page().select(".feedback__care"))
                .isEmpty();
        assertThat(stranger.post(page(practice, "/rythme"), "mois", "6").status())
                .isEqualTo(404);
        assertThat(stranger.post(page(practice, "/verification")).status()).isEqualTo(404);
        assertThat(signedIn(author).get(page(practice, "")).page().select(".feedback__care"))
                .hasSize(1);
        assertThat(signedIn(author).post(page(practice, "/rythme"), "mois", "7").status())
                .isEqualTo(422);
    }

    private void choose(String months) {
        Visitor browser = signedIn(author);
        browser.get(page(practice, ""));
        assertThat(browser.post(page(practice, "/rythme"), "mois", months).location())
                .contains("fait=retour-rythme");
    }

    private void due() {
        choose("6");
        clock.pass(Duration.ofDays(190));
        writeLetters();
    }

    private long asked() {
        return subjects(author).stream()
                .filter(subject -> subject.startsWith(QUESTION))
                .count();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }
}
