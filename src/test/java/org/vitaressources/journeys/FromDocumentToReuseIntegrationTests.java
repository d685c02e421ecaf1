package org.vitaressources.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.FilePayload;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.vitaressources.mail.Outbox;
import org.vitaressources.whole.People;
import org.vitaressources.whole.WholeSite;

/// One case from a project lead's Word file to a practice that others find, revise and keep: the author, a moderator
/// and
/// a reader, each in a browser of their own.
class FromDocumentToReuseIntegrationTests extends WholeSite {
    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private static final String TITLE = "Un atelier vélo à Redon, exemple fictif";
    private static final LocatorAssertions.ContainsTextOptions SOON =
            new LocatorAssertions.ContainsTextOptions().setTimeout(45_000);
    private static Browser browser;

    @Autowired
    private Outbox outbox;

    private final String email = People.freshAddress();
    private final List<String> complaints = new ArrayList<>();
    private Page author;
    private Page moderator;
    private Page reader;
    private String draft = "";
    private String resource = "";

    @BeforeAll
    static void openBrowser() {
        browser = new Browser();
    }

    @AfterAll
    static void closeBrowser() {
        browser.close();
    }

    @BeforeEach
    void openTheirBrowsers() {
        // Beyond the limits that tests before this one may have reached; sessions begin after it.
        clock.pass(Duration.ofHours(3));
        author = watched(1280, false);
        moderator = watched(1280, false);
        moderator
                .context()
                .addCookies(List.of(new Cookie("vita", people.session(people.moderator())).setUrl(address("/"))));
        reader = watched(390, true);
    }

    @AfterEach
    void closeTheirBrowsers() {
        List.of(author, moderator, reader).forEach(page -> page.context().close());
    }

    @Test
    void aCaseBecomesAPracticeThatOutlivesItsAuthorsAccount() {
        registers();
        dropsTheDocumentAndFindsTheFormFilled();
        takesTheTagAndHandsIn();
        isAskedForChangesOnAPassage();
        answersAndHandsInAgain();
        isPublished();
        isFoundAtThePassage();
        isRevised();
        theDifferenceIsReadAndTheFormerVersionPutBack();
        theAuthorLeavesAndThePublicationStays();
        assertThat(complaints).isEmpty();
    }

    private void registers() {
        Hands.askForAnAccount(author, address("/"), "Dominique Exemple", email);
        author.navigate(address(people.linkTo(email)));
        author.getByLabel("Nouveau mot de passe").fill(People.PASSWORD);
        author.getByText("Créer le compte").click();
        assertThat(author.locator(".notice--good")).containsText("Bienvenue");
    }

    private void dropsTheDocumentAndFindsTheFormFilled() {
        author.navigate(address("/contributions/depuis-documents"));
        author.locator("#fichiers").setInputFiles(new FilePayload("atelier.docx", DOCX, CaseDocument.docx()));
        author.waitForURL("**/fichiers**");
        draft = author.url().replaceFirst(".*(/contributions/[^/?#]*).*", "$1");
        assertThat(author.locator(".deposit__state")).containsText("rubrique par rubrique", SOON);
        author.getByText("Voir le formulaire rempli").click();
        assertThat(author.locator("#section-partenaires"))
                .hasValue(CaseDocument.PARTNERS + " La mission locale oriente les jeunes.");
        assertThat(author.locator("#section-actions"))
                .hasValue("L’atelier fait trois choses :\n\n- réparer les vélos donnés\n- les louer à prix doux\n"
                        + "- apprendre à les entretenir");
    }

    private void takesTheTagAndHandsIn() {
        author.locator("#titre").fill(TITLE);
        author.locator("#resume").fill("Des vélos remis en état pour aller travailler.");
        assertThat(author.locator("[data-tags-list]")).containsText("Redon", SOON);
        author.waitForResponse(
                "**/brouillon",
                () -> author.locator(".choice", new Page.LocatorOptions().setHasText("Redon"))
                        .first()
                        .click());
        assertThat(author.locator("[data-places]")).containsText("Redon");
        author.locator("#licence-CC-BY-4\\.0").check();
        author.locator("#droits").check();
        handsIn();
    }

    private void handsIn() {
        assertThat(author.locator("#etat-enregistrement")).containsText("Enregistré");
        author.getByText("Vérifier et proposer").click();
        author.waitForURL("**/soumission*");
        author.locator("main form button[type=submit]").click();
        assertThat(author.locator(".notice--good")).containsText("entre les mains de l’équipe");
    }

