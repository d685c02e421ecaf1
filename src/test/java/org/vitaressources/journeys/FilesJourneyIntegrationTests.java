package org.vitaressources.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.vitaressources.accounts.Member;
import org.vitaressources.contributions.Contribution;
import org.vitaressources.contributions.Contributions;
import org.vitaressources.contributions.Draft;
import org.vitaressources.whole.WholeSite;

/// Documents dropped, the form that fills, tags taken with one click, in a real browser.
class FilesJourneyIntegrationTests extends WholeSite {
    private static final String START = "/contributions/depuis-documents";
    private static final LocatorAssertions.ContainsTextOptions SOON =
            new LocatorAssertions.ContainsTextOptions().setTimeout(45_000);
    private static final String CASE = """
            # Un garage solidaire à Redon

            Une association répare les voitures de celles et ceux qui cherchent du travail à Redon, en Ille-et-Vilaine.

            ## Partenaires

            Le PLIE et la mission locale. Le PLIE finance un poste.

            ## Moyens et coûts

            Un chantier d’insertion de huit personnes, 12 000 euros de loyer.
            """;
    private static Browser browser;

    @Autowired
    private Contributions contributions;

    @BeforeAll
    static void openBrowser() {
        browser = new Browser();
    }

    @AfterAll
    static void closeBrowser() {
        browser.close();
    }

    @Test
    void dropsADocumentFindsTheFormFilledAndTakesTagsWithOneClick() {
        Member author = people.contributor();
        try (BrowserContext context = signedIn(author, 390, true)) {
            Page page = context.newPage();
            List<String> complaints = complaints(page);
            page.navigate(address(START));
            page.locator("#fichiers").setInputFiles(file("garage.md", CASE));
            page.waitForURL("**/fichiers**");
            assertThat(page.locator(".deposit__state")).containsText("rubrique par rubrique", SOON);
            page.getByText("Voir le formulaire rempli").click();
            assertThat(page.locator("#section-partenaires"))
                    .hasValue("Le PLIE et la mission locale. Le PLIE finance un poste.");
            assertThat(page.locator("[data-tags-list]")).containsText("Redon", SOON);
            page.waitForResponse(
                    "**/brouillon",
                    () -> page.locator(".choice", new Page.LocatorOptions().setHasText("Redon"))
                            .first()
                            .click());
            assertThat(page.locator("[data-places]")).containsText("Redon");
            assertThat(page.locator(".choice--taken")).containsText("Redon");
            String id = page.url().replaceFirst(".*/contributions/([^/?#]*).*", "$1");
            assertThat(draft(author, id).tag("territoires")).containsExactly("commune:35236");
            assertThat(complaints).isEmpty();
        }
    }

    @Test
    void sendsAFileAgainFromWhereItWasInterrupted(@org.junit.jupiter.api.io.TempDir Path folder) throws Exception {
        Member author = people.contributor();
        Contribution draft = contributions.store(Contribution.begin(author.id().value(), Draft.EMPTY, clock.instant()));
        byte[] bytes = Arrays.copyOf("%PDF-1.4".getBytes(StandardCharsets.US_ASCII), 9_000_000);
        Path pdf = Files.write(folder.resolve("gros.pdf"), bytes);
        try (BrowserContext context = signedIn(author, 1280, true)) {
            Page page = context.newPage();
            page.navigate(address("/contributions/" + draft.id() + "/fichiers"));
            int[] pieces = {0};
            page.route("**/depots/*", route -> {
                boolean piece = route.request().method().equals("PATCH");
                if (piece && ++pieces[0] == 2) {
                    route.abort();
                } else {
                    route.resume();
                }
            });
            page.locator("#fichiers").setInputFiles(pdf);
            assertThat(page.locator(".deposit__files")).containsText("gros.pdf", SOON);
            assertThat(pieces[0]).as("three pieces, one of them twice").isEqualTo(4);
            assertThat(page.locator(".transfer")).hasCount(0);
        }
        assertThat(draft(author, draft.id().value()).files())
                .singleElement()
                .satisfies(file -> assertThat(file.size()).isEqualTo(bytes.length));
    }

