package org.vitaressources.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.vitaressources.Vita;
import org.vitaressources.library.Library;
import org.vitaressources.search.ResourceIndex;
import org.vitaressources.search.Search;

/// The whole site over a few resources with territories: climbing, going sideways, distances, the map.
@DirtiesContext
@SpringBootTest(classes = Vita.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class TerritoriesInABrowserIntegrationTests {
    private static final List<String> STATES = List.of(
            "/recherche?territoire=departement:35",
            "/recherche?territoire=departement:35&territoire=departement:48&portee=ici&portee=voisins&portee=aussi",
            "/recherche?territoire=region:22",
            "/recherche?autour=commune:35236&rayon=50&tri=proximite",
            "/recherche?lieu=Saint-Denis&rayon=50",
            "/recherche?lieu=Nulle-Part-les-Oies&rayon=20",
            "/territoires/departement:35",
            "/territoires");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    static Path folder;

    private static Browser browser;

    @LocalServerPort
    private int port;

    @Autowired
    private Library library;

    @Autowired
    private ResourceIndex index;

    @Autowired
    private Search search;

    @DynamicPropertySource
    static void folders(DynamicPropertyRegistry properties) throws IOException {
        Path content = Files.createDirectories(folder.resolve("content"));
        write(content, "redon", "commune:35236");
        write(content, "rennes", "commune:35238");
        write(content, "ille-et-vilaine", "departement:35");
        write(content, "bretagne", "region:53");
        write(content, "france", "national");
        write(content, "laval", "commune:53130");
        write(content, "saint-nazaire", "commune:44184");
        write(content, "lozere", "departement:48");
        write(content, "creuse", "departement:23");
        properties.add("vita.content", content::toString);
        properties.add("vita.index", () -> folder.resolve("index").toString());
        properties.add("vita.data", () -> folder.resolve("data").toString());
    }

    private static void write(Path content, String name, String territory) throws IOException {
        Files.writeString(content.resolve(name + ".md"), """
                ---
                titre: Garage solidaire, %s
                type: etude-de-cas
                territoires: ["%s"]
                ---
                Un garage solidaire répare des voitures.
                """.formatted(name, territory));
    }

    @BeforeAll
    static void openBrowser() {
        browser = new Browser();
    }

    @AfterAll
    static void closeBrowser() {
        browser.close();
    }

    @BeforeEach
    void readTheLibrary() {
        library.reconcile();
        index.reconcile();
        assertThat(search.state().resources()).isEqualTo(9);
    }

    @Test
    void eachReachIsAddedAndTakenAwayInPlace() {
        try (BrowserContext visitor = browser.visitor(1280, false, true)) {
            Page page = visitor.newPage();
            page.navigate(address("/recherche?q=garage&territoire=departement:35"));
            assertResults(page, 3);
            assertThat(page.locator("#portee-voisins-sens").textContent())
                    .contains("Côtes-d'Armor", "Mayenne", "Manche");
            press(page, "#portee-aussi", "portee=aussi");
            assertResults(page, 5);
            press(page, "#portee-voisins", "portee=voisins");
            assertResults(page, 7);
            assertThat(page.evaluate("document.activeElement.id")).isEqualTo("portee-voisins");
            press(page, "#portee-ici", "portee=aussi&portee=voisins");
            assertResults(page, 4);
            page.goBack();
            assertResults(page, 7);
            page.navigate(address("/recherche?territoire=departement:48&portee=comparables"));
            assertResults(page, 1);
            assertThat(page.locator("#portee-comparables-sens").textContent())
                    .contains("Creuse", "200 000".replace(' ', '\u202f'));
        }
    }

    @Test
    void aDistanceIsAskedByNameWithoutScripts() {
        try (BrowserContext visitor = browser.visitor(390, false, false)) {
            Page page = visitor.newPage();
            page.navigate(address("/recherche?q=garage"));
            page.locator(".filters > summary").click();
            page.locator("#distance > summary").click();
            page.getByLabel("Lieu").fill("redon");
            page.getByLabel("À moins de").selectOption("50");
            page.locator("#distance button").click();
            page.waitForURL(url -> url.contains("autour="));
            assertThat(page.url()).endsWith("/recherche?q=garage&autour=commune:35236&rayon=50");
            assertResults(page, 2);
            page.locator(".sort a", new Page.LocatorOptions().setHasText("Proximité"))
                    .click();
            assertThat(page.locator(".card__title").first().textContent()).contains("redon");
            page.locator("#choix-autour").click();
            assertResults(page, 9);
        }
    }

    @Test
    void aPlaceThatIsNotClearIsGivenBack() {
        try (BrowserContext visitor = browser.visitor(1280, false, false)) {
            Page page = visitor.newPage();
            page.navigate(address("/recherche?lieu=Saint-Denis&rayon=20"));
            assertThat(page.locator("#lieu").inputValue()).isEqualTo("Saint-Denis");
            Locator candidates = page.locator(".distance__problem a");
            assertThat(candidates.allTextContents()).anyMatch(text -> text.contains("La Réunion"));
            candidates.first().click();
            assertThat(page.url()).contains("autour=commune:", "rayon=20");
            page.navigate(address("/recherche?lieu=Nulle-Part-les-Oies&rayon=20"));
            assertThat(page.locator("#lieu").inputValue()).isEqualTo("Nulle-Part-les-Oies");
            assertThat(page.locator(".distance__problem").textContent()).contains("Nulle-Part-les-Oies");
        }
    }

    @Test
    void theMapIsAFilterAndGoesDownToDepartements() {
        try (BrowserContext visitor = browser.visitor(1280, false, true)) {
            Page page = visitor.newPage();
            page.navigate(address("/recherche?q=garage"));
            place(page, "Bretagne : 4 ressources").click(new Locator.ClickOptions().setForce(true));
            page.waitForURL(url -> url.contains("territoire=region:53"));
            assertResults(page, 4);
            place(page, "Ille-et-Vilaine : 3 ressources").click(new Locator.ClickOptions().setForce(true));
            page.waitForURL(url -> url.endsWith("territoire=departement:35"));
            assertResults(page, 3);
            page.locator("#carte-france").click();
            page.waitForURL(url -> !url.contains("territoire"));
            assertResults(page, 9);
        }
    }

    @Test
    void axeFindsNothingAndNothingOverflows() {
        List<String> found = new ArrayList<>();
        for (String state : STATES) {
            for (String language : List.of("", "/en")) {
                try (BrowserContext visitor = browser.visitor(1280, false, true)) {
                    Page page = visitor.newPage();
                    page.navigate(address(language + state));
                    for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
                        Axe.violations(page).forEach(violation -> found.add(language + state + ": " + violation));
                    }
                    page.setViewportSize(320, 900);
                    if ((Integer) page.evaluate("document.documentElement.scrollWidth") > 320) {
                        found.add(language + state + " overflows");
                    }
                }
            }
        }
        assertThat(found).isEmpty();
    }

    /// Once what came last has settled (a fiftieth of a second after it stands there): before, a link is only a link,
    /// and
    /// leads to a whole new page.
    private static void press(Page page, String link, String address) {
        PlaywrightAssertions.assertThat(page.locator(".htmx-added, .htmx-settling, .htmx-swapping, .htmx-request"))
                .hasCount(0);
        page.locator(link).focus();
        page.keyboard().press("Enter");
        page.waitForURL(url -> url.contains(address));
    }

    private static Locator place(Page page, String title) {
        return page.locator(".results-map a")
                .filter(new Locator.FilterOptions().setHasText(title.replace(" :", "\u00a0:")))
                .locator("path");
    }

    private static void assertResults(Page page, int count) {
        PlaywrightAssertions.assertThat(page.locator(".result-list > li")).hasCount(count);
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
    }
}
