package org.vitaressources.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.vitaressources.journeys.sample.SampleSite;

/// Every kind of page and state in a real browser.
@SpringBootTest(classes = SampleSite.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class PagesInABrowserIntegrationTests {
    private static final String READING = "/ressources/plateforme-mobilite/documents/annexes/diaporama.pptx/lecture";

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

    static Stream<String> pages() {
        return Stream.of(
                "/",
                "/recherche",
                "/recherche?q=mobilité",
                "/recherche?q=fiche&territoire=departement:35&secteur=mobilite&page=1&taille=2",
                "/recherche?q=introuvable&type=outil",
                "/recherche?q=mobilité Redon -type:outil territoire:Saint-Denis secteur:inconnu",
                "/ressources/plateforme-mobilite?q=mobilité",
                "/ressources/longue",
                "/ressources/sans-rien",
                READING,
                READING + "?q=mobilité",
                "/ressources/plateforme-mobilite/documents/guide.docx/lecture",
                "/ressources/plateforme-mobilite/documents/scan.pdf/lecture?q=rien",
                "/ressources/plateforme-mobilite/passages?q=mobilité",
                "/ressources/plateforme-mobilite/passages?q=",
                "/ressources/plateforme-mobilite/passages/proches?document=annexes/diaporama.pptx&ancre=diapo-4",
                "/territoires",
                "/territoires/region:53",
                "/territoires/commune:35236",
                "/territoires/region:94",
                "/secteurs",
                "/secteurs/mobilite",
                "/carnets",
                "/pages/a-propos",
                "/etat-du-fonds",
                "/etat-du-fonds/questions",
                "/ressources/retiree",
                "/plan-du-site",
                "/adresse-inconnue");
    }

    @Test
    void axeFindsNothingInEitherLanguageLightOrDarkNarrowOrWide() {
        List<String> pages =
                pages().flatMap(path -> Stream.of(path, "/en" + path)).toList();
        assertThat(TwoBrowsers.faults(pages, this::violations)).isEmpty();
    }

    private List<String> violations(Browser visiting, List<String> pages) {
        List<String> found = new ArrayList<>();
        for (String path : pages) {
            try (BrowserContext visitor = visiting.visitor(1280, false, true)) {
                Page page = visitor.newPage();
                page.navigate(address(path));
                for (int width : path.startsWith("/en") ? List.of(390) : List.of(1280, 390)) {
                    page.setViewportSize(width, 900);
                    ColorScheme scheme = width < 1000 ? ColorScheme.DARK : ColorScheme.LIGHT;
                    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
                    Axe.violations(page)
                            .forEach(violation -> found.add("%s %d %s: %s".formatted(path, width, scheme, violation)));
                }
            }
        }
        return found;
    }

    @Test
    void nothingOverflowsAt320Pixels() {
        assertThat(TwoBrowsers.faults(pages().toList(), this::overflowing)).isEmpty();
    }

    private List<String> overflowing(Browser visiting, List<String> pages) {
        List<String> found = new ArrayList<>();
        for (String path : pages) {
            try (BrowserContext visitor = visiting.visitor(320, false, true)) {
                Page page = visitor.newPage();
                page.navigate(address(path));
                int width = (Integer) page.evaluate("document.documentElement.scrollWidth");
                if (width > 320) {
                    found.add(path + " is " + width + " pixels wide");
                }
            }
        }
        return found;
    }

    @Test
    void aVisitLeavesNothingBehindAndAsksNobodyElse() {
        try (BrowserContext visitor = browser.visitor(1280, false, true)) {
            List<String> elsewhere = new ArrayList<>();
            List<String> complaints = new ArrayList<>();
            Page page = visitor.newPage();
            page.onRequest(request -> {
                if (!request.url().startsWith(address("/"))) {
                    elsewhere.add(request.url());
                }
            });
            page.onConsoleMessage(message -> {
                if (message.text().contains("Content Security Policy")) {
                    complaints.add(message.text());
                }
            });
            pages().forEach(path -> page.navigate(address(path)));
            page.navigate(address("/recherche?q=fiche"));
            page.locator("#f-secteur-mobilite").click();
            page.waitForURL(url -> url.contains("secteur=mobilite"));
            assertThat(elsewhere).isEmpty();
            assertThat(complaints).isEmpty();
            assertThat(visitor.cookies()).isEmpty();
            assertThat((Integer) page.evaluate("localStorage.length")).isZero();
        }
    }

    @Test
    void aReaderWithoutScriptsFindsFiltersReadsAndDownloads() {
        try (BrowserContext visitor = browser.visitor(390, false, false)) {
            Page page = visitor.newPage();
            page.navigate(address("/"));
            page.getByLabel("Que cherchez-vous ?").fill("mobilité");
            page.locator(".hero button").click();
            assertThat(page.locator(".results__count").textContent()).contains("ressource");
            page.locator(".filters > summary").click();
            page.locator("#f-territoire-region-53").click();
            assertThat(page.url()).contains("territoire=region:53");
            page.locator(".passages__address").first().click();
            assertThat(page.url()).contains("lecture?q=mobilit").endsWith("#diapo-4");
            assertThat(page.locator("mark").count()).isPositive();
            page.locator(".passage__marks a").first().click();
            assertThat(page.url()).contains("#mot-");
            Download file = page.waitForDownload(
                    () -> page.locator(".reading__head .button").click());
            assertThat(file.suggestedFilename()).isEqualTo("diaporama.pptx");
            assertThat(visitor.request().get(file.url()).headers())
                    .containsEntry("content-security-policy", "sandbox; default-src 'none'");
        }
    }

    @Test
    void aReaderUndoesWithTheKeyboardWhatWasUnderstoodWithoutScripts() {
        try (BrowserContext visitor = browser.visitor(390, false, false)) {
            Page page = visitor.newPage();
            page.navigate(address("/recherche?q=mobilité Redon"));
            assertThat(page.locator(".chip--understood").textContent()).contains("Territoire", "Redon");
            assertThat(page.locator(".understood").textContent()).contains("Compris\u00A0: territoire Redon.");
            page.locator("#compris-0-mot").focus();
            page.keyboard().press("Enter");
            page.waitForURL(url -> url.endsWith("tel-quel=territoire"));
            assertThat(page.locator(".chip--understood").count()).isZero();
            assertThat(page.locator("#recherche-mots").inputValue()).isEqualTo("mobilité Redon");
        }
    }

    @Test
    void aReaderWithAKeyboardAloneKeepsThePlaceWhenAFilterIsChosen() {
        try (BrowserContext visitor = browser.visitor(1280, false, true)) {
            Page page = visitor.newPage();
            page.navigate(address("/"));
            page.keyboard().press("Tab");
            assertThat(page.locator(":focus").textContent()).isEqualTo("Aller au contenu");
            page.keyboard().press("Tab");
            page.keyboard().press("Enter");
            page.keyboard().press("Tab");
            page.locator("#recherche-mots").focus();
            page.keyboard().type("fiche");
            page.keyboard().press("Enter");
            page.waitForURL(url -> url.contains("/recherche?q=fiche"));
            page.locator("#f-secteur-mobilite").focus();
            page.keyboard().press("Enter");
            page.waitForURL(url -> url.contains("secteur=mobilite"));
            PlaywrightAssertions.assertThat(page.locator("#annonce")).containsText("ressource");
            assertThat(page.evaluate("document.activeElement.id")).isEqualTo("f-secteur-mobilite");
            page.goBack();
            page.waitForURL(url -> !url.contains("secteur"));
            PlaywrightAssertions.assertThat(page.locator(".chip")).hasCount(0);
        }
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
    }
}
