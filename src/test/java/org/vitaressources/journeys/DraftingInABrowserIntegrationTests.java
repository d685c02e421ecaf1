package org.vitaressources.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.vitaressources.accounts.Member;
import org.vitaressources.contributions.Contribution;
import org.vitaressources.contributions.Draft;
import org.vitaressources.contributions.Drafting;
import org.vitaressources.whole.WholeSite;

/// A project lead writes a contribution, in a real browser.
class DraftingInABrowserIntegrationTests extends WholeSite {
    private static final Pattern SAVED = Pattern.compile("Enregistré à \\d+\\sh\\s\\d\\d");
    private static Browser browser;

    @Autowired
    private Drafting drafting;

    private Member author;
    private String id;

    @BeforeAll
    static void openBrowser() {
        browser = new Browser();
    }

    @AfterAll
    static void closeBrowser() {
        browser.close();
    }

    @BeforeEach
    void beginACaseStudy() {
        author = people.contributor();
        id = drafting.begin(author.id(), "etude-de-cas").id().value();
    }

    @Test
    void writesIsSavedAlongTheWayChecksAndHandsInOnAPhone() {
        try (BrowserContext context = signedIn(390, true)) {
            Page page = context.newPage();
            List<String> complaints = complaints(page);
            page.navigate(address("/contributions/nouvelle"));
            page.getByText("Raconter une expérience").click();
            String own = page.url().replaceFirst(".*/contributions/", "");
            page.getByLabel("Titre").first().fill("La conciergerie de la gare");
            page.locator("#section-contexte").fill("Une personne à joindre : 06 12 34 56 78.");
            assertThat(saved(page)).hasText(SAVED);
            assertThat(draft(own).title()).isEqualTo("La conciergerie de la gare");
            assertThat(page.locator("h1")).hasText("La conciergerie de la gare");
            page.locator("#territoires").pressSequentially("ille-et");
            assertThat(page.locator(".suggestions__option").first()).containsText("Ille-et-Vilaine");
            page.keyboard().press("Enter");
            assertThat(page.locator("[data-places] label")).containsText("Ille-et-Vilaine");
            page.locator("#licence-CC-BY-4\\.0").check();
            page.locator("#droits").check();
            assertThat(saved(page)).hasText(SAVED);
            assertThat(draft(own).tag("territoires")).containsExactly("departement:35");
            page.getByText("Vérifier et proposer").click();
            page.getByText("Regardez les données personnelles").first().click();
            page.getByLabel("Le masquer").check();
            page.getByText("Enregistrer mes choix").click();
            page.getByText("Proposer à la relecture", new Page.GetByTextOptions().setExact(true))
                    .last();
            page.locator("main form button[type=submit]").click();
            assertThat(page.locator(".notice--good")).containsText("entre les mains de l’équipe");
            assertThat(draft(own).sections()).containsEntry("contexte", "Une personne à joindre : ••••••••••.");
            assertThat(complaints).isEmpty();
        }
    }

    @Test
    void aDeadServerAndAClosedTabLoseNothing() {
        String left;
        try (BrowserContext context = signedIn(1280, true)) {
            Page page = open(context);
            page.evaluate("() => { window.fetch = () => Promise.reject(new TypeError('nobody answers')); }");
            page.locator("#section-contexte").fill("Écrit pendant la panne.");
            assertThat(saved(page)).containsText("Le site ne répond pas");
            left = context.storageState();
        }
        assertThat(draft(id).sections()).isEmpty();
        try (BrowserContext context = browser.remembering(left)) {
            Page again = open(context);
            assertThat(again.locator(".recovered")).containsText("retrouvé sur cet appareil");
            assertThat(again.locator("#section-contexte")).hasValue("Écrit pendant la panne.");
            assertThat(saved(again)).hasText(SAVED);
            assertThat(draft(id).sections()).containsEntry("contexte", "Écrit pendant la panne.");
            assertThat(again.evaluate("localStorage.length")).isEqualTo(0);
        }
    }

    @Test
    void aLostSessionIsSaidAndTheTextIsSentAfterSigningInAgain() {
        try (BrowserContext context = signedIn(1280, true)) {
            Page page = open(context);
            context.clearCookies();
            page.locator("#resume").fill("Écrit sans session.");
            assertThat(saved(page)).containsText("Votre session est terminée");
            assertThat(saved(page).locator("a")).hasAttribute("target", "_blank");
            assertThat(draft(id).summary()).isEmpty();
            context.addCookies(List.of(session()));
            page.locator("#titre").fill("Et reprise");
            assertThat(saved(page)).hasText(SAVED);
            assertThat(draft(id).summary()).isEqualTo("Écrit sans session.");
        }
    }

