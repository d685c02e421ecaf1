package org.vitaressources.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
/// The pages of a notebook when something fails, without scripts, and as everybody must be able to use them.

class NotebookPagesInABrowserIntegrationTests extends NotebookScene {
    @Test
    void nothingThatIsTypedIsLostWhenTheServerTheSessionOrTheTabGoes() {
        begin(coordinating, address(atelier()));
        String form = coordinating.url();
        coordinating.evaluate("() => { window.fetch = () => Promise.reject(new TypeError('nobody answers')); }");
        coordinating.locator("#partie-appris").fill("Écrit pendant la panne.");
        assertThat(coordinating.locator("#etat-enregistrement")).containsText("Le site ne répond pas");
        String left = coordinating.context().storageState();
        try (BrowserContext context = browser.remembering(left)) {
            Page again = context.newPage();
            again.navigate(form);
            assertThat(again.locator(".recovered")).containsText("retrouvé sur cet appareil");
            assertThat(again.locator("#partie-appris")).hasValue("Écrit pendant la panne.");
            assertThat(again.locator("#etat-enregistrement")).containsText("Enregistré");
            context.clearCookies();
            again.locator("#titre").fill("Écrit sans session");
            assertThat(again.locator("#etat-enregistrement")).containsText("Votre session est terminée");
            context.addCookies(List.of(session(coordinator)));
            again.locator("#partie-observe").fill("Et reprise.");
            assertThat(again.locator("#etat-enregistrement")).containsText("Enregistré");
            again.reload();
            assertThat(again.locator("#titre")).hasValue("Écrit sans session");
            assertThat(again.locator("#partie-observe")).hasValue("Et reprise.");
        }
    }

    @Test
    void twoTabsMeetAndBothTextsAreShown() {
        begin(coordinating, address(atelier()));
        Page other = coordinating.context().newPage();
        other.navigate(coordinating.url());
        coordinating.locator("#titre").fill("Du premier onglet");
        assertThat(coordinating.locator("#etat-enregistrement")).containsText("Enregistré");
        other.locator("#partie-essaye").fill("Du second");
        assertThat(other.locator("#etat-enregistrement")).containsText("Enregistré");
        assertThat(other.locator("#titre")).hasValue("Du premier onglet");
        coordinating.locator("#partie-appris").fill("Texte A");
        assertThat(coordinating.locator("#etat-enregistrement")).containsText("Enregistré");
        other.locator("#partie-appris").fill("Texte B");
        assertThat(other.locator("#etat-enregistrement")).containsText("Modifié aussi ailleurs");
        other.locator("#etat-enregistrement button, #etat-enregistrement a")
                .first()
                .click();
        assertThat(other.locator(".form-errors")).containsText("Texte A");
        assertThat(other.locator("#partie-appris")).hasValue("Texte B");
        other.locator("#partie-appris").fill("Texte A, puis B");
        other.locator("text=\"Enregistrer\"").click();
        assertThat(other.locator("#partie-appris")).hasValue("Texte A, puis B");
        assertThat(other.locator(".form-errors")).hasCount(0);
    }

    @Test
    void worksWithoutScripts() {
        try (BrowserContext context = browser.visitor(390, false, false)) {
            context.addCookies(List.of(session(coordinator)));
            Page page = context.newPage();
            begin(page, address(atelier()));
            page.locator("#titre").fill("Sans script");
            page.locator("#partie-essaye").fill("On écrit quand même.");
            page.locator("text=\"Enregistrer\"").click();
            assertThat(page.locator(".notice--good")).isVisible();
            page.locator("#fichiers").setInputFiles(new FilePayload("quai.jpg", "image/jpeg", photograph()));
            page.locator(".deposit__send button").click();
            page.getByLabel("Ce que montre l’image").fill("Un quai");
            page.getByText("Proposer cette entrée").click();
            page.locator("main form button[type=submit]").click();
            assertThat(page.locator(".notice--good")).containsText("proposée");
            page.getByText("Reprendre pour la modifier").click();
            assertThat(page.locator("#titre")).hasValue("Sans script");
        }
    }

    @Test
    void axeFindsNothingAndEveryPageFitsAPhone() {
        publishOne("Une entrée publiée");
        String proposed = write(signedIn(coordinator), "Une entrée proposée", "Un mot.");
        List<String> found = new ArrayList<>();
        for (int width : new int[] {390, 1280}) {
            for (boolean dark : new boolean[] {width == 390}) {
                try (BrowserContext context = browser.visitor(width, dark, true);
                        BrowserContext desk = browser.visitor(width, dark, true)) {
                    context.addCookies(List.of(session(coordinator)));
                    desk.addCookies(List.of(session(people.moderator())));
                    Page page = context.newPage();
                    begin(page, address(atelier()));
                    String form = page.url().replaceFirst(".*(/atelier/)", "$1");
                    String slug = "2026-01-05-une-entree-publiee";
                    look(
                            page,
                            List.of(
                                    "/carnets",
                                    "/en/carnets?etat=ouvert",
                                    "/atelier",
                                    "/en/atelier",
                                    atelier(),
                                    "/en" + atelier(),
                                    atelier() + "/modele",
                                    atelier() + "/modele?entree=" + slug,
                                    form,
                                    "/en" + form,
                                    form + "/apercu",
                                    form + "/proposition",
                                    proposed,
                                    "/ressources/" + resource().slug(),
                                    "/carnets/desabonnement/inconnu"),
                            width,
                            found);
                    look(desk.newPage(), List.of(atelier(), proposed, "/en" + proposed, "/atelier"), width, found);
                }
            }
        }
        assertThat(found).isEmpty();
    }
}
