package org.vitaressources.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.vitaressources.accounts.Member;
import org.vitaressources.library.AnsweredQuestion;
import org.vitaressources.library.KeptFiles;
import org.vitaressources.library.Library;
import org.vitaressources.library.Publication;
import org.vitaressources.library.Publishing;
import org.vitaressources.library.ResourceId;
import org.vitaressources.library.Returning;
import org.vitaressources.library.Trial;
import org.vitaressources.vocabulary.TerritoryCode;
import org.vitaressources.whole.WholeSite;

/// From a practice to its transposition, in a real browser.
class FamilyJourneyIntegrationTests extends WholeSite {
    private static Browser browser;

    @Autowired
    private Publishing publishing;

    @Autowired
    private KeptFiles kept;

    @Autowired
    private Library library;

    @Autowired
    private Returning returning;

    @Autowired
    private Environment environment;

    @BeforeAll
    static void openBrowser() {
        browser = new Browser();
    }

    @AfterAll
    static void closeBrowser() {
        browser.close();
    }

    @Test
    void aReaderBecomesTheAuthorOfATranspositionByKeyboardWithoutScripts() {
        ResourceId source = publish("lavoir", "Lavoir partagé", "departement:35", "");
        publish("lavoir-2", "Lavoir partagé du haut", "departement:01", "transposee-de: " + source + "\n");
        try (BrowserContext context = browser.visitor(390, false, false)) {
            Page page = signedIn(context, people.contributor());
            page.navigate(address(path(source)));
            enter(page, ".evidence > summary");
            assertThat(page.locator(".evidence__grounds")).containsText("Une autre pratique du centre");
            enter(page, ".family__card a");
            assertThat(page.locator("h1")).hasText("Lavoir partagé du haut");
            enter(page, ".family__card a");
            enter(page, ".transpose a");
            enter(page, "main form button");
            assertThat(page.locator("#fait-transposee-de")).hasValue("Lavoir partagé");
            page.locator("#fait-transposee-conserve").fill("Les horaires affichés");
            page.locator("#fait-transposee-de").fill("Lavoir");
            enter(page, ".drafting__bar button:has-text('Enregistrer')");
            assertThat(page.locator("#fait-transposee-de-erreur")).containsText("Laquelle est-ce");
            enter(page, "button[name=choisir-source]:has-text('du haut')");
            assertThat(page.locator("#fait-transposee-de")).hasValue("Lavoir partagé du haut");
            assertThat(page.locator("#fait-transposee-conserve")).hasValue("Les horaires affichés");
        }
    }

    @Test
    void whatIsWrittenOfTheSourceIsSavedByItself() {
        ResourceId source = publish("fournil", "Fournil partagé", "departement:35", "");
        try (BrowserContext context = browser.visitor(1280, false, true)) {
            Page page = signedIn(context, people.contributor());
            page.navigate(address("/contributions/transposition?de=" + source));
            page.locator("main form button").click();
            page.locator("#fait-transposee-adapte").fill("Le four est électrique");
            assertThat(page.locator("#etat-enregistrement")).containsText("Enregistré");
            page.reload();
            assertThat(page.locator("#fait-transposee-adapte")).hasValue("Le four est électrique");
            assertThat(page.locator("#fait-transposee-de")).hasValue("Fournil partagé");
            assertThat(Axe.violations(page)).isEmpty();
        }
    }

    @Test
    void axeFindsNothingAndNothingOverflows() {
        ResourceId source = publish("verger", "Verger partagé", "departement:35", "");
        ResourceId child = publish(
                "verger-2",
                "Verger partagé de l’Ain",
                "departement:01",
                "transposee-de: {ressource: " + source + ", conserve: Les pommes, abandonne: Les poires}\n");
        returning.change(
                source,
                returns -> returns.with(new Trial(
                                "a",
                                TerritoryCode.parse("departement:93"),
                                "Structure d’exemple",
                                Optional.of("aci"),
                                Optional.of("2026-02"),
                                Trial.Result.UNSUCCESSFUL,
                                "Les outils",
                                "",
                                "",
                                "Le gel",
                                "une encadrante"))
                        .with(new AnsweredQuestion("q", "Combien d’arbres ?", "Quarante.", Optional.empty(), "", ""))
                        .checkedOn(java.time.LocalDate.of(2026, 5, 2))
                        .every(12));
        List<String> paths = List.of(
                path(source),
                path(child),
                path(source) + "/famille",
                "/recherche?q=verger",
                "/contributions/transposition?de=" + source);
        List<String> found = new ArrayList<>();
        try (BrowserContext context = browser.visitor(1280, false, true)) {
            Page page = signedIn(context, people.contributor());
            for (String path : paths) {
                for (String language : List.of("", "/en")) {
                    found.addAll(faults(page, language + path));
                }
            }
        }
        assertThat(found).isEmpty();
    }

    private List<String> faults(Page page, String path) {
        List<String> found = new ArrayList<>();
        for (int width : List.of(390, 1280)) {
            page.setViewportSize(width, 900);
            page.navigate(address(path));
            page.locator("main details").all().forEach(one -> one.evaluate("element => { element.open = true; }"));
            for (ColorScheme scheme : List.of(width < 1000 ? ColorScheme.DARK : ColorScheme.LIGHT)) {
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
                Axe.violations(page).forEach(fault -> found.add(path + " " + width + " " + scheme + ": " + fault));
            }
            boolean overflows = Boolean.TRUE.equals(
                    page.evaluate("() => document.documentElement.scrollWidth > window.innerWidth + 1"));
            if (overflows) {
                found.add(path + " overflows at " + width);
            }
        }
        return found;
    }

    private ResourceId publish(String id, String title, String territory, String more) {
        ResourceId resource = new ResourceId(id);
        String path = "etude-de-cas/" + id + "/index.md";
        String text = "---\nid: " + id + "\ntitre: " + title
                + "\ntype: etude-de-cas\nlicence: CC-BY-4.0\nterritoires: [" + territory + "]\n" + more
                + "---\n\n## Résultats\n\nVingt personnes y travaillent.\n";
        KeptFiles.Kept file = kept.keep(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        publishing.publish(new Publication(resource, path, Map.of(path, file), "", "", 0));
        return resource;
    }

    private String path(ResourceId id) {
        return "/ressources/" + library.byId(id).orElseThrow().slug();
    }

    private static void enter(Page page, String selector) {
        page.locator(selector).first().focus();
        page.keyboard().press("Enter");
    }

    private Page signedIn(BrowserContext context, Member member) {
        context.addCookies(List.of(new Cookie("vita", people.session(member)).setUrl(address("/"))));
        return context.newPage();
    }

    private String address(String path) {
        return "http://localhost:" + environment.getRequiredProperty("local.server.port") + path;
    }
}
