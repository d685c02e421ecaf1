package org.vitaressources.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.vitaressources.accounts.Member;
import org.vitaressources.accounts.MemberId;
import org.vitaressources.contributions.Contribution;
import org.vitaressources.contributions.Contributions;
import org.vitaressources.contributions.Draft;
import org.vitaressources.contributions.Publications;
import org.vitaressources.library.KeptFiles;
import org.vitaressources.library.Library;
import org.vitaressources.library.Publication;
import org.vitaressources.library.Publishing;
import org.vitaressources.library.ResourceId;
import org.vitaressources.transposition.SourceWatch;
import org.vitaressources.whole.WholeSite;

/// From a source that is revised to the answer of those who made theirs from it, on a phone, without scripts and
/// without
/// signing in.
class RevisedSourceInABrowserIntegrationTests extends WholeSite {
    private static final ResourceId SOURCE = new ResourceId("lavoir-revise");
    private static final int PHONE = 390;

    private static Browser browser;

    @Autowired
    private Publishing publishing;

    @Autowired
    private KeptFiles kept;

    @Autowired
    private Library library;

    @Autowired
    private Contributions contributions;

    @Autowired
    private Publications publications;

    @Autowired
    private SourceWatch watch;

    @BeforeAll
    static void openBrowser() {
        browser = new Browser();
    }

    @AfterAll
    static void closeBrowser() {
        browser.close();
    }

    @Test
    void theAuthorAnswersFromTheLetterAndBothPagesShowIt() {
        say("Le lavoir ouvre le lundi.", 0);
        Member author = people.contributor();
        ResourceId descendant = descendantBy(author);
        watch.look();
        say("Le lavoir ouvre le mardi.", 1);
        watch.look();
        String link = people.linkTo(author.email());
        try (BrowserContext looking = browser.visitor(PHONE, true, true)) {
            Page page = looking.newPage();
            page.navigate(address(link));
            assertFine(page);
        }
        try (BrowserContext context = browser.visitor(PHONE, false, false)) {
            Page page = context.newPage();
            page.navigate(address(link));
            assertThat(page.locator("main")).containsText("Lavoir révisé");
            assertThat(page.locator(".source-facts__parts")).hasText("Résultats");
            page.locator("main form button").click();
            assertThat(page.locator("#erreurs")).containsText("Choisissez");
            page.locator("#reponse-STILL_TRUE").check();
            page.locator("#mots").fill("Chez nous c’est encore le lundi.");
            page.locator("main form button").click();
            assertThat(page.locator(".source-news")).containsText("Vérifié par les auteurs le");
            assertThat(page.locator(".source-news")).containsText("Source révisée le");
            page.navigate(address(link));
            assertThat(page.locator("h1")).hasText("Ce lien ne sert plus");
        }
        assertBothPages(descendant);
    }

    private void assertBothPages(ResourceId descendant) {
        try (BrowserContext context = browser.visitor(PHONE, false, true)) {
            context.addCookies(List.of(new Cookie("vita", people.session(people.moderator())).setUrl(address("/"))));
            Page page = context.newPage();
            page.navigate(address(path(SOURCE) + "/famille"));
            assertThat(page.locator(".source-answers")).containsText("Chez nous c’est encore le lundi.");
            assertFine(page);
            page.navigate(address("/en" + path(descendant)));
            assertThat(page.locator(".source-news")).containsText("Checked by the authors on");
            assertFine(page);
        }
    }

    private static void assertFine(Page page) {
        assertThat(Axe.violations(page)).isEmpty();
        assertThat((Integer) page.evaluate("() => document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(PHONE);
    }

    private void say(String results, int basedOn) {
        String path = "etude-de-cas/" + SOURCE + "/index.md";
        String text = "---\nid: " + SOURCE + "\ntitre: Lavoir révisé\ntype: etude-de-cas\nlicence: CC-BY-4.0\n---\n\n"
                + "## Résultats\n\n" + results + "\n";
        KeptFiles.Kept file = kept.keep(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        publishing.publish(new Publication(SOURCE, path, Map.of(path, file), "", "", basedOn));
    }

    private ResourceId descendantBy(Member member) {
        Draft draft = new Draft(
                "etude-de-cas",
                "Lavoir de la vallée",
                "Un lavoir ailleurs.",
                Map.of("resultats", "Deux personnes."),
                Map.of("territoires", List.of("departement:01")),
                Map.of("licence", "CC-BY-4.0", "transposee-de", SOURCE.value()),
                List.of(),
                Map.of(),
                true,
                Map.of());
        Contribution contribution = Contribution.begin(member.id().value(), draft, clock.instant());
        contribution.submit(clock.instant());
        contribution.accept("", "", clock.instant());
        return publications
                .publish(contributions.store(contribution).id(), MemberId.NOBODY)
                .resource()
                .orElseThrow();
    }

    private String path(ResourceId id) {
        return "/ressources/" + library.byId(id).orElseThrow().slug();
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
    }
}
