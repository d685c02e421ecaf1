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
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.vitaressources.accounts.Member;
import org.vitaressources.kits.KitScene;
import org.vitaressources.kits.Source;
import org.vitaressources.kits.Step;
import org.vitaressources.mail.Outbox;

/// The whole story of a trainer in a real browser, once with the mouse and once with the keyboard alone: from a search
/// to a kit of three passages, its licences, a colleague, a session with a participant, and what becomes of it when a
/// source changes.
class KitStoryInABrowserIntegrationTests extends KitScene {
    private static final String WORDS = "La caution reste modeste mais elle est toujours demandée à chaque personne.";
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private static Browser browser;

    @Autowired
    private Outbox outbox;

    private String word = "";
    private Member member;
    private Member colleague;

    @BeforeAll
    static void openBrowser() {
        browser = new Browser();
    }

    @AfterAll
    static void closeBrowser() {
        browser.close();
    }

    @BeforeEach
    void threeSources() throws IOException {
        clock.pass(Duration.ofDays(2));
        word = "zkfil" + "abcdefgh".charAt(NUMBER.getAndIncrement()) + "rouge";
        member = people.contributor();
        colleague = people.contributor();
        lone("etudes/mobilite-et-emploi.pdf", "Étude", "CC-BY-NC-4.0");
        lone("outils/convention-de-partenariat.docx", "Convention", "CC-BY-4.0");
        page("## Le prêt\n\nAvant. " + WORDS + " Après, on en parle.\n\n## Ailleurs\n\nAutre chose.\n");
        untilFound();
    }

    @ParameterizedTest
    @EnumSource
    void fromASearchToASourceThatChanges(Hand hand) {
        try (BrowserContext desk = browser(member);
                BrowserContext other = browser(colleague);
                BrowserContext phone = browser.visitor(390, false, true)) {
            Page page = desk.newPage();
            take(hand, page, "Étude", "#page-1 a[href*='/kit?']", "");
            String kit = page.url().replaceFirst(".*/kits/([^?#]+).*", "$1");
            take(hand, page, "Convention", "[id^='section-'] a[href*='/kit?']", kit);
            takeFromThePage(hand, page, kit);
            assertThat(page.locator(".kit-source__quote")).hasCount(3);
            assertThat(page.locator("main")).containsText(WORDS);

            prepare(hand, page);
            settleTheLicences(hand, page, kit);
            share(hand, page, kit, other.newPage());
            run(hand, page, phone.newPage());
            theSourceChanges(hand, page, kit);
        }
    }

    /// From the search to a passage of a document, in the reading view.
    private void take(Hand hand, Page page, String title, String tool, String kit) {
        page.navigate(address("/"));
        hand.write(page, page.locator("#recherche-mots"), word);
        page.keyboard().press("Enter");
        hand.press(page, page.locator(".card__title a", new Page.LocatorOptions().setHasText(title + " " + word)));
        hand.press(page, page.locator("main a[href*='/lecture']").first());
        hand.press(page, page.locator(tool).first());
        intoTheKit(hand, page, kit);
    }

    /// With the mouse, words that are selected; with the keyboard, a section out of the list.
    private void takeFromThePage(Hand hand, Page page, String kit) {
        page.navigate(address("/recherche?q=" + word + "+caution"));
        Locator card = page.locator(".card", new Page.LocatorOptions().setHasText("Récit " + word));
        if (hand == Hand.MOUSE) {
            hand.press(page, card.locator(".card__title a"));
            page.getByText(WORDS).evaluate("""
                    (e, words) => {
                      const node = [...e.childNodes].find(one => one.data && one.data.includes(words));
                      const at = node.data.indexOf(words);
                      getSelection().setBaseAndExtent(node, at, node, at + words.length);
                    }
                    """, WORDS);
            hand.press(page, page.locator("[data-passage-tools] a[href*='/kit']"));
        } else {
            hand.press(page, card.locator(".card__tools a[href*='/kit']"));
            hand.press(page, page.locator(".kit-parts summary"));
            hand.press(page, page.locator(".kit-parts a", new Page.LocatorOptions().setHasText("Le prêt")));
        }
        intoTheKit(hand, page, kit);
    }

