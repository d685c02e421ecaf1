package org.vitaressources.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// A group opens a notebook, writes in it by turns, is read and followed, and draws a model from it.
class NotebooksInABrowserIntegrationTests extends NotebookScene {
    @Test
    void aGroupSeeksWritesByTurnsIsFollowedAndDrawsAModel() {
        opensTheNotebook();
        invitesTheSecondAuthor();
        writesWithAPhotograph();
        writesWithFigures();
        writesWithAFile();
        isFoundByItsWords();
        drawsAModelWhoseSentencesLeadBack();
        assertThat(complaints).isEmpty();
    }

    private void opensTheNotebook() {
        coordinating.navigate(address("/atelier"));
        coordinating.getByText("Ouvrir un carnet").click();
        coordinating.locator("#titre").fill(title);
        coordinating.locator("#resume").fill("Un groupe pèse ce qu’il ne vend pas.");
        coordinating.locator("#fait-question").fill("Où passent les légumes de " + word + " ?");
        coordinating.locator("#tag-hypotheses").fill("Ils sont abîmés.\nIl manque un camion.");
        coordinating.locator("#tag-participants").fill("Les Planches (exemple fictif) ; ACI ; Lot-et-Garonne");
        coordinating.locator("#section-pourquoi").fill("Personne ne dit la même chose.");
        handsIn(coordinating);
        isPublished(title);
        coordinating.navigate(address("/atelier"));
        coordinating
                .locator("main a", new Page.LocatorOptions().setHasText(title))
                .click();
        workshop = coordinating.url();
        coordinating.getByText("Voir le carnet").click();
        notebook = coordinating.url().replaceFirst("[?#].*", "");
        assertThat(coordinating.locator(".notebook__question")).containsText(word);
        assertThat(coordinating.locator(".notebook__people")).containsText("Les Planches (exemple fictif)");
        assertThat(coordinating.locator(".notebook__people")).containsText("Lot-et-Garonne");
        reading.navigate(notebook);
        reading.getByText("Suivre ce carnet").click();
        assertThat(reading.locator(".notebook__bar")).containsText("Vous suivez ce carnet");
    }

    private void handsIn(Page page) {
        page.locator("#licence-CC-BY-4\\.0").check();
        page.locator("#droits").check();
        assertThat(page.locator("#etat-enregistrement")).containsText("Enregistré");
        page.getByText("Vérifier et proposer").click();
        page.waitForURL("**/soumission*");
        page.locator("main form button[type=submit]").click();
        assertThat(page.locator(".notice--good")).containsText("entre les mains de l’équipe");
    }

    private void isPublished(String what) {
        moderating.navigate(address("/relecture"));
        moderating
                .locator(".queue__line h2 a", new Page.LocatorOptions().setHasText(what))
                .click();
        moderating.locator("text=\"Accepter\"").click();
        assertThat(moderating.locator(".notice--good")).containsText("acceptée");
        moderating.locator("text=\"Publier maintenant\"").click();
        assertThat(moderating.locator(".notice--good")).containsText("publiée");
    }

    private void invitesTheSecondAuthor() {
        coordinating.navigate(workshop);
        coordinating.getByLabel("Inviter un co-auteur").fill(second.email());
        coordinating.keyboard().press("Enter");
        assertThat(coordinating.locator(".notice--good")).containsText("reçoit une invitation");
        writing.navigate(address("/atelier"));
        assertThat(writing.locator("main")).containsText("vous invite à écrire dans ce carnet");
        writing.locator("text=\"Accepter\"").click();
        assertThat(writing.locator(".notice--good")).containsText("Vous écrivez désormais dans ce carnet");
    }

    /// On a phone, by the second author; read and published by the coordinator.
    private void writesWithAPhotograph() {
        begin(writing);
        writing.locator("#titre").fill("La balance du quai");
        writing.locator("#partie-essaye").fill("Une balance sur le quai.");
        writing.locator("#partie-appris").fill("Une mesure tient quand elle a sa place dans la journée.");
        send(writing, new FilePayload("Quai du vendredi.jpg", "image/jpeg", photograph()));
        writing.getByLabel("Ce que montre l’image").fill("Des caisses vides sur un quai");
        assertThat(writing.locator("#etat-enregistrement")).containsText("Enregistré");
        propose(writing);
        String entry = writing.url();
        assertThat(lettersTo(coordinator)).anyMatch(subject -> subject.startsWith("À relire dans votre carnet"));
        coordinating.navigate(workshop);
        coordinating
                .locator("main a", new Page.LocatorOptions().setHasText("La balance du quai"))
                .click();
        assertThat(coordinating.url().replaceFirst("[?#].*", "")).isEqualTo(entry.replaceFirst("[?#].*", ""));
        coordinating.getByText("Renvoyer à l’auteur").click();
        assertThat(coordinating.locator("#erreurs")).containsText("Dites en quelques mots");
        coordinating.locator("#mot-renvoi").fill("Quelle heure était-il ?");
        coordinating.getByText("Renvoyer à l’auteur").click();
        writing.navigate(entry);
        assertThat(writing.locator(".notice--warning")).containsText("Quelle heure était-il ?");
        writing.locator("#partie-observe").fill("À seize heures trente, tout est pesé.");
        assertThat(writing.locator("#etat-enregistrement")).containsText("Enregistré");
        propose(writing);
        coordinating.navigate(entry);
        coordinating.getByLabel("Un mot à l’auteur").fill("Merci !");
        coordinating.getByText("Accepter et publier").click();
        assertThat(coordinating.locator(".notice--good")).containsText("L’entrée est publiée");
        writing.navigate(entry);
        writing.getByText("Voir l’entrée dans le carnet").click();
        Locator shown = writing.locator(":target");
        assertThat(shown).containsText("À seize heures trente");
        Locator picture = shown.locator("img");
        assertThat(picture).hasAttribute("alt", "Des caisses vides sur un quai");
        picture.scrollIntoViewIfNeeded();
        assertThat((Integer) picture.evaluate("async i => { await i.decode(); return i.naturalWidth; }"))
                .isEqualTo(6);
    }

