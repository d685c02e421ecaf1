package org.vitaressources.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import org.vitaressources.accounts.Member;
import org.vitaressources.library.Resource;
import org.vitaressources.quality.CheckedLinks;
import org.vitaressources.quality.LinksOutside;

/// The quality of the collection in a real browser, where the operator had links checked: by the librarian, and by the
/// author who is written to. Without that property nothing is asked for: `quality.LinksOffIntegrationTests`.
@Import(LinksOutside.class)
@TestPropertySource(properties = {"vita.quality.links=true", "vita.quality.links-every=1h"})
class QualityInABrowserIntegrationTests extends CheckedLinks {
    private static Browser browser;

    @BeforeAll
    static void openBrowser() {
        browser = new Browser();
    }

    @AfterAll
    static void closeBrowser() {
        browser.close();
    }

    @Test
    void theLibrarianFindsWhatLacksWritesAndTheAuthorMendsIt() {
        Member author = people.contributor();
        String title = "Garage " + word();
        Resource resource = published(author, title);
        List<String> complaints = new ArrayList<>();
        try (BrowserContext context = signedIn(people.moderator(), 1280, false, true)) {
            Page page = context.newPage();
            Hands.watch(page, complaints);
            page.navigate(address("/administration/qualite"));
            if (page.locator("main details summary").count() > 0) {
                // Where much else lacks, it stands among the others.
                press(page, "main details summary");
            }
            press(page, "main a:has-text('Résumé trop court')");
            page.waitForURL("**/administration/qualite/ressources?**");
            Locator line = page.locator("main a", new Page.LocatorOptions().setHasText(title));
            while (line.count() == 0) {
                // Other tests leave resources with the same lack before it.
                page.locator("main a[rel=next]").click();
                page.waitForLoadState();
            }
            line.click();
            assertThat(page.locator("h1")).containsText(title);
            press(page, "main a:has-text('Écrire aux auteurs')");
            page.getByLabel("Un mot de votre part").fill("Bravo pour ce garage.");
            press(page, "main form button:has-text('Envoyer')");
            assertThat(page.locator(".notice--good")).containsText("dans la boîte d’envoi");
        }
        try (BrowserContext context = signedIn(author, 390, true, false)) {
            Page page = context.newPage();
            page.navigate(address("/contributions/" + contributionOf(resource).id() + "/conseils"));
            assertThat(page.locator("main")).containsText("Résumé trop court");
            page.locator(".quality-gaps button").first().click();
            assertThat(page.locator("#resume")).hasValue("Un garage où l’on répare.");
        }
        assertThat(complaints).isEmpty();
    }

    @Test
    void linksAreSaidToBeMovedDeadOrRefusedAndAreIgnoredByTheKeyboardWithoutScripts() throws IOException {
        outside.answer("/ancien", "301 Moved\r\nLocation: " + at("b.exemple.test", "/nouveau"))
                .answer("/nouveau", "200 OK");
        Resource resource = written(
                "liens-" + word() + ".md",
                "# Des liens\n\n" + at("a.exemple.test", "/ancien") + "\n\n" + at("c.exemple.test", "/mort")
                        + "\n\nhttp://169.254.169.254/latest/\n");
        for (int day = 0; day < 3; day++) {
            ask();
            clock.pass(Duration.ofHours(25));
        }
        assertThat(outside.requests()).noneMatch(request -> request.contains("169.254"));
        try (BrowserContext context = signedIn(people.moderator(), 390, false, false)) {
            Page page = context.newPage();
            page.navigate(address("/administration/qualite/liens?ressource=" + resource.id()));
            assertThat(page.locator("main")).containsText("Nouvelle adresse");
            assertThat(page.locator("main")).containsText("la page n’existe plus (404)");
            assertThat(page.locator("main")).containsText("son adresse n’est pas sur le réseau public");
            press(page, ".desk-views a:has-text('Morts')");
            press(page, ".quality-links button:has-text('Ignorer')");
            assertThat(page.locator(".notice--good")).containsText("Le lien est ignoré");
            page.navigate(address("/administration/qualite/liens?etat=excluded"));
            press(page, ".quality-links button:has-text('Ne plus ignorer')");
            assertThat(page.locator(".notice--good")).containsText("de nouveau suivi");
        }
    }

    @Test
    void axeFindsNothingAndEveryPageFitsAPhone() throws IOException {
        Member author = people.contributor();
        Resource resource = published(author, "Garage " + word());
        written("liens-" + word() + ".md", "# Liens\n\n" + at("d.exemple.test", "/perdu") + "\n");
        ask();
        String advice = "/contributions/" + contributionOf(resource).id() + "/conseils";
        List<String> found = new ArrayList<>();
        for (int width : new int[] {390, 1280}) {
            for (boolean dark : new boolean[] {width == 390}) {
                try (BrowserContext desk = signedIn(people.moderator(), width, dark, true);
                        BrowserContext own = signedIn(author, width, dark, true)) {
                    look(
                            desk,
                            List.of(
                                    "/administration/qualite",
                                    "/en/administration/qualite",
                                    "/administration/qualite/ressources?quoi=short-summary",
                                    "/administration/qualite/ressources?territoire=Nulleparville",
                                    "/administration/qualite/" + resource.id(),
                                    "/en/administration/qualite/" + resource.id(),
                                    "/administration/qualite/liens",
                                    "/administration/qualite/liens?etat=failing",
                                    "/administration/qualite/lettres?ressource=" + resource.id(),
                                    "/ressources/" + resource.slug()),
                            width,
                            found);
                    look(own, List.of(advice, "/en" + advice, "/contributions"), width, found);
                }
            }
        }
        assertThat(found).isEmpty();
    }

    private void look(BrowserContext context, List<String> paths, int width, List<String> found) {
        Page page = context.newPage();
        for (String path : paths) {
            assertThat(page.navigate(address(path)).status()).as(path).isEqualTo(200);
            page.evaluate("() => document.querySelectorAll('main details').forEach(one => { one.open = true; })");
            Axe.violations(page).forEach(fault -> found.add(path + " " + width + " " + fault));
            if ((Integer) page.evaluate("() => document.documentElement.scrollWidth") > width) {
                found.add(path + " overflows at " + width);
            }
        }
    }

    private static void press(Page page, String what) {
        page.locator(what).first().focus();
        page.keyboard().press("Enter");
    }

    private BrowserContext signedIn(Member member, int width, boolean dark, boolean scripts) {
        BrowserContext context = browser.visitor(width, dark, scripts);
        context.addCookies(List.of(new Cookie("vita", people.session(member)).setUrl(address("/"))));
        return context;
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
    }
}
