package org.vitaressources.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vitaressources.accounts.Member;
import org.vitaressources.kits.KitScene;
import org.vitaressources.library.Resource;
import org.vitaressources.library.ResourceId;

/// A trainer makes a kit of passages and runs it, in a real browser: by selection and dragging, by keyboard alone, on a
/// phone without scripts.
class KitsInABrowserIntegrationTests extends KitScene {
    private static final String SELECT = """
            words => {
              const walker = document.createTreeWalker(document.querySelector('.prose'), NodeFilter.SHOW_TEXT);
              for (let node = walker.nextNode(); node; node = walker.nextNode()) {
                const at = node.data.indexOf(words);
                if (at < 0) continue;
                const range = document.createRange();
                range.setStart(node, at);
                range.setEnd(node, at + words.length);
                getSelection().removeAllRanges();
                getSelection().addRange(range);
                return true;
              }
              return false;
            }
            """;

    private static Browser browser;

    private Member member;
    private Resource practice;

    @BeforeAll
    static void openBrowser() {
        browser = new Browser();
    }

    @AfterAll
    static void closeBrowser() {
        browser.close();
    }

    @BeforeEach
    void aPractice() {
        clock.pass(Duration.ofDays(2));
        member = people.contributor();
        practice = practice("CC-BY-4.0");
    }

    @Test
    void wordsThatAreSelectedGoIntoAKitThatIsArrangedByDragging() {
        String kit = kit(signedIn(member));
        try (BrowserContext desk = signedIn(member, 1280, false, true)) {
            Page page = desk.newPage();
            List<String> complaints = complaints(page);
            page.navigate(address("/ressources/" + practice.slug()));
            assertThat(page.evaluate(SELECT, QUOTE)).isEqualTo(true);
            page.locator("[data-passage-tools] a", new Page.LocatorOptions().setHasText("Ajouter à un kit"))
                    .click();
            assertThat(page.locator(".kit-source__quote")).hasText(QUOTE);
            page.locator("#ou").selectOption(kit);
            page.locator("#ajouter").click();
            Locator steps = page.locator(".kit-step");
            assertThat(steps).hasCount(2);
            assertThat(steps.nth(1)).containsText(QUOTE);
            page.setViewportSize(1280, 1800);
            steps.nth(1)
                    .locator("[data-grip]")
                    .dragTo(steps.first(), new Locator.DragToOptions().setTargetPosition(40, 4));
            assertThat(steps.first()).containsText(QUOTE);
            page.locator("#annuler").click();
            assertThat(steps.nth(1)).containsText(QUOTE);
            assertThat(page.locator("#fait")).containsText("C’est annulé.");
            assertThat(complaints).isEmpty();
            assertThat(Axe.violations(page)).isEmpty();
        }
    }

    @Test
    void everythingIsDoneByKeyboardAlone() {
        try (BrowserContext desk = signedIn(member, 1280, true, true)) {
            Page page = desk.newPage();
            page.navigate(address("/kits/nouveau"));
            page.locator("#titre").focus();
            page.keyboard().type("Au clavier");
            page.keyboard().press("Enter");
            page.waitForURL("**/fiche");
            page.locator("#minutes").focus();
            page.keyboard().type("30");
            page.locator("main button[type=submit]").focus();
            page.keyboard().press("Enter");
            page.waitForURL(Pattern.compile(".*fait=kit-enregistre.*"));
            page.locator(".kit__more button").focus();
            page.keyboard().press("Enter");
            assertThat(page.locator("h1")).containsText("Séance");
            page.locator("#titre").focus();
            page.keyboard().type("Matin");
            assertThat(page.locator("#etat-enregistrement")).containsText("Enregistré à");
            page.locator("main button[type=submit]").focus();
            page.keyboard().press("Enter");
            for (String title : List.of("Un", "Deux")) {
                page.locator(".kit-add button").focus();
                page.keyboard().press("Enter");
                page.locator("#titre").focus();
                page.keyboard().type(title);
                page.keyboard().press("Enter");
                page.waitForURL(Pattern.compile(".*fait=kit-enregistre.*"));
            }
            Locator titles = page.locator(".kit-step__title");
            assertThat(titles).hasText(new String[] {"Un", "Deux"});
            page.locator(".kit-step").nth(1).focus();
            page.keyboard().press("Alt+ArrowUp");
            assertThat(titles).hasText(new String[] {"Deux", "Un"});
            assertThat(page.locator(".kit-step").first()).isFocused();
            page.keyboard().press("Alt+ArrowDown");
            assertThat(titles).hasText(new String[] {"Un", "Deux"});
            assertThat(Axe.violations(page)).isEmpty();
        }
    }

    @Test
    void aPhoneWithoutScriptsPutsAsideAndASecondMemberComments() {
        Member colleague = people.contributor();
        String kit = kit(signedIn(member));
        signedIn(member).post("/kits/" + kit + "/partage/personnes", "qui", colleague.email(), "droit", "COMMENT");
        try (BrowserContext phone = browser.visitor(390, false, false);
                BrowserContext second = signedIn(colleague, 390, true, false)) {
            Page page = phone.newPage();
            page.navigate(address("/ressources/" + practice.slug() + "/kit?ancre=section-moyens-et-couts"));
            page.locator("#panier").click();
            assertThat(page.locator(".basket__item")).containsText(QUOTE);
            assertThat(page.evaluate("() => document.documentElement.scrollWidth"))
                    .isEqualTo(390);
            Page theirs = second.newPage();
            theirs.navigate(address("/kits/" + kit));
            Locator say = theirs.locator(".kit-step .kit-comments__say").first();
            say.locator("summary").click();
            say.locator("textarea").fill("Et si on commençait par là ?");
            say.locator("button").click();
            assertThat(theirs.locator(".kit-comment")).containsText("Et si on commençait par là ?");
            assertThat(theirs.evaluate("() => document.documentElement.scrollWidth"))
                    .isEqualTo(390);
        }
    }

