package org.vitaressources.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.vitaressources.accounts.Member;
import org.vitaressources.library.Resource;
import org.vitaressources.whole.SteeredSite;

/// From what readers look for in vain to what the centre says next time: seen, acted upon, found; in a real
/// browser.
class SteeringInABrowserIntegrationTests extends SteeredSite {
    /// Of the browser of a person; that of a test is taken for a program.
    private static final Map<String, String> A_PERSON =
            Map.of("User-Agent", "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/142.0 Safari/537.36");

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
    void whatIsLookedForInVainIsSeenGetsASynonymAndIsFound() {
        String asked = word();
        String written = word();
        Resource practice = written("Une " + written + " de pays", "secteurs: mobilite");
        Resource other = written("Tout autre chose", "secteurs: mobilite");
        for (int day = 0; day < 3; day++) {
            try (BrowserContext reader = reader(390, true)) {
                Page page = reader.newPage();
                page.navigate(address("/"));
                page.locator("main input[name=q], .site-header input[name=q]")
                        .first()
                        .fill(asked);
                page.keyboard().press("Enter");
                assertThat(page.locator("article.card")).hasCount(0);
            }
            clock.pass(Duration.ofDays(1));
        }
        try (BrowserContext office = signedIn(people.administrator(), 1280, true);
                BrowserContext reader = reader(390, true)) {
            Page desk = office.newPage();
            List<String> complaints = new ArrayList<>();
            Hands.watch(desk, complaints);
            desk.navigate(address("/administration/recherches"));
            desk.getByText("Sans résultat").last().focus();
            desk.locator("nav.desk-views a", new Page.LocatorOptions().setHasText("Sans résultat"))
                    .press("Enter");
            Locator row = desk.locator("tr", new Page.LocatorOptions().setHasText(asked));
            assertThat(row.locator(".insight-table__bad")).hasText("3");
            row.locator("a", new Locator.LocatorOptions().setHasText("Synonyme"))
                    .press("Enter");
            assertThat(desk.locator("#termes")).hasValue(asked);
            desk.locator("#trouve").fill(written);
            desk.locator("main .panel button[type=submit]").press("Enter");
            assertThat(desk.locator("table", new Page.LocatorOptions().setHasText(asked)))
                    .containsText("un résultat");
            desk.locator("main button[type=submit]").press("Enter");
            assertThat(desk.locator(".notice--good")).containsText("en vigueur");
            Page found = reader.newPage();
            found.navigate(address("/recherche?q=" + asked));
            assertThat(found.locator("article.card"))
                    .containsText(practice.description().title());

            desk.navigate(address("/administration/recherches/mots?q=" + asked));
            assertThat(desk.locator(".figures-row")).containsText("3");
            desk.locator("#pin-ressource").fill(address("/ressources/" + other.slug()));
            desk.locator("#mettre-en-avant button").press("Enter");
            assertThat(desk.locator(".notice--good")).containsText("mise en avant");
            found.navigate(address("/recherche?q=" + asked));
            assertThat(found.locator("article.card").first()).containsText("Tout autre chose");
            assertThat(found.locator("article.card").first()).containsText("Choix du centre");
            assertThat(complaints).isEmpty();
        }
    }

    @Test
    void anEmptyCellOfTheMapBecomesAContributionThatIsAlreadyPlacedWithoutScripts() {
        try (BrowserContext office = signedIn(people.administrator(), 390, false)) {
            Page page = office.newPage();
            page.navigate(address("/administration/manques"));
            page.locator("td.gap a[href*='secteur=energie'][href*='region%3A53']")
                    .click();
            assertThat(page.locator("main")).containsText("portera d’emblée sur : Énergie");
            assertThat(page.locator("main")).containsText("Bretagne");
            page.locator("form[action$='/contributions'] button, form[action$='/contributions'] [type=submit]")
                    .first()
                    .click();
            assertThat(page).hasURL(Pattern.compile(".*/contributions/[A-Za-z0-9_-]{6,}.*"));
            assertThat(page.locator("main")).containsText("Bretagne");
        }
    }