    /// By the coordinator, with the keyboard alone; nobody publishes their own, so a moderator does.
    private void writesWithFigures() {
        coordinating.navigate(workshop);
        press(coordinating, "button:has-text('Écrire une entrée')");
        type(coordinating, "#titre", "Deux mois de pesées");
        type(coordinating, "#partie-observe", "Trois caisses sur quatre étaient belles.");
        press(coordinating, "summary:has-text('Tableau 1')");
        type(coordinating, "#chiffres-1-titre", "Ce que deviennent les légumes");
        type(coordinating, "#chiffres-1-valeurs", "mai ; 210");
        coordinating.keyboard().press("Enter");
        coordinating.keyboard().type("juin ; 120");
        assertThat(coordinating.locator("#etat-enregistrement")).containsText("Enregistré");
        press(coordinating, "button:has-text('Proposer cette entrée')");
        press(coordinating, "main form button[type=submit]");
        assertThat(coordinating.locator("main")).containsText("Un modérateur va la relire");
        moderating.navigate(address("/relecture"));
        moderating.getByText(Pattern.compile("entrées? de carnets? à relire")).click();
        moderating
                .locator("main a", new Page.LocatorOptions().setHasText("Deux mois de pesées"))
                .click();
        moderating.getByText("Accepter et publier").click();
        assertThat(moderating.locator(".notice--good")).containsText("L’entrée est publiée");
        reading.navigate(notebook);
        assertThat(reading.locator(".entry__figures svg")).isVisible();
        assertThat(reading.locator(".entry__figures table")).containsText("210");
    }

    private void writesWithAFile() {
        begin(writing);
        writing.locator("#titre").fill("Le cahier du quai");
        writing.locator("#partie-observe").fill("Le cahier est plein, celui de " + word + " aussi.");
        send(
                writing,
                new FilePayload(
                        "cahier.txt",
                        "text/plain",
                        ("Ce soir-là, rien ne reste : mot rare cahier" + word).getBytes(StandardCharsets.UTF_8)));
        propose(writing);
        coordinating.navigate(writing.url());
        coordinating.getByText("Accepter et publier").click();
        assertThat(coordinating.locator(".notice--good")).containsText("L’entrée est publiée");
        passTheNight();
        tellFollowers();
        tellFollowers();
        assertThat(lettersTo(reader))
                .filteredOn(subject -> subject.startsWith("Du nouveau dans le carnet"))
                .hasSize(1);
        reSignIn();
    }

    private void isFoundByItsWords() {
        reading.navigate(address("/recherche?q=cahier+" + word));
        reading.locator("article", new Page.LocatorOptions().setHasText(title))
                .locator("h2 a, h3 a")
                .first()
                .click();
        assertThat(reading.locator(".timeline__entries > li")).hasCount(3);
        reading.locator(".site-nav a[href='/carnets']").click();
        Locator card = reading.locator(".notebook-card", new Page.LocatorOptions().setHasText(title));
        assertThat(card).containsText("3 entrées");
        assertThat(card).containsText("1 personne le suit");
        card.locator(".notebook-card__last a").click();
        assertThat(reading.locator(":target")).isVisible();
    }

    private void drawsAModelWhoseSentencesLeadBack() {
        coordinating.navigate(workshop);
        coordinating.getByText("Tirer un modèle").click();
        coordinating.getByLabel("La balance du quai").check();
        coordinating.getByText("Choisir les phrases").click();
        coordinating
                .getByLabel("Une mesure tient quand elle a sa place dans la journée.")
                .selectOption("conditions");
        coordinating.getByText("Ébaucher le modèle").click();
        assertThat(coordinating.locator(".notice--good")).containsText("Le modèle est ébauché");
        assertThat(coordinating.locator("#section-conditions"))
                .hasValue(Pattern.compile("sa place dans la journée.*d’après l’entrée du"));
        String model = "Modèle de pesée " + word;
        coordinating.locator("#titre").fill(model);
        coordinating.locator("#resume").fill("Peser, à une heure qui convient.");
        handsIn(coordinating);
        isPublished(model);
        reading.navigate(notebook);
        reading.locator(".drawn a").click();
        reading.locator(".prose a[href*='/entrees/']").first().click();
        assertThat(reading.locator(":target")).containsText("Une mesure tient");
    }
}