    @Test
    void theTrainerLeadsAndAPhoneFollows() {
        String kit = kit(signedIn(member));
        addQuote(signedIn(member), kit, practice);
        try (BrowserContext desk = signedIn(member, 1280, false, true);
                BrowserContext phone = browser.visitor(390, false, true)) {
            Page trainer = desk.newPage();
            List<String> complaints = complaints(trainer);
            trainer.navigate(address("/kits/" + kit + "/animations"));
            trainer.locator("main button[type=submit]").click();
            assertThat(trainer.locator(".qr").first()).isVisible();
            String code = trainer.locator(".presenter__code").first().textContent();
            Page learner = phone.newPage();
            learner.navigate(address("/direct?code=" + code));
            assertThat(learner.locator("h1")).hasText("La séance va commencer");
            trainer.locator("#suivante").click();
            trainer.locator("h1").click();
            trainer.keyboard().press("ArrowRight");
            assertThat(trainer.locator(".presenter__count")).hasText("Étape 2 sur 2");
            assertThat(learner.locator(".shown__quote")).hasText(QUOTE);
            assertThat(learner.locator("#etape-titre")).isFocused();
            assertThat(Axe.violations(trainer)).isEmpty();
            assertThat(Axe.violations(learner)).isEmpty();
            trainer.locator(".presenter__top button[type=submit]").click();
            assertThat(learner.locator("h1")).hasText("Une minute pour finir");
            learner.locator("#utile-4").check();
            learner.locator("#retenu").fill("Trois jours suffisent.");
            learner.locator("#envoyer").click();
            assertThat(learner.locator(".notice--good")).containsText("Merci");
            trainer.reload();
            assertThat(trainer.locator(".impressions")).containsText("Trois jours suffisent.");
            assertThat(complaints).isEmpty();
        }
    }

    @Test
    void everyPageOfAKitIsAccessibleInBothLanguagesLightAndDarkAndFitsAPhone() throws IOException {
        String kit = kit(signedIn(member));
        addQuote(signedIn(member), kit, practice);
        String step = now(kit).steps().getLast().id().value();
        String question = add(signedIn(member), kit, "question");
        String file = add(signedIn(member), kit, "fichier");
        String published = "/ressources/" + published(kit);
        List<String> pages = List.of(
                "/kits",
                "/kits/nouveau",
                "/kits/" + kit,
                "/kits/" + kit + "/fiche",
                "/kits/" + kit + "/parties/" + step,
                "/kits/" + kit + "/parties/" + question,
                "/kits/" + kit + "/parties/" + file,
                published,
                published + "/deroule",
                published + "/deroule/2",
                "/kits/" + kit + "/parties/" + step + "/suggestions",
                "/kits/" + kit + "/licences",
                "/kits/" + kit + "/credits",
                "/kits/" + kit + "/partage",
                "/kits/" + kit + "/animations",
                "/ressources/" + practice.slug() + "/kit",
                "/panier",
                "/direct",
                "/comparer?r=" + practice.slug() + "&r=" + practice("CC-BY-4.0").slug());
        for (boolean dark : List.of(false, true)) {
            try (BrowserContext phone = signedIn(member, 390, dark, true)) {
                Page page = phone.newPage();
                for (String path : pages) {
                    page.navigate(address((dark ? "/en" : "") + path));
                    assertThat(Axe.violations(page))
                            .as(path + (dark ? ", dark" : ""))
                            .isEmpty();
                    assertThat(page.evaluate("() => document.documentElement.scrollWidth"))
                            .as(path)
                            .isEqualTo(390);
                }
            }
        }
    }

    /// A kit of the collection with a passage and a question; its slug.
    private String published(String kit) throws IOException {
        String id = "publie-" + kit.replaceAll("[^A-Za-z0-9]", "x");
        Path folder = Files.createDirectories(content().resolve("kits-publies").resolve(id));
        Files.writeString(
                folder.resolve("index.md"), "---\nid: %s\ntitre: Kit prêt %s\n---\n\nUn kit.\n".formatted(id, id));
        Files.writeString(folder.resolve("kit.yml"), """
                titre: Prêt à animer
                objectifs: [Voir, choisir]
                public: Tout le monde
                seances:
                  - titre: Matin
                    but: Commencer
                    etapes:
                      - nature: passage
                        minutes: 5
                        notes: Laisser du temps.
                        sources: [{ressource: %s, citation: "%s"}]
                      - nature: question
                        enonce: Combien de jours ?
                        reponses: [{texte: Trois, juste: oui}, {texte: Sept, commentaire: Relisez.}]
                        retour: Trois jours.
                      - nature: intercalaire
                        titre: Pause
                """.formatted(practice.id(), QUOTE));
        library.reconcile();
        return library.byId(new ResourceId(id)).orElseThrow().slug();
    }

    private BrowserContext signedIn(Member who, int width, boolean dark, boolean scripts) {
        BrowserContext context = browser.visitor(width, dark, scripts);
        context.addCookies(List.of(new Cookie("vita", people.session(who)).setUrl(address("/"))));
        return context;
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
    }

    private static List<String> complaints(Page page) {
        List<String> complaints = new ArrayList<>();
        page.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")
                    || message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        return complaints;
    }
}