    @Test
    void twoTabsMeetAndTheAuthorChooses() {
        try (BrowserContext context = signedIn(1280, true)) {
            Page first = open(context);
            Page second = open(context);
            first.locator("#titre").fill("Du premier onglet");
            assertThat(saved(first)).hasText(SAVED);
            second.locator("#resume").fill("Du second");
            assertThat(saved(second)).hasText(SAVED);
            assertThat(second.locator("#titre")).hasValue("Du premier onglet");
            first.locator("#section-actions").fill("Texte A");
            assertThat(saved(first)).hasText(SAVED);
            second.locator("#section-actions").fill("Texte B");
            assertThat(saved(second)).containsText("Modifié aussi ailleurs : Actions");
            second.getByText("Comparer les deux textes").click();
            assertThat(second.locator("h1")).hasText("Deux textes pour le même champ");
            assertThat(second.locator(".conflict__text")).hasText(new String[] {"Texte B", "Texte A"});
            second.getByLabel("Garder les deux").check();
            second.getByText("Enregistrer ces choix").click();
            assertThat(second.locator("#section-actions")).hasValue("Texte A\n\nTexte B");
            assertThat(draft(id).title()).isEqualTo("Du premier onglet");
            assertThat(draft(id).summary()).isEqualTo("Du second");
        }
    }

    @Test
    void theEditorMarksPreviewsAndTakesAPastedImage() {
        try (BrowserContext context = signedIn(1280, true)) {
            Page page = open(context);
            Locator text = page.locator("#section-contexte");
            text.fill("mot");
            text.press("Control+a");
            text.press("Control+b");
            assertThat(text).hasValue("**mot**");
            text.press("Control+b");
            assertThat(text).hasValue("mot");
            text.press("Control+z");
            assertThat(text).hasValue("**mot**");
            Locator bar = page.locator(".editor__bar").first();
            bar.locator("button").first().focus();
            page.keyboard().press("ArrowRight");
            page.keyboard().press("ArrowRight");
            page.keyboard().press("ArrowRight");
            assertThat(bar.locator("[data-does=list]")).isFocused();
            page.keyboard().press("Enter");
            assertThat(text).hasValue("- **mot**");
            page.evaluate("""
                async () => {
                  const canvas = document.createElement("canvas");
                  canvas.width = canvas.height = 4;
                  const blob = await new Promise(done => canvas.toBlob(done, "image/png"));
                  const data = new DataTransfer();
                  data.items.add(new File([blob], "schéma.png", { type: "image/png" }));
                  const area = document.getElementById("section-contexte");
                  area.setSelectionRange(area.value.length, area.value.length);
                  area.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
                }
                """);
            page.getByLabel("Que montre cette image").fill("Un schéma");
            page.keyboard().press("Enter");
            assertThat(text)
                    .hasValue(Pattern.compile("- \\*\\*mot\\*\\*\\n\\n!\\[Un schéma]\\(schema[a-z0-9-]*\\.png\\)\\n"));
            bar.getByText("Aperçu").click();
            assertThat(page.locator(".editor__preview strong").first()).hasText("mot");
            Locator image = page.locator(".editor__preview img");
            assertThat(image).hasAttribute("alt", "Un schéma");
            assertThat((Integer) image.evaluate("async i => { await i.decode(); return i.naturalWidth; }"))
                    .isEqualTo(4);
            assertThat(saved(page)).hasText(SAVED);
            assertThat(draft(id).files()).hasSize(1);
        }
    }

    @Test
    void writesWithoutScriptsAndWithTheKeyboardAlone() {
        try (BrowserContext context = signedIn(1280, false)) {
            Page page = open(context);
            page.locator("#titre").focus();
            page.keyboard().type("Au clavier");
            page.keyboard().press("Tab");
            page.keyboard().type("Un résumé.");
            page.locator("#tag-secteurs > summary").focus();
            page.keyboard().press("Enter");
            page.keyboard().press("Tab");
            page.keyboard().press("Space");
            page.locator("#territoires").focus();
            page.keyboard().type("Rennes");
            page.keyboard().press("Enter");
            assertThat(page.locator(".notice--good")).containsText("enregistré");
            assertThat(draft(id).tag("territoires")).containsExactly("commune:35238");
            assertThat(draft(id).title()).isEqualTo("Au clavier");
            assertThat(draft(id).summary()).isEqualTo("Un résumé.");
            assertThat(draft(id).tag("secteurs")).hasSize(1);
        }
    }

    private static List<String> complaints(Page page) {
        List<String> complaints = new ArrayList<>();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        return complaints;
    }

    private static Locator saved(Page page) {
        return page.locator("#etat-enregistrement");
    }

    private Page open(BrowserContext context) {
        Page page = context.newPage();
        page.navigate(address("/contributions/" + id));
        return page;
    }

    private BrowserContext signedIn(int width, boolean scripts) {
        BrowserContext context = browser.visitor(width, false, scripts);
        context.addCookies(List.of(session()));
        return context;
    }

    private Cookie session() {
        return new Cookie("vita", people.session(author)).setUrl(address("/"));
    }

    private Draft draft(String own) {
        Contribution contribution = drafting.own(author.id(), own);
        return contribution.draft();
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
    }
}