    @Test
    void aSectorIsRenamedItsEffectSeenAndTheFacetSaysTheNewName() {
        written("Une fiche de logistique", "secteurs: logistique");
        try (BrowserContext office = signedIn(people.moderator(), 1280, false);
                BrowserContext reader = reader(1280, true)) {
            Page desk = office.newPage();
            desk.navigate(address("/administration/vocabulaires"));
            desk.locator("main .thesaurus__list a").first().click();
            desk.locator(".concept-tree a[href$='/logistique']").click();
            desk.locator("#libelle").fill("Logistique de proximité");
            desk.locator("main .panel button[type=submit]").first().click();
            assertThat(desk.locator("main")).containsText("concernée");
            desk.locator("main details summary").click();
            assertThat(desk.locator(".file-diff")).containsText("libelle: Logistique de proximité");
            Page search = reader.newPage();
            search.navigate(address("/recherche"));
            assertThat(search.locator("main")).not().containsText("Logistique de proximité");
            desk.locator("main button[type=submit]").click();
            assertThat(desk.locator(".notice--good")).containsText("en vigueur");
            search.navigate(address("/recherche"));
            assertThat(search.locator("main")).containsText("Logistique de proximité");
            desk.locator("main button[type=submit]").click();
            assertThat(desk.locator(".notice--good")).containsText("annulé");
            search.navigate(address("/recherche"));
            assertThat(search.locator("main")).not().containsText("Logistique de proximité");
        }
    }

    @Test
    void everyPagePassesAxeInBothThemesAndWidths() {
        Member moderator = people.moderator();
        try (BrowserContext office = signedIn(moderator, 1280, true)) {
            Page page = office.newPage();
            page.navigate(address("/administration/vocabulaires/secteurs/bois"));
            page.locator("#libelle").fill("Bois et forêt");
            page.locator("main .panel button[type=submit]").first().click();
            page.locator("main button[type=submit]").click();
        }
        List<String> found = new ArrayList<>();
        for (int width : new int[] {390, 1280}) {
            for (boolean dark : new boolean[] {width == 390}) {
                try (BrowserContext context = signedIn(moderator, width, dark, true)) {
                    look(context.newPage(), width, found);
                }
            }
        }
        assertThat(found).isEmpty();
    }

    private void look(Page page, int width, List<String> found) {
        for (String path : List.of(
                "/administration/recherches",
                "/en/administration/recherches?vue=filtres",
                "/administration/recherches/mots?q=jardin",
                "/administration/recherches/choix",
                "/administration/manques",
                "/administration/manques?region=region:53&secteur=mobilite",
                "/contribuer?region=region:53",
                "/en/contribuer",
                "/administration/vocabulaires",
                "/administration/vocabulaires/secteurs",
                "/en/administration/vocabulaires/secteurs/mobilite",
                "/administration/vocabulaires/sigles",
                "/administration/vocabulaires/synonymes?terme=jardin",
                "/administration/vocabulaires/historique")) {
            page.navigate(address(path));
            measure(page, path, width, found);
        }
        page.locator("main ol.rows a").first().click();
        measure(page, "one change", width, found);
        page.navigate(address("/administration/vocabulaires/secteurs/mobilite"));
        page.locator("#libelle").fill("Mobilités solidaires");
        page.locator("main .panel button[type=submit]").first().click();
        measure(page, "effect", width, found);
        page.navigate(address("/administration/vocabulaires/secteurs/mobilite"));
        page.locator("#libelle").fill(" ");
        page.locator("main .panel button[type=submit]").first().click();
        measure(page, "refused", width, found);
    }

    private static void measure(Page page, String path, int width, List<String> found) {
        page.evaluate("() => document.querySelectorAll('main details').forEach(one => { one.open = true; })");
        Axe.violations(page).forEach(fault -> found.add(path + " " + width + " " + fault));
        assertThat((Integer) page.evaluate("() => document.documentElement.scrollWidth"))
                .as(path + " fits " + width)
                .isLessThanOrEqualTo(width);
    }

    private BrowserContext reader(int width, boolean scripts) {
        BrowserContext context = browser.visitor(width, false, scripts);
        context.setExtraHTTPHeaders(A_PERSON);
        return context;
    }

    private BrowserContext signedIn(Member member, int width, boolean scripts) {
        return signedIn(member, width, false, scripts);
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
