package org.vitaressources.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.vitaressources.accounts.Member;

/// What comes back to a practice, in a real browser: told, moderated, shown; by selection, by keyboard, without
/// scripts.
class FeedbackInABrowserIntegrationTests extends FeedbackScene {
    private static final String SELECT = """
            words => {
              const text = document.querySelector('.resource__main .prose');
              const walk = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
              for (let node = walk.nextNode(); node; node = walk.nextNode()) {
                const at = node.data.indexOf(words);
                if (at < 0) continue;
                const range = document.createRange();
                range.setStart(node, at);
                range.setEnd(node, at + words.length);
                document.getSelection().removeAllRanges();
                document.getSelection().addRange(range);
                return true;
              }
              return false;
            }
            """;

    @Test
    void aTrialIsToldModeratedAndShownUnderThePracticeWithoutScripts() {
        Member member = people.contributor();
        try (BrowserContext theirs = signedIn(member, 390, false, false);
                BrowserContext desk = signedIn(moderator, 1280, false, false);
                BrowserContext reader = browser.visitor(1280, false, false)) {
            Page page = theirs.newPage();
            page.navigate(address(page(practice, "")));
            assertThat(page.locator(".evidence")).hasCount(0);
            page.locator("text=\"Nous l’avons essayé\"").click();
            page.locator("#structure").fill("Atelier d’essai");
            page.locator("#territoire").fill("Lille");
            page.locator("#issue-reussi").check();
            page.locator("#garde").fill("Le comité de départ.");
            clock.pass(Duration.ofSeconds(30));
            page.locator("#envoyer").click();
            assertThat(page.locator(".reaction")).containsText("Reçu, en attente");
            Page moderation = desk.newPage();
            moderation.navigate(address("/relecture"));
            moderation
                    .locator(".desk-awaiting a", new Page.LocatorOptions().setHasText(Pattern.compile("retour")))
                    .click();
            moderation.navigate(address(deskOf(practice)));
            moderation
                    .locator(".queue__line", new Page.LocatorOptions().setHasText(title()))
                    .locator("text=\"Publier sous la pratique\"")
                    .click();
            assertThat(moderation.locator(".notice--good")).containsText("publié sous la pratique");
            Page shown = reader.newPage();
            shown.navigate(address(page(practice, "")));
            assertThat(shown.locator(".trial")).containsText("Atelier d’essai");
            assertThat(shown.locator(".trial")).containsText("Le comité de départ.");
            assertThat(shown.locator(".evidence summary")).containsText("Expérimentée");
            assertThat(shown.locator(".evidence li").first())
                    .containsText("pour une autre structure, dans un autre territoire");
        }
    }

    @Test
    void aQuestionIsAskedAnsweredAndPublished() {
        try (BrowserContext reader = browser.visitor(390, true, true);
                BrowserContext desk = signedIn(moderator, 1280, false, true);
                BrowserContext writer = signedIn(author, 1280, false, true)) {
            Page page = reader.newPage();
            page.navigate(address(page(practice, "/question")));
            page.locator("#question").fill("Combien de personnes pour démarrer ?");
            page.locator("#courriel").fill("lectrice@exemple.test");
            page.locator("#accord").check();
            clock.pass(Duration.ofSeconds(30));
            page.locator("#envoyer").click();
            assertThat(page.locator(".notice--good")).containsText("Votre question est envoyée");
            Page moderation = desk.newPage();
            moderation.navigate(
                    address("/relecture/retours?q=" + practice.slug().replaceAll(".*-", "")));
            moderation.locator("text=\"Transmettre aux auteurs\"").click();
            assertThat(moderation.locator(".undo")).containsText("Question transmise aux auteurs");
            Page answering = writer.newPage();
            answering.navigate(address("/contributions/retours"));
            answering.locator("textarea[name=reponse]").fill("Deux, à mi-temps.");
            answering.locator("text=\"Répondre\"").click();
            assertThat(answering.locator(".notice--good")).containsText("La réponse est envoyée");
            page.navigate(address(page(practice, "")));
            assertThat(page.locator(".question")).containsText("Deux, à mi-temps.");
        }
    }

