package org.vitaressources.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.FilePayload;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vitaressources.accounts.Member;
import org.vitaressources.batches.ImportArchive;
import org.vitaressources.whole.WholeSite;

/// An archive sent, checked, corrected, imported and undone; tags changed and put back: in a real browser, with scripts
/// and without.
class BatchesInABrowserIntegrationTests extends WholeSite {
    private static final String LOTS = "/administration/lots";
    private static final LocatorAssertions.ContainsTextOptions SOON =
            new LocatorAssertions.ContainsTextOptions().setTimeout(45_000);
    private static int number;
    private static Browser browser;

    private final String word = "zkvoyage" + ++number + "x";

    @BeforeAll
    static void openBrowser() {
        browser = new Browser();
    }

    @AfterAll
    static void closeBrowser() {
        browser.close();
    }

    private ImportArchive archive(String territory) {
        return new ImportArchive("Fichiers", "Titre", "Territoires")
                .file("garage-" + word + ".txt", "Le garage de " + word)
                .file("jardin-" + word + ".txt", "Le jardin de " + word)
                .row("garage-" + word + ".txt", "Garage " + word, "departement:35")
                .row("jardin-" + word + ".txt", "Jardin " + word, territory);
    }

    @Test
    void sendsChecksCorrectsImportsAndUndoes() {
        try (BrowserContext context = signedIn(people.administrator(), 390, true)) {
            Page page = context.newPage();
            List<String> complaints = complaints(page);
            page.navigate(address(LOTS));
            page.getByText("Commencer un import").click();
            page.locator("#fichiers")
                    .setInputFiles(
                            file("fonds.zip", archive("Nulle-Part-du-Tout").zip()));
            assertThat(page.locator("[data-files]")).containsText("fonds.zip", SOON);
            page.locator(".batch-examine button").click();
            assertThat(page.locator(".batch__head")).containsText("À décider", SOON);
            assertThat(page.locator(".batch-row--blocked")).containsText("Nulle-Part-du-Tout");
            page.locator("#fichiers")
                    .setInputFiles(file(ImportArchive.TABLE, archive("Redon").table()));
            assertThat(page.locator("[data-files]")).containsText(ImportArchive.TABLE, SOON);
            page.locator(".batch-examine button").click();
            assertThat(page.locator("#decider-titre")).containsText("2 ressources", SOON);
            page.getByText("Importer les 2 ressources prêtes").click();
            assertThat(page.locator("#bilan-titre")).containsText("2 ressources importées", SOON);
            page.locator(".batch-row__title a").first().click();
            assertThat(page.locator("h1")).containsText("Garage " + word);
            page.goBack();
            page.getByText("Annuler ce lot…").click();
            assertThat(page.locator(".batch-undoing")).containsText("2 ressources que ce lot a créées");
            page.locator(".button--danger").focus();
            page.keyboard().press("Enter");
            assertThat(page.locator("#bilan-titre")).containsText("2 ressources sont comme avant", SOON);
            page.navigate(address("/recherche?q=" + word));
            assertThat(page.locator("#compte")).containsText("Aucun");
            assertThat(complaints).isEmpty();
        }
    }

    @Test
    void worksWithoutScripts() {
        try (BrowserContext context = signedIn(people.administrator(), 1280, false)) {
            Page page = context.newPage();
            page.navigate(address(LOTS));
            page.getByText("Commencer un import").click();
            page.locator("#fichiers")
                    .setInputFiles(file("fonds.zip", archive("Redon").zip()));
            page.getByText("Envoyer et vérifier").click();
            reload(page, "À décider");
            page.getByText("Importer les 2 ressources prêtes").click();
            reload(page, "Terminé");
            page.navigate(address("/recherche?q=" + word));
            page.locator(".results-tags a").click();
            assertThat(page.locator("main")).containsText("2 ressources trouvées");
            page.locator("#cle-1").selectOption("sector");
            page.locator("#valeurs-1").fill("espaces verts");
            page.getByText("Voir l’aperçu").click();
            reload(page, "À décider");
            assertThat(page.locator(".batch-changes ins").first()).containsText("Espaces verts");
            page.getByText("Modifier ces 2 ressources").click();
            reload(page, "Terminé");
            page.navigate(address("/recherche?q=" + word + "&secteur=espaces-verts"));
            assertThat(page.locator("#compte")).containsText("2");
            page.goBack();
            page.getByText("Annuler ce lot…").click();
            page.locator(".button--danger").click();
            reload(page, "Annulé");
            page.navigate(address("/recherche?q=" + word + "&secteur=espaces-verts"));
            assertThat(page.locator("#compte")).containsText("Aucun");
        }
    }

    @ParameterizedTest
    @CsvSource({"390, true", "1280, false"})
    void isAccessible(int width, boolean dark) {
        Member administrator = people.administrator();
        try (BrowserContext context = signedIn(administrator, width, true)) {
            Page page = context.newPage();
            page.emulateMedia(
                    new Page.EmulateMediaOptions().setColorScheme(dark ? ColorScheme.DARK : ColorScheme.LIGHT));
            page.navigate(address(LOTS));
            page.getByText("Commencer un import").click();
            String batch = page.url().replaceFirst(".*(/administration/lots/[0-9]+).*", "$1");
            check(page, width, dark, "envoi", batch);
            page.locator("#fichiers")
                    .setInputFiles(
                            file("fonds.zip", archive("Nulle-Part-du-Tout").zip()));
            assertThat(page.locator("[data-files]")).containsText("fonds.zip", SOON);
            page.locator(".batch-examine button").click();
            assertThat(page.locator(".batch__head")).containsText("À décider", SOON);
            check(page, width, dark, "constat", batch);
            assertThat(page.locator(".batch-progress")).hasCount(0);
            page.getByText("Importer la ressource prête").click();
            assertThat(page.locator("#bilan-titre")).containsText("1 ressource importée", SOON);
            check(page, width, dark, "bilan", batch);
            check(page, width, dark, "annulation", batch + "/annulation");
            check(page, width, dark, "liste", LOTS);
            check(page, width, dark, "etiquettes", LOTS + "/etiquettes?q=" + word);
            check(page, width, dark, "etiquettes-liste", LOTS + "/etiquettes?liste=");
            page.locator("#liste").fill("rien-du-tout");
            page.locator("#valeurs-1").fill("Nulle-Part");
            page.locator("main button[type=submit]").first().click();
            assertThat(page.locator(".form-errors")).isVisible();
            assertThat(Axe.violations(page)).isEmpty();
        }
    }

    private void check(Page page, int width, boolean dark, String name, String path) {
        for (String language : List.of("/en", "")) {
            page.navigate(address(language + path));
            assertThat(Axe.violations(page)).as(language + name).isEmpty();
            assertThat(page.locator("main").innerText()).as(language + name).doesNotContain("??");
            Object overflow = page.evaluate("() => document.documentElement.scrollWidth - window.innerWidth");
            assertThat(((Number) overflow).intValue())
                    .as(language + name + " scrolls sideways")
                    .isLessThanOrEqualTo(0);
        }
        String shots = System.getProperty("vita.test.shots", "");
        if (!shots.isEmpty()) {
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(Path.of(shots, width + "-" + name + (dark ? "-dark" : "") + ".png")));
        }
    }

    /// As somebody does who has no scripts.
    private static void reload(Page page, String state) {
        while (!page.locator(".batch__head").innerText().contains(state)) {
            page.locator(".batch-progress a").first().click();
        }
    }

    private static FilePayload file(String name, byte[] bytes) {
        return new FilePayload(name, "application/octet-stream", bytes);
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
