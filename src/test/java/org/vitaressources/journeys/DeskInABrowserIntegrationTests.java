package org.vitaressources.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.vitaressources.accounts.Member;
import org.vitaressources.contributions.Contribution;
import org.vitaressources.contributions.ContributionState;
import org.vitaressources.contributions.Contributions;
import org.vitaressources.contributions.Remarks;
import org.vitaressources.review.Proposals;
import org.vitaressources.whole.WholeSite;

/// The moderators' desk in a real browser: by selection, by keyboard, without scripts.
class DeskInABrowserIntegrationTests extends WholeSite {
    private static Browser browser;

    @Autowired
    private Contributions contributions;

    @Autowired
    private Remarks remarks;

    private Proposals proposals;
    private Member author;
    private Member moderator;
    private Contribution garage;

    @BeforeAll
    static void openBrowser() {
        browser = new Browser();
    }

    @AfterAll
    static void closeBrowser() {
        browser.close();
    }

    @BeforeEach
    void people() {
        proposals = new Proposals(contributions, clock);
        author = people.contributor();
        moderator = people.moderator();
        garage = proposals.submitted(author, "Garage du " + author.name());
    }

    @Test
    void aSelectedPassageIsCommentedAndFoundMarked() {
        try (BrowserContext context = signedIn(1280, false, true)) {
            Page page = context.newPage();
            List<String> complaints = complaints(page);
            page.navigate(address("/relecture/" + garage.id()));
            Hands.select(page, "section.contexte", "");
            page.locator(".comment-here").click();
            assertThat(page.locator("#remarque")).isFocused();
            assertThat(page.locator("#champ")).hasValue("section.contexte");
            assertThat(page.locator("#citation")).hasValue("Le garage solidaire a ouvert à Redon.");
            page.keyboard().type("j k c ? : en quelle année ?");
            page.locator("#commenter button").click();
            assertThat(page.locator(".remark")).containsText("j k c ? : en quelle année ?");
            assertThat(page.locator("mark").first()).containsText("Le ");
            page.locator("text=\"Voir dans la fiche\"").click();
            assertThat(page.locator("mark:target")).isVisible();
            assertThat(complaints).isEmpty();
        }
    }

    @Test
    void isGoneThroughByTheKeyboardAloneAndTheKeysCanBeSwitchedOff() {
        proposals.submitted(people.contributor(), "Une autre");
        try (BrowserContext context = signedIn(1280, false, true)) {
            Page page = context.newPage();
            page.navigate(address("/relecture?q=" + author.name().replace(" ", "+")));
            // Shown by the script that listens to the keys.
            assertThat(page.locator("#raccourcis")).isVisible();
            page.keyboard().press("j");
            assertThat(page.locator(".queue__line h2 a").first()).isFocused();
            page.keyboard().press("x");
            assertThat(page.locator(".queue__tick input").first()).isChecked();
            page.locator(".queue__line h2 a").first().focus();
            page.keyboard().press("o");
            assertThat(page.locator("h1")).hasText("Garage du " + author.name());
            assertThat(page.locator("#raccourcis")).isVisible();
            page.keyboard().press("j");
            page.keyboard().press("j");
            page.keyboard().press("c");
            assertThat(page.locator("#champ")).hasValue("resume");
            page.keyboard().type("Un mot de plus");
            page.keyboard().press("Tab");
            page.keyboard().press("Enter");
            assertThat(page.locator(".remark")).containsText("Un mot de plus");
            assertThat(page.locator("#raccourcis")).isVisible();
            page.keyboard().press("p");
            assertThat(page.locator(".notice--good")).containsText("vous vous en occupez");
            assertThat(page.locator("#raccourcis")).isVisible();
            page.keyboard().press("?");
            assertThat(page.locator("#raccourcis")).hasAttribute("open", "");
            page.locator("#raccourcis-actifs").uncheck();
            page.locator("h1").click();
            page.keyboard().press("u");
            assertThat(page.locator("h1")).hasText("Garage du " + author.name());
            page.reload();
            assertThat(page.locator("#raccourcis")).isVisible();
            page.keyboard().press("u");
            assertThat(page.locator("h1")).hasText("Garage du " + author.name());
        }
    }

    @Test
    void aReadyReplyGoesIntoTheMessageAndTheStepIsTakenBack() {
        try (BrowserContext context = signedIn(390, true, true)) {
            Page page = context.newPage();
            page.navigate(address("/relecture/" + garage.id()));
            page.locator("#note").fill("Bonjour,");
            page.locator("#reponse-type").selectOption("preciser-couts");
            page.locator("#inserer").click();
            assertThat(page.locator("#note"))
                    .hasValue(java.util.regex.Pattern.compile("Bonjour,\n\nC’est une belle.*"));
            page.locator("text=\"Demander des modifications\"").click();
            assertThat(page.locator(".undo")).containsText("Compléments demandés");
            page.locator(".undo button").click();
            assertThat(page.locator(".notice--good")).containsText("C’est annulé");
        }
        assertThat(contributions.byId(garage.id()).orElseThrow().state()).isEqualTo(ContributionState.SUBMITTED);
    }