    @Test
    void aReportOfAnAnonymousReaderIsClosedByAModerator() {
        try (BrowserContext reader = browser.visitor(390, false, true);
                BrowserContext desk = signedIn(moderator, 1280, true, true)) {
            Page page = reader.newPage();
            page.navigate(address(page(practice, "")));
            page.locator("text=\"Signaler un problème\"").click();
            page.locator("#motif-PERSONAL_DATA").check();
            page.locator("#precisions").fill("On y reconnaît quelqu’un.");
            clock.pass(Duration.ofSeconds(30));
            page.locator("#envoyer").click();
            assertThat(page.locator(".notice--good")).containsText("Votre signalement est envoyé");
            Page moderation = desk.newPage();
            List<String> complaints = complaints(moderation);
            moderation.navigate(address(deskOf(practice)));
            var line = moderation.locator(".queue__line", new Page.LocatorOptions().setHasText(title()));
            assertThat(line).containsText("à voir d’abord");
            line.locator("select[name=reponse-type]").selectOption("signalement-donnees-retirees");
            line.locator("[data-insert]").click();
            assertThat(line.locator("textarea[name=note]")).hasValue(Pattern.compile("Merci de nous avoir prévenus.*"));
            line.locator("text=\"Clore le signalement\"").click();
            assertThat(moderation.locator(".notice--good")).containsText("C’est clos");
            assertThat(complaints).isEmpty();
        }
    }

    @Test
    void theLetterOfFreshnessLeadsInOneClickToTheDateThatReadersSee() {
        try (BrowserContext writer = signedIn(author, 1280, false, true)) {
            Page page = writer.newPage();
            page.navigate(address(page(practice, "")));
            page.locator("#rythme-mois").selectOption("6");
            page.locator(".feedback__care button").first().click();
            assertThat(page.locator(".notice--good")).containsText("Le rythme est enregistré");
        }
        clock.pass(Duration.ofDays(190));
        writeLetters();
        try (BrowserContext signedOut = browser.visitor(390, false, false)) {
            Page page = signedOut.newPage();
            page.navigate(address(people.linkTo(author.email())));
            page.locator("text=\"Toujours d’actualité\"").last().click();
            assertThat(page.locator(".notice--good")).containsText("toujours d’actualité");
            assertThat(page.locator(".resource__checked")).containsText("Vérifiée le");
        }
    }

    @Test
    void aSelectedPassageIsCorrectedWhereItStands() {
        try (BrowserContext reader = browser.visitor(1280, false, true)) {
            Page page = reader.newPage();
            List<String> complaints = complaints(page);
            page.navigate(address(page(practice, "")));
            assertThat(page.locator("[data-passage-tools]")).isHidden();
            assertThat(page.evaluate(SELECT, "jours par semaine")).isEqualTo(true);
            assertThat(page.locator("[data-passage-tools]")).isVisible();
            page.locator("[data-passage-tools] a", new Page.LocatorOptions().setHasText("Proposer une correction"))
                    .click();
            assertThat(page.locator("#propose")).hasValue("jours par semaine");
            page.locator("#propose").fill("matinées par semaine");
            clock.pass(Duration.ofSeconds(30));
            page.locator("#envoyer").click();
            assertThat(page.locator(".notice--good")).containsText("Votre correction est envoyée");
            assertThat(complaints).isEmpty();
        }
    }

    @Test
    void usefulIsOneClickByKeyboardAndLeavesNoCookie() {
        try (BrowserContext reader = browser.visitor(390, false, true)) {
            Page page = reader.newPage();
            page.navigate(address(page(practice, "")));
            page.locator(".useful__ask button").focus();
            page.keyboard().press("Enter");
            assertThat(page.locator("h1")).hasText("Merci !");
            page.locator("#motif-IDEA").focus();
            page.keyboard().press("Space");
            page.keyboard().press("Tab");
            page.keyboard().type("Le comité.");
            page.keyboard().press("Tab");
            page.keyboard().press("Enter");
            assertThat(page.locator(".notice--good")).containsText("Merci d’avoir dit pourquoi");
            assertThat(reader.cookies()).isEmpty();
        }
    }

    @Test
    void theDeskIsGoneThroughByKeys() {
        fill(visitor(), page(practice, "/signalement"), "motif", "ERROR", "precisions", "Une faute.");
        try (BrowserContext desk = signedIn(moderator, 1280, false, true)) {
            Page page = desk.newPage();
            page.navigate(address("/relecture/retours"));
            assertThat(page.locator("#raccourcis")).isVisible();
            page.keyboard().press("j");
            assertThat(page.locator(".queue__line h2 a").first()).isFocused();
            page.keyboard().press("x");
            assertThat(page.locator(".queue__tick input").first()).isChecked();
            page.locator(".queue__line h2 a").first().focus();
            page.keyboard().press("o");
            assertThat(page.locator("#historique-titre")).isVisible();
        }
    }
}
