package org.vitaressources.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.vitaressources.accounts.Member;
import org.vitaressources.library.Resource;

/// A member tries what another tells of: once it is moderated, the level of evidence, the facet and the rank of the
/// practice are others. In a real browser, without scripts.
class EvidenceJourneyIntegrationTests extends FeedbackScene {
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final String word = "zkpreuve" + NUMBER.incrementAndGet() + "x";

    @Test
    void aTrialOnceModeratedChangesTheLevelTheFacetAndTheRank() {
        List<Resource> twins = List.of(
                published(author, "departement:35", "Réparer ensemble à " + word + ", rue basse."),
                published(author, "departement:35", "Réparer ensemble à " + word + ", rue haute."));
        untilFound();
        Member member = people.contributor();
        try (BrowserContext theirs = signedIn(member, 390, false, false);
                BrowserContext desk = signedIn(moderator, 1280, false, false);
                BrowserContext anybody = browser.visitor(1280, false, false)) {
            Page reader = anybody.newPage();
            List<String> before = found(reader);
            assertThat(before).hasSize(2);
            assertThat(reader.locator("#facette-preuve .facet__value").filter(containing("Expérimentée")))
                    .hasCount(0);
            practice = twins.stream()
                    .filter(one -> one.description().title().equals(before.getLast()))
                    .findFirst()
                    .orElseThrow();
            report(theirs.newPage());
            assertThat(found(reader)).as("not before it is moderated").isEqualTo(before);
            accept(desk.newPage());
            untilFound();
            assertThat(found(reader)).as("the one that was tried comes first").isEqualTo(before.reversed());
            assertThat(reader.locator(".result-list article").first()).containsText("Expérimentée");
            Locator facet = reader.locator("#facette-preuve .facet__value").filter(containing("Expérimentée"));
            assertThat(facet).containsText("1");
            open(reader, ".filters > summary");
            open(reader, "#facette-preuve > summary");
            facet.click();
            assertThat(titles(reader)).containsExactly(title());
            reader.locator(".result-list article a")
                    .filter(containing(title()))
                    .first()
                    .click();
            assertThat(reader.locator(".evidence summary")).containsText("Expérimentée");
        }
    }

    private List<String> found(Page reader) {
        reader.navigate(address("/recherche?q=" + word));
        return titles(reader);
    }

    private static List<String> titles(Page reader) {
        return reader.locator(".result-list article h3 a").allInnerTexts();
    }

    private static void open(Page page, String summary) {
        if (page.locator(summary).locator("..").getAttribute("open") == null
                && page.locator(summary).isVisible()) {
            page.locator(summary).click();
        }
    }

    private void report(Page page) {
        page.navigate(address(page(practice, "")));
        page.locator("text=\"Nous l’avons essayé\"").click();
        page.locator("#structure").fill("Atelier d’essai");
        page.locator("#territoire").fill("Lille");
        page.locator("#issue-reussi").check();
        page.locator("#garde").fill("Le comité de départ.");
        clock.pass(Duration.ofSeconds(30));
        page.locator("#envoyer").click();
        assertThat(page.locator(".reaction")).containsText("Reçu, en attente");
    }

    private void accept(Page page) {
        page.navigate(address(deskOf(practice)));
        page.locator(".queue__line")
                .filter(containing(title()))
                .locator("text=\"Publier sous la pratique\"")
                .click();
        assertThat(page.locator(".notice--good")).containsText("publié sous la pratique");
    }

    private static Locator.FilterOptions containing(String words) {
        return new Locator.FilterOptions().setHasText(words);
    }
}