    /// The last kit that was changed is offered first; a new one is the last choice.
    private static void intoTheKit(Hand hand, Page page, String kit) {
        assertThat(page.locator(".kit-source__quote")).not().isEmpty();
        if (hand == Hand.MOUSE) {
            page.locator("#ou").selectOption(kit.isEmpty() ? "nouveau" : kit);
        } else {
            Hand.reach(page, page.locator("#ou"));
            page.keyboard().press(kit.isEmpty() ? "End" : "Home");
            assertThat(page.locator("#ou")).hasValue(kit.isEmpty() ? "nouveau" : kit);
        }
        hand.press(page, page.locator("#ajouter"));
        page.waitForURL(Pattern.compile(".*/kits/.*fait=kit-ajoute.*"));
    }

    /// Its sheet, the time and the notes of a step, a question.
    private void prepare(Hand hand, Page page) {
        hand.press(page, page.locator(".kit__bar a[href$='/fiche']"));
        hand.write(page, page.locator("#titre"), "Se déplacer " + word);
        hand.write(page, page.locator("#minutes"), "60");
        hand.press(page, page.locator("#usage-payant"));
        save(hand, page);
        hand.press(
                page,
                page.locator(".kit-step .kit-tool--words[href*='/parties/']").first());
        hand.write(page, page.locator("#minutes"), "20");
        hand.write(page, page.locator("#notes"), "Laisser une minute de silence.");
        save(hand, page);
        Locator kind = page.locator(".kit-add select");
        if (hand == Hand.MOUSE) {
            kind.selectOption("question");
        } else {
            Hand.reach(page, kind);
            page.keyboard().type("Question");
            assertThat(kind).hasValue("question");
        }
        hand.press(page, page.locator(".kit-add button"));
        hand.write(page, page.locator("#titre"), "Vérifier");
        hand.write(page, page.locator("#enonce"), "La caution est-elle demandée à tout le monde ?");
        hand.write(page, page.locator("#choix-1"), "Oui");
        hand.press(page, page.locator("#juste-1"));
        hand.write(page, page.locator("#choix-2"), "Non");
        hand.write(page, page.locator("#commentaire-2"), "Relisez le passage.");
        save(hand, page);
        assertThat(page.locator(".kit-step")).hasCount(4);
        assertThat(page.locator(".kit__total")).containsText("20");
        assertThat(Axe.violations(page)).isEmpty();
    }

    /// A page of a document that may not be used in a course that is sold: the use is changed, and all is well.
    private void settleTheLicences(Hand hand, Page page, String kit) {
        assertThat(page.locator(".kit-step__licence")).hasCount(1);
        hand.press(page, page.locator(".kit-step__licence a"));
        assertThat(page.locator(".lead")).containsText("ne peut pas être utilisée ainsi");
        hand.press(page, page.locator("main a[href*='/fiche']"));
        hand.press(page, page.locator("#usage-gratuit"));
        save(hand, page);
        assertThat(page.locator(".kit-step__licence")).hasCount(0);
        assertThat(now(kit).use().word()).isEqualTo("gratuit");
    }

    private void share(Hand hand, Page page, String kit, Page theirs) {
        hand.press(page, page.locator(".kit__bar a[href$='/partage']"));
        hand.write(page, page.locator("#qui"), colleague.email());
        hand.press(page, page.locator("#droit-COMMENT"));
        hand.press(page, page.locator("main form[action$='/personnes'] button"));
        page.waitForURL(Pattern.compile(".*fait=kit-partage.*"));

        theirs.navigate(address("/kits"));
        hand.press(theirs, theirs.locator(".kit-card__title a"));
        Locator say = theirs.locator(".kit-step .kit-comments__say").first();
        hand.press(theirs, say.locator("summary"));
        hand.write(theirs, say.locator("textarea"), "Et pour les horaires de nuit ?");
        hand.press(theirs, say.locator("button"));
        theirs.waitForURL(Pattern.compile(".*fait=kit-remarque.*"));

        page.navigate(address("/kits/" + kit));
        assertThat(page.locator(".kit-comment")).containsText("Et pour les horaires de nuit ?");
    }

