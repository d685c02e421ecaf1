package org.vitaressources.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;

/// What people do in more than one journey.
final class Hands {
    private static final String SELECT = """
            ({ field, words }) => {
              const text = document.querySelector(`[data-field="${field}"] .sheet-field__text`);
              const range = document.createRange();
              if (words === "") {
                range.selectNodeContents(text);
              } else {
                const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
                let node = walker.nextNode();
                while (node && !node.data.includes(words)) node = walker.nextNode();
                const at = node.data.indexOf(words);
                range.setStart(node, at);
                range.setEnd(node, at + words.length);
              }
              const selection = document.getSelection();
              selection.removeAllRanges();
              selection.addRange(range);
            }
            """;

    private Hands() {}

    /// Asks for an account from the home page; a letter is on its way then.
    static void askForAnAccount(Page page, String home, String name, String email) {
        page.navigate(home);
        page.locator(".site-header").getByText("Se connecter").click();
        page.getByText("s’inscrire").click();
        page.getByLabel("Nom affiché").fill(name);
        page.getByLabel("Adresse électronique").fill(email);
        page.getByText("Recevoir le lien").click();
        assertThat(page.locator("h1")).hasText("Regardez votre messagerie");
    }

    /// Takes all data, from the page of it, then erases the account.
    static void takeTheDataAndLeave(Page page) {
        Download archive = page.waitForDownload(
                () -> page.getByText("Télécharger mes données").click());
        assertThat(archive.suggestedFilename()).isEqualTo("vita-mes-donnees.zip");
        page.getByText("Effacer mon compte…").click();
        page.getByLabel("J’ai compris, effacez mon compte").check();
        page.locator("main .button--danger").click();
        assertThat(page.locator(".notice--good")).containsText("Votre compte est effacé");
    }

    /// Selects words of a field on the desk.
    ///
    /// @param words within one paragraph; empty for the whole field
    static void select(Page page, String field, String words) {
        page.evaluate(SELECT, Map.of("field", field, "words", words));
    }

    /// Adds to a list what the policy forbids, and what scripts fail at, from now on. A page that answers with a
    /// refusal
    /// is none of that.
    static void watch(Page page, List<String> complaints) {
        page.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")
                    || (message.type().equals("error") && !message.text().startsWith("Failed to load resource"))) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
    }
}
