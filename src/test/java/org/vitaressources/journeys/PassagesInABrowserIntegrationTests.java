package org.vitaressources.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.vitaressources.journeys.sample.SampleSite;

/// From a result to its passages, from one marked word to the next, and on to what is like it.
@SpringBootTest(classes = SampleSite.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class PassagesInABrowserIntegrationTests {
    private static final String RESULTS = "/recherche?q=mobilité";
    private static final String BODY = "/ressources/plateforme-mobilite?q=mobilité";

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
    void aReaderOpensAPassageAndWalksThroughTheMarks() {
        try (BrowserContext visitor = browser.visitor(1280, false, true)) {
            Page page = open(visitor, RESULTS);
            page.locator(".passages__address").first().click();
            assertThat(page).hasURL(Pattern.compile("lecture\\?q=.*#diapo-4$"));
            Locator here = page.locator("mark.mark--here");
            assertThat(here).hasCount(1);
            Assertions.assertThat(here.evaluate("mark => mark.closest('section').id"))
                    .isEqualTo("diapo-4");
            String first = here.getAttribute("id");
            assertThat(page.locator(".hits__rank")).hasText(Pattern.compile("\\d+ sur \\d+"));
            page.locator(".hits__step").last().click();
            Assertions.assertThat(page.locator("mark.mark--here").getAttribute("id"))
                    .isNotEqualTo(first);
            assertThat(page).hasURL(Pattern.compile("#mot-\\d+$"));
            page.keyboard().press("p");
            Assertions.assertThat(page.locator("mark.mark--here").getAttribute("id"))
                    .isEqualTo(first);
            page.locator(".hits__clear").click();
            assertThat(page.locator("mark")).hasCount(0);
            assertThat(page.locator(".hits")).hasCount(0);
        }
    }

    @Test
    void lettersTypedElsewhereDoNotMoveTheReader() {
        try (BrowserContext visitor = browser.visitor(1280, false, true)) {
            Page page = open(visitor, BODY);
            page.locator("#recherche-mots").focus();
            page.keyboard().type("npn");
            assertThat(page.locator("#recherche-mots")).hasValue("npn");
            assertThat(page.locator("mark.mark--here")).hasCount(0);
        }
    }

    @Test
    void aReaderUnfoldsAllPassagesInPlace() {
        try (BrowserContext visitor = browser.visitor(390, false, true)) {
            Page page = open(visitor, RESULTS);
            page.locator(".card__more a").first().click();
            assertThat(page.locator(".passages--all > li")).not().hasCount(0);
            assertThat(page).hasURL(Pattern.compile("/recherche\\?"));
            Assertions.assertThat(page.evaluate("document.activeElement.className"))
                    .isEqualTo("card__found");
        }
    }

    @Test
    void aReaderWithoutScriptsFindsThePassagesAndWhatIsLikeThem() {
        try (BrowserContext visitor = browser.visitor(390, false, false)) {
            Page page = open(visitor, RESULTS);
            page.locator(".card__more a").first().click();
            assertThat(page).hasURL(Pattern.compile("/passages\\?q="));
            page.locator(".passages__like").first().click();
            assertThat(page.locator("h1")).hasText("Passages proches");
            assertThat(page.locator(".result-list > li")).not().hasCount(0);
            page.navigate(address(BODY));
            page.locator(".hits__step").last().click();
            assertThat(page).hasURL(Pattern.compile("#mot-1$"));
        }
    }

    @Test
    void aReaderAsksWhyAndForTheOtherCopies() {
        List<String> found = new ArrayList<>();
        for (String language : List.of("", "/en")) {
            try (BrowserContext visitor = browser.visitor(390, false, true)) {
                Page page = open(visitor, language + RESULTS);
                for (Locator aside : page.locator(".aside > summary").all()) {
                    aside.focus();
                    page.keyboard().press("Enter");
                }
                assertThat(page.locator(".reasons").first()).isVisible();
                assertThat(page.locator(".copies__list a").first()).isVisible();
                for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
                    found.addAll(Axe.violations(page));
                }
            }
        }
        Assertions.assertThat(found).isEmpty();
    }

    private Page open(BrowserContext visitor, String path) {
        Page page = visitor.newPage();
        page.navigate(address(path));
        return page;
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
    }
}