    /// In front of a participant, up to what they say at the end.
    private void run(Hand hand, Page page, Page learner) {
        hand.press(page, page.locator(".kit__bar a[href$='/animations']"));
        hand.press(page, page.locator("main form[action$='/animations'] button"));
        String code = page.locator(".presenter__code").first().textContent();
        learner.navigate(address("/direct"));
        hand.write(learner, learner.locator("#code"), code);
        learner.keyboard().press("Enter");
        hand.press(page, page.locator("#suivante"));
        assertThat(page.locator(".presenter__notes")).containsText("Laisser une minute de silence.");
        assertThat(learner.locator(".shown__quote")).isVisible();
        assertThat(learner.locator("main")).not().containsText("Laisser une minute");
        for (int step = 2; step <= 4; step++) {
            hand.press(page, page.locator("#suivante"));
            assertThat(page.locator(".presenter__count")).hasText("Étape " + step + " sur 4");
        }
        assertThat(learner.locator(".kit-question__prompt")).containsText("caution");
        hand.press(page, page.locator(".presenter__top form button"));
        assertThat(learner.locator("h1")).hasText("Une minute pour finir");
        hand.press(learner, learner.locator("#utile-4"));
        hand.write(learner, learner.locator("#retenu"), "La caution, toujours.");
        hand.press(learner, learner.locator("#envoyer"));
        assertThat(learner.locator(".notice--good")).containsText("Merci");
        page.reload();
        assertThat(page.locator(".impressions")).containsText("La caution, toujours.");
        assertThat(Axe.violations(page)).isEmpty();
        assertThat(Axe.violations(learner)).isEmpty();
    }

    /// The words move: they are followed. A whole section is given another heading: its author is asked. The text goes:
    /// its author is told, once.
    private void theSourceChanges(Hand hand, Page page, String kit) {
        page("## Tout autre titre\n\nAvant. " + WORDS + " Après, on en parle.\n\nDu nouveau encore.\n");
        reanchoring.run();
        page.navigate(address("/kits/" + kit));
        assertThat(fromThePage(kit).anchor())
                .isEqualTo(hand == Hand.MOUSE ? "section-tout-autre-titre" : "section-le-pret");
        assertThat(page.locator(".kit-standing")).hasCount(hand == Hand.MOUSE ? 0 : 1);

        page("## Tout autre titre\n\nLe prêt a cessé et le local est rendu depuis longtemps.\n");
        reanchoring.run();
        reanchoring.run();
        page.reload();
        assertThat(page.locator(".kit-standing")).containsText("Passage disparu");
        assertThat(page.locator("main")).containsText(WORDS);
        assertThat(outbox.to(member.email()).stream()
                        .filter(letter -> letter.plain().contains("a disparu")))
                .singleElement()
                .satisfies(letter -> assertThat(letter.plain()).contains("/kits/" + kit));
    }

    private Source fromThePage(String kit) {
        return now(kit).steps().stream()
                .map(Step::sources)
                .flatMap(List::stream)
                .filter(source -> source.document().isEmpty())
                .findFirst()
                .orElseThrow();
    }

    private static void save(Hand hand, Page page) {
        hand.press(page, page.locator(".drafting__bar button[type=submit]"));
        page.waitForURL(Pattern.compile(".*fait=kit-enregistre.*"));
    }

    private void lone(String from, String title, String licence) throws IOException {
        String name = Path.of(from).getFileName().toString();
        Path folder = Files.createDirectories(content().resolve("fil-rouge").resolve(word));
        Files.copy(Path.of("content", from), folder.resolve(name));
        String id = word + "-" + title.toLowerCase(java.util.Locale.ROOT).replace('é', 'e');
        String about = "id: " + id + "\ntitre: " + title + " " + word + "\nlicence: " + licence;
        Files.writeString(folder.resolve(name + ".yml"), about + "\nauteurs: [Camille Essai]\n");
    }

    private void page(String body) {
        try {
            Path folder = Files.createDirectories(
                    content().resolve("fil-rouge").resolve(word).resolve("recit"));
            Files.writeString(
                    folder.resolve("index.md"),
                    "---\nid: %s-recit\ntitre: Récit %s\nlicence: CC-BY-4.0\nauteurs: [Camille Essai]\n---\n\n%s"
                            .formatted(word, word, body));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        library.reconcile();
    }

    private BrowserContext browser(Member who) {
        BrowserContext context = browser.visitor(1280, false, true);
        context.addCookies(List.of(new Cookie("vita", people.session(who)).setUrl(address("/"))));
        return context;
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
    }
}
