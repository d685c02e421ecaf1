package org.vitaressources.transposition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.vitaressources.whole.Visitor;
import org.vitaressources.whole.Visitor.Answer;

/// Authors of a transposed practice hear of its source, answer once, and readers see it.
class RevisedSourceIntegrationTests extends TransposedPractice {
    @Test
    void theFirstSightIsSilentAndARevisionIsToldOfOnce() {
        assertThat(told()).isZero();
        say("Quatre personnes.", "departement:35");
        watch.look();
        watch.look();
        assertThat(told()).isOne();
        assertThat(visitor().get(path(descendant)).text()).contains("Source révisée le");
    }

    @Test
    void aSecondRevisionOfTheDayIsToldOfTheDayAfter() {
        say("Quatre personnes.", "departement:35");
        watch.look();
        say("Cinq personnes.", "departement:35");
        watch.look();
        assertThat(told()).isOne();
        clock.pass(Duration.ofDays(1));
        watch.look();
        watch.look();
        assertThat(told()).isEqualTo(2);
    }

    @Test
    void tagsAloneAreNoReason() {
        say("Trois personnes.", "departement:29");
        watch.look();
        assertThat(told()).isZero();
        assertThat(visitor().get(path(descendant)).text()).doesNotContain("Source révisée");
    }

    @Test
    void aWithdrawalIsToldOfAndSoIsTheReturn() {
        publishing.withdraw(source, "", "Obsolète", number());
        watch.look();
        assertThat(subjects())
                .containsExactly("La source de votre pratique a été retirée : « Fontaine " + source + " »");
        clock.pass(Duration.ofDays(1));
        say("Trois personnes.", "departement:35");
        watch.look();
        assertThat(subjects()).hasSize(2).anyMatch(subject -> subject.contains("est de retour"));
        assertThat(visitor().get(path(descendant)).text()).contains("Source de retour dans le centre");
    }

    @Test
    void theLinkAnswersOnceAndBothSidesSeeIt() {
        say("Quatre personnes.", "departement:35");
        watch.look();
        String link = people.linkTo(author.email());
        Visitor browser = visitor();
        Answer opened = browser.get(link);
        assertThat(opened.text()).contains("Résultats", "Fontaine " + source).doesNotContain("Le résumé");
        assertThat(opened.header("Cache-Control")).isEqualTo("no-store");
        assertThat(opened.header("Referrer-Policy")).isEqualTo("no-referrer");
        Answer refused = browser.post(link, "mots", "Des mots");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().select("#mots").text()).isEqualTo("Des mots");
        assertThat(browser.post(link, "reponse", "STILL_TRUE", "mots", "m".repeat(1001))
                        .status())
                .isEqualTo(422);
        assertThat(browser.post(link, "reponse", "STILL_TRUE", "mots", "Chez nous <b>aussi</b>")
                        .location())
                .startsWith(path(descendant));
        assertThat(browser.post(link, "reponse", "STILL_TRUE").status()).isEqualTo(410);
        assertThat(browser.get(link).status()).isEqualTo(410);
        assertThat(visitor().get(path(descendant)).text())
                .contains("Source révisée le", "Vérifié par les auteurs le")
                .doesNotContain("Chez nous");
        assertSeenBesideTheSource();
    }

    private void assertSeenBesideTheSource() {
        String family = path(library.byId(source).orElseThrow()) + "/famille";
        assertThat(signedIn(people.moderator()).get(family).text()).contains("Chez nous <b>aussi</b>");
        assertThat(signedIn(people.contributor()).get(family).text()).doesNotContain("Chez nous");
        assertThat(visitor().get(family).text()).doesNotContain("Chez nous");
    }

    @Test
    void aLinkIsGoodForSixtyDaysAndAnInventedOneIsNone() {
        say("Quatre personnes.", "departement:35");
        watch.look();
        String link = people.linkTo(author.email());
        assertThat(visitor().get(link + "x").status()).isEqualTo(404);
        clock.pass(Duration.ofDays(61));
        assertThat(visitor().get(link).status()).isEqualTo(410);
    }

    private long told() {
        return subjects().size();
    }
}