    private void isAskedForChangesOnAPassage() {
        moderator.navigate(address("/relecture"));
        moderator
                .locator(".queue__line h2 a", new Page.LocatorOptions().setHasText(TITLE))
                .click();
        Hands.select(moderator, "section.partenaires", "finance un poste");
        moderator.locator(".comment-here").click();
        assertThat(moderator.locator("#citation")).hasValue("finance un poste");
        moderator.locator("#remarque").fill("À quelle hauteur ?");
        moderator.locator("#commenter button").click();
        assertThat(moderator.locator("mark").first()).hasText("finance un poste");
        moderator.locator("#note").fill("Un récit très utile, encore un détail.");
        moderator.locator("text=\"Demander des modifications\"").click();
        assertThat(moderator.locator(".notice--good")).isVisible();
    }

    private void answersAndHandsInAgain() {
        author.navigate(address(draft));
        assertThat(author.locator("main")).containsText("Un récit très utile");
        assertThat(author.locator(".remark__quote")).hasText("finance un poste");
        author.locator("[name=reponse]").fill("À moitié, c’est ajouté.");
        author.locator(".remark button").click();
        assertThat(author.locator(".remark__answers")).containsText("À moitié");
        Locator partners = author.locator("#section-partenaires");
        partners.fill(partners.inputValue().replace("finance un poste", "finance à moitié un poste"));
        handsIn();
    }

    private void isPublished() {
        moderator.navigate(address("/relecture" + draft.replaceFirst("/contributions", "")));
        assertThat(moderator.locator("#differences")).containsText("à moitié");
        assertThat(moderator.locator(".remark")).containsText("À moitié, c’est ajouté.");
        moderator.getByText("C’est réglé").first().click();
        moderator.locator("text=\"Accepter\"").click();
        assertThat(moderator.locator(".notice--good")).containsText("acceptée");
        moderator.locator("text=\"Publier maintenant\"").click();
        assertThat(moderator.locator(".notice--good")).containsText("publiée");
    }

    private void isFoundAtThePassage() {
        reader.navigate(address("/"));
        reader.locator("main input[name=q]").fill("PLIE finance encadrant vélo Redon");
        reader.keyboard().press("Enter");
        Locator result = reader.locator("article")
                .filter(new Locator.FilterOptions().setHasText(TITLE))
                .first();
        assertThat(result.locator("mark").first()).isVisible();
        result.locator("a[href*='#']").first().click();
        resource = reader.url().replaceFirst(".*(/ressources/[^/?#]*).*", "$1");
        assertThat(reader.locator(":target")).hasText("Partenaires");
        assertThat(reader.locator("h2:target + p mark").first()).hasText("PLIE");
    }

    private void isRevised() {
        author.navigate(address(resource));
        author.locator("#pourquoi").fill("Les chiffres de la deuxième année.");
        author.locator(".life-bar button").click();
        assertThat(author.locator("#section-resultats")).hasValue("Cent vingt vélos loués la première année.");
        author.locator("#section-resultats").fill("Deux cents vélos loués la deuxième année.");
        author.locator("#droits").check();
        draft = author.url().replaceFirst(".*(/contributions/[^/?#]*).*", "$1");
        handsIn();
        moderator.navigate(address("/relecture" + draft.replaceFirst("/contributions", "")));
        moderator.locator("text=\"Accepter\"").click();
        moderator.locator("text=\"Publier maintenant\"").click();
        assertThat(moderator.locator(".notice--good")).containsText("publiée");
    }

    private void theDifferenceIsReadAndTheFormerVersionPutBack() {
        moderator.navigate(address(resource + "/historique"));
        assertThat(moderator.locator(".version")).hasCount(2);
        moderator.locator("#version-1 a:has-text('Comparer à l’actuelle')").click();
        assertThat(moderator.locator("del").first()).containsText("Cent vingt");
        assertThat(moderator.locator("ins").first()).containsText("Deux cents");
        moderator.goBack();
        moderator.locator("#version-1 button:has-text('Rétablir')").click();
        assertThat(moderator.locator(".notice[role=status]")).containsText("L’ancienne version est rétablie");
        reader.navigate(address(resource));
        assertThat(reader.locator("main")).containsText("Cent vingt vélos");
    }

    private void theAuthorLeavesAndThePublicationStays() {
        author.navigate(address("/compte/donnees"));
        Hands.takeTheDataAndLeave(author);
        assertThat(outbox.to(email)).isEmpty();
        reader.reload();
        assertThat(reader.locator("h1")).hasText(TITLE);
        moderator.navigate(address(resource + "/historique"));
        assertThat(moderator.locator("#version-1")).containsText("ancien membre");
        assertThat(moderator.locator("main")).not().containsText("Dominique Exemple");
        moderator.navigate(address("/relecture" + draft.replaceFirst("/contributions", "")));
        assertThat(moderator.locator("main")).containsText("ancien membre");
    }

    private Page watched(int width, boolean dark) {
        Page page = browser.visitor(width, dark, true).newPage();
        Hands.watch(page, complaints);
        return page;
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
    }
}
