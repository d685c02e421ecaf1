package org.vitaressources.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.vitaressources.journeys.sample.SampleSite;

/// Suggestions and other spellings as a reader meets them, in a real browser.
@SpringBootTest(classes = SampleSite.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class TypingAidsIntegrationTests {
    private static Browser browser;

    @LocalServerPort
    private int port;

    @BeforeAll
    static void openBrowser() {
        browser = new Browser();
    }

    @AfterAll
    static void closeBrowser() {
        browser.close();
    }

    @Test
    void aPlaceChosenWithTheKeyboardBecomesAFilterBesideTheOthers() {
        try (BrowserContext visitor = browser.visitor(1280, false, true)) {
            Page page = visitor.newPage();
            page.navigate(address("/recherche?secteur=mobilite"));
            Locator field = page.locator("#recherche-mots");
            field.pressSequentially("fiche à red");
            assertThat(options(page)).hasCount(2);
            assertThat(field).hasAttribute("aria-expanded", "true");
            assertThat(page.locator("form[role=search] [role=status]")).hasText("2 suggestions");
            assertThat(options(page).first()).containsText("Commune");
            field.press("ArrowDown");
            assertThat(field)
                    .hasAttribute("aria-activedescendant", idOf(options(page).first()));
            assertThat(options(page).first()).hasAttribute("aria-selected", "true");
            field.press("Enter");
            page.waitForURL(url -> url.contains("territoire=commune:35236"));
            assertThat(page.url()).contains("secteur=mobilite").doesNotContain("red");
            assertThat(page.locator(".chip")).hasCount(2);
        }
    }

    @Test
    void arrowsGoRoundThroughTheWordsThemselvesAndEnterThereSearchesThem() {
        try (BrowserContext visitor = browser.visitor(1280, false, true)) {
            Page page = visitor.newPage();
            page.navigate(address("/"));
            Locator field = page.locator("#recherche-mots");
            field.pressSequentially("mob");
            assertThat(options(page)).hasCount(5);
            field.press("ArrowUp");
            assertThat(options(page).last()).hasAttribute("aria-selected", "true");
            field.press("ArrowDown");
            assertThat(page.locator("[aria-selected=true]")).hasCount(0);
            field.press("Enter");
            page.waitForURL(url -> url.endsWith("/recherche?q=mob"));
        }
    }

    @Test
    void escapeClosesTheListAndKeepsTheWordsAndTabLeavesIt() {
        try (BrowserContext visitor = browser.visitor(1280, false, true)) {
            Page page = visitor.newPage();
            page.navigate(address("/territoires"));
            Locator field = page.locator("#recherche-mots");
            field.pressSequentially("mob");
            assertThat(options(page)).hasCount(5);
            field.press("Escape");
            assertThat(page.locator("[role=listbox]")).isHidden();
            assertThat(field).hasValue("mob");
            assertThat(field).hasAttribute("aria-expanded", "false");
            field.press("ArrowDown");
            assertThat(options(page)).hasCount(5);
            field.press("Tab");
            assertThat(page.locator("[role=listbox]")).isHidden();
            assertThat(page.locator(".quick-search button")).isFocused();
        }
    }

    @Test
    void aTapOpensTheResource() {
        try (BrowserContext visitor = browser.visitor(390, true, true)) {
            Page page = visitor.newPage();
            page.navigate(address("/en/"));
            page.locator("#recherche-mots").pressSequentially("mob");
            Locator title = options(page).filter(new Locator.FilterOptions().setHasText("milieu rural"));
            assertThat(page.locator("[role=group]").last()).containsText("Resources");
            title.click();
            page.waitForURL(url -> url.endsWith("/en/ressources/plateforme-mobilite"));
        }
    }

    @Test
    void suggestionsComeBackInAFormThatWasRenewedInPlace() {
        try (BrowserContext visitor = browser.visitor(1280, false, true)) {
            Page page = visitor.newPage();
            page.navigate(address("/recherche?q=fiche"));
            page.locator("#f-secteur-mobilite").click();
            page.waitForURL(url -> url.contains("secteur=mobilite"));
            Locator field = page.locator("#recherche-mots[role=combobox]");
            field.fill("");
            field.pressSequentially("red");
            assertThat(options(page)).hasCount(2);
            options(page).first().click();
            page.waitForURL(url -> url.contains("territoire=commune:35236"));
            assertThat(page.url()).contains("secteur=mobilite");
        }
    }

    @Test
    void aLateAnswerDoesNotReplaceANewerOne() {
        try (BrowserContext visitor = browser.visitor(1280, false, true)) {
            Page page = visitor.newPage();
            page.navigate(address("/"));
            List<Runnable> late = new ArrayList<>();
            page.route("**/suggestions?q=mob", route -> late.add(route::resume));
            Locator field = page.locator("#recherche-mots");
            field.pressSequentially("mob");
            page.waitForCondition(() -> !late.isEmpty());
            field.fill("red");
            assertThat(options(page)).hasCount(2);
            late.forEach(Runnable::run);
            page.waitForResponse("**/suggestions?q=redo", () -> field.pressSequentially("o"));
            assertThat(options(page)).hasCount(2);
            assertThat(options(page).first()).containsText("Redon");
        }
    }

    @Test
    void withoutScriptsTheFormSubmits() {
        try (BrowserContext visitor = browser.visitor(390, false, false)) {
            Page page = visitor.newPage();
            page.navigate(address("/en/"));
            page.locator("#recherche-mots").fill("mob");
            assertThat(page.locator("[role=listbox]")).hasCount(0);
            page.locator("#recherche-mots").press("Enter");
            assertThat(page.url()).endsWith("/en/recherche?q=mob");
        }
    }

    @Test
    void axeFindsNothingWithTheListOpenNorAnythingThatOverflows() {
        List<String> found = new ArrayList<>();
        for (String path : List.of("/", "/en/", "/recherche?q=fiche", "/en/territoires")) {
            try (BrowserContext visitor = browser.visitor(1280, false, true)) {
                Page page = visitor.newPage();
                page.navigate(address(path));
                for (int width : List.of(1280, 320)) {
                    page.setViewportSize(width, 900);
                    Locator field = page.locator("#recherche-mots");
                    field.fill("");
                    field.pressSequentially("mob");
                    assertThat(options(page)).hasCount(5);
                    field.press("ArrowDown");
                    for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
                        Axe.violations(page)
                                .forEach(violation -> found.add(path + " " + width + " " + scheme + ": " + violation));
                    }
                    assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                            .isLessThanOrEqualTo(width);
                }
            }
        }
        assertThat(found).isEmpty();
    }

    @Test
    void anotherSpellingIsAskedAboutAndItsResultsStandApart() {
        try (BrowserContext visitor = browser.visitor(390, false, true)) {
            Page page = visitor.newPage();
            page.navigate(address("/recherche?q=mobilte"));
            assertThat(page.locator(".results__count")).hasText("Aucune ressource");
            assertThat(page.locator(".spelling")).containsText("Vouliez-vous dire");
            assertThat(page.locator(".spelling-hits article")).hasCount(1);
            assertThat(Axe.violations(page)).isEmpty();
            page.locator("#autre-orthographe").click();
            page.waitForURL(url -> url.contains("q=mobilit%C3%A9"));
            assertThat(page.locator(".spelling")).hasCount(0);
        }
    }

    private static Locator options(Page page) {
        return page.locator("[role=listbox]:not([hidden]) [role=option]");
    }

    private static String idOf(Locator option) {
        return String.valueOf(option.getAttribute("id"));
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
    }
}