    @Test
    void worksWithoutScripts() {
        try (BrowserContext context = signedIn(1280, false, false)) {
            Page page = context.newPage();
            page.navigate(address("/relecture/" + garage.id()));
            assertThat(page.locator("#raccourcis")).isHidden();
            page.locator("#champ").selectOption("section.moyens");
            page.locator("#citation").fill("40 000 euros");
            page.locator("#remarque").fill("Par an ?");
            page.locator("#commenter button").click();
            assertThat(page.locator("mark")).hasText("40 000 euros");
            page.locator("#note").fill("Merci.");
            page.locator("#reponse-type").selectOption("merci-complet");
            page.locator("#inserer").click();
            assertThat(page.locator("#note"))
                    .hasValue(java.util.regex.Pattern.compile("Merci.\n\nMerci pour ce récit.*"));
            page.locator("text=\"Accepter\"").click();
            assertThat(page.locator(".notice--good")).containsText("acceptée");
            page.locator("text=\"Publier maintenant\"").click();
            assertThat(page.locator(".notice--good")).containsText("publiée");
        }
    }

    @Test
    void everyPageOfItPassesAxeInBothThemesAndWidths() {
        remarks.say(garage.id(), moderator.id().value(), "section.moyens", "40 000", "Par an ?");
        remarks.say(garage.id(), moderator.id().value(), "section.moyens", "perdu", "Et cela ?");
        Contribution again = proposals.resubmitted(author, "Deux fois", moderator);
        Contribution waiting = proposals.accepted(author, "Déjà acceptée", people.moderator());
        Contribution nowhere =
                proposals.submitted(author, Proposals.draft("Sans lieu").withTags(Map.of()));
        List<String> found = new ArrayList<>();
        for (int width : new int[] {390, 1280}) {
            for (boolean dark : new boolean[] {width == 390}) {
                try (BrowserContext context = signedIn(width, dark, true)) {
                    Page page = context.newPage();
                    for (String path : List.of(
                            "/relecture",
                            "/en/relecture?tri=title",
                            "/relecture?territoire=nulle+part",
                            "/relecture/" + garage.id(),
                            "/en/relecture/" + again.id(),
                            "/relecture/" + waiting.id(),
                            "/relecture/" + nowhere.id())) {
                        page.navigate(address(path));
                        found.addAll(faults(page, path, width, dark));
                    }
                    page.navigate(address("/relecture"));
                    page.locator(".queue__tick input").first().check();
                    page.locator(".bulk__steps summary").click();
                    page.locator("#etape").selectOption("publish");
                    page.locator(".bulk button").click();
                    found.addAll(faults(page, "lot", width, dark));
                }
            }
        }
        assertThat(found).isEmpty();
    }

    @Test
    void theLogPassesAxeInBothLanguagesThemesAndWidths() {
        moderator = people.administrator();
        List<String> found = new ArrayList<>();
        for (int width : new int[] {390, 1280}) {
            for (boolean dark : new boolean[] {width == 390}) {
                try (BrowserContext context = signedIn(width, dark, true)) {
                    Page page = context.newPage();
                    for (String path : List.of("/administration/audit", "/en/administration/audit")) {
                        page.navigate(address(path));
                        assertThat(page.locator("tbody tr").first()).isVisible();
                        found.addAll(faults(page, path, width, dark));
                    }
                }
            }
        }
        assertThat(found).isEmpty();
    }

    /// With all that folds unfolded. `-Dvita.test.shots=…` keeps a picture of each.
    private static List<String> faults(Page page, String path, int width, boolean dark) {
        page.evaluate("() => document.querySelectorAll('main details').forEach(one => { one.open = true; })");
        String name = path + " " + width + (dark ? " dark" : "");
        List<String> found = new ArrayList<>();
        Axe.violations(page).forEach(fault -> found.add(name + " " + fault));
        if ((Integer) page.evaluate("() => document.documentElement.scrollWidth") > width) {
            found.add(name + " overflows");
        }
        String shots = System.getProperty("vita.test.shots", "");
        if (!shots.isEmpty()) {
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(Path.of(shots, name.replaceAll("[^A-Za-z0-9]+", "_") + ".png")));
        }
        return found;
    }

    private static List<String> complaints(Page page) {
        List<String> complaints = new ArrayList<>();
        Hands.watch(page, complaints);
        return complaints;
    }

    private BrowserContext signedIn(int width, boolean dark, boolean scripts) {
        BrowserContext context = browser.visitor(width, dark, scripts);
        context.addCookies(List.of(new Cookie("vita", people.session(moderator)).setUrl(address("/"))));
        return context;
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
    }
}