    @Test
    void pausesResumesAndCancelsWithTheKeyboard(@org.junit.jupiter.api.io.TempDir Path folder) throws Exception {
        Member author = people.contributor();
        Contribution draft = contributions.store(Contribution.begin(author.id().value(), Draft.EMPTY, clock.instant()));
        Path pdf = Files.write(
                folder.resolve("lent.pdf"), Arrays.copyOf("%PDF-1.4".getBytes(StandardCharsets.US_ASCII), 5_000_000));
        try (BrowserContext context = signedIn(author, 1280, true)) {
            Page page = context.newPage();
            page.navigate(address("/contributions/" + draft.id() + "/fichiers"));
            page.route("**/depots/*", route -> {
                if (!route.request().method().equals("PATCH")) {
                    route.resume();
                }
            });
            page.locator("#fichiers").setInputFiles(pdf);
            assertThat(page.locator(".transfer__state")).containsText("Envoi en cours");
            page.locator("[data-pause]").focus();
            page.keyboard().press("Enter");
            assertThat(page.locator(".transfer__state")).containsText("En pause");
            assertThat(Axe.violations(page)).isEmpty();
            page.unroute("**/depots/*");
            page.locator("[data-resume]").focus();
            page.keyboard().press("Enter");
            assertThat(page.locator(".deposit__files")).containsText("lent.pdf", SOON);
        }
    }

    @Test
    void worksWithoutScripts() {
        Member author = people.contributor();
        try (BrowserContext context = signedIn(author, 1280, false)) {
            Page page = context.newPage();
            page.navigate(address(START));
            page.locator("#fichiers").setInputFiles(file("garage.md", CASE));
            page.locator("main button[type=submit]").click();
            while (page.getByText("Actualiser").count() > 0) {
                page.getByText("Actualiser").click();
            }
            assertThat(page.locator(".deposit__state")).containsText("rubrique par rubrique");
            page.getByText("Lire le texte").click();
            assertThat(page.locator(".reading__text")).containsText("12 000 euros");
            page.navigate(page.url().replaceFirst("/fichiers/.*", "/etiquettes"));
            page.locator(".choice", new Page.LocatorOptions().setHasText("Redon"))
                    .first()
                    .click();
            assertThat(page.locator(".notice--good")).containsText("ajoutée");
            assertThat(page.locator(".choice--taken")).containsText("Redon");
            page.locator(".choice--taken").click();
            assertThat(page.locator(".notice--good")).containsText("retirée");
        }
    }

    @ParameterizedTest
    @CsvSource({"390, true", "1280, false"})
    void isAccessible(int width, boolean dark) {
        Member author = people.contributor();
        Contribution draft = contributions.store(Contribution.begin(
                author.id().value(),
                Draft.EMPTY.ofType("etude-de-cas").withTitle("Un garage à Saint-Denis, à La Réunion ou ailleurs"),
                clock.instant()));
        try (BrowserContext context = signedIn(author, width, true)) {
            Page page = context.newPage();
            page.emulateMedia(
                    new Page.EmulateMediaOptions().setColorScheme(dark ? ColorScheme.DARK : ColorScheme.LIGHT));
            page.navigate(address("/contributions/" + draft.id() + "/fichiers"));
            page.locator("#fichiers")
                    .setInputFiles(new FilePayload[] {file("garage.md", CASE), file("abime.pdf", "%PDF-1.4 abîmé")});
            assertThat(page.locator(".deposit__files")).containsText("gardé en annexe", SOON);
            for (String path : List.of("/fichiers", "/etiquettes", "/doublons", "/fichiers/garage.md/lecture")) {
                page.navigate(address("/contributions/" + draft.id() + path));
                check(page, width, path + (dark ? "-dark" : ""));
                page.navigate(address("/en/contributions/" + draft.id() + path));
                check(page, width, "/en" + path);
            }
            page.navigate(address(START));
            check(page, width, START + (dark ? "-dark" : ""));
        }
    }

    private static void check(Page page, int width, String name) {
        assertThat(Axe.violations(page)).as(name).isEmpty();
        Object overflow = page.evaluate("() => document.documentElement.scrollWidth - window.innerWidth");
        assertThat(((Number) overflow).intValue())
                .as(name + " scrolls sideways")
                .isLessThanOrEqualTo(0);
        String shots = System.getProperty("vita.test.shots", "");
        if (!shots.isEmpty()) {
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(Path.of(shots, width + name.replace('/', '_') + ".png")));
        }
    }

    private Draft draft(Member author, String id) {
        return contributions.by(author.id().value()).stream()
                .filter(one -> one.id().value().equals(id))
                .findFirst()
                .orElseThrow()
                .draft();
    }

    private static FilePayload file(String name, String text) {
        return new FilePayload(name, "application/octet-stream", text.getBytes(StandardCharsets.UTF_8));
    }

    private BrowserContext signedIn(Member member, int width, boolean scripts) {
        BrowserContext context = browser.visitor(width, false, scripts);
        context.addCookies(List.of(new Cookie("vita", people.session(member)).setUrl(address("/"))));
        return context;
    }

    private static List<String> complaints(Page page) {
        List<String> complaints = new ArrayList<>();
        page.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        return complaints;
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
    }
}
