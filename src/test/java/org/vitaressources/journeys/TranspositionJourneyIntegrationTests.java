package org.vitaressources.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.vitaressources.accounts.Member;
import org.vitaressources.accounts.MemberId;
import org.vitaressources.contributions.Contribution;
import org.vitaressources.contributions.Contributions;
import org.vitaressources.contributions.Draft;
import org.vitaressources.contributions.Publications;
import org.vitaressources.library.Library;
import org.vitaressources.mail.Outbox;
import org.vitaressources.transposition.SourceWatch;
import org.vitaressources.whole.People;
import org.vitaressources.whole.WholeSite;

/// A practice is taken up in another territory, its source goes on, and both sides hear of each other: in a real
/// browser, the younger author without scripts on a phone, the elder one with them at a desk.
class TranspositionJourneyIntegrationTests extends WholeSite {
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final int PHONE = 390;
    private static final int DESK = 1280;
    private static Browser browser;

    @Autowired
    private Contributions contributions;

    @Autowired
    private Publications publications;

    @Autowired
    private Library library;

    @Autowired
    private Outbox outbox;

    @Autowired
    private SourceWatch watch;

    private final List<String> complaints = new ArrayList<>();
    private final List<BrowserContext> contexts = new ArrayList<>();
    private final String word = "zktranspo" + NUMBER.incrementAndGet() + "x";
    private final String sourceTitle = "Épicerie du quai " + word;
    private final String title = "Épicerie du canal " + word;
    private Member elder;
    private Member younger;
    private Page writing;
    private Page revising;
    private Page moderating;
    private Page reading;

    @BeforeAll
    static void openBrowser() {
        browser = new Browser();
    }

    @AfterAll
    static void closeBrowser() {
        browser.close();
    }

    @BeforeEach
    void theyOpenTheirBrowsers() {
        elder = people.contributor();
        younger = people.contributor();
        writing = signedIn(younger, PHONE, false);
        revising = signedIn(elder, DESK, true);
        moderating = signedIn(people.moderator(), DESK, true);
        reading = opened(DESK, true);
    }

    @AfterEach
    void closeThem() {
        contexts.forEach(BrowserContext::close);
    }

    @Test
    void aTranspositionIsDeclaredDrawnToldOfItsSourceAndAnswered() {
        String source = publishedSource();
        declares();
        isPublished(title);
        String descendant = familyOnBothPages(source);
        watch.look();
        revises(source);
        watch.look();
        answers(descendant);
        adapts();
        elderIsTold(source);
        assertThat(complaints).isEmpty();
    }

    private String publishedSource() {
        Draft draft = new Draft(
                "etude-de-cas",
                sourceTitle,
                "Une épicerie qui embauche.",
                Map.of("resultats", "Trois personnes y travaillent."),
                Map.of("territoires", List.of("departement:35")),
                Map.of("licence", "CC-BY-4.0"),
                List.of(),
                Map.of(),
                true,
                Map.of());
        Contribution contribution = Contribution.begin(elder.id().value(), draft, clock.instant());
        contribution.submit(clock.instant());
        contribution.accept("", "", clock.instant());
        return publications
                .publish(contributions.store(contribution).id(), MemberId.NOBODY)
                .resource()
                .flatMap(library::byId)
                .map(resource -> address("/ressources/" + resource.slug()))
                .orElseThrow();
    }

    /// In the form of a new case study, with the title of the source in the writer's own hand.
    private void declares() {
        writing.navigate(address("/contributions/nouvelle"));
        writing.getByText("Raconter une expérience").click();
        writing.locator("#titre").fill(title);
        writing.locator("#resume").fill("La même, au bord d’un canal.");
        writing.locator("#section-resultats").fill("Deux personnes y travaillent.");
        writing.locator("#territoires").fill("Nord");
        writing.locator("#fait-transposee-de").fill("Épicerie du quoi " + word);
        writing.locator("#fait-transposee-conserve").fill("Les horaires du soir.");
        writing.locator("#fait-transposee-abandonne").fill("La livraison.");
        save();
        assertThat(writing.locator("#fait-transposee-de-erreur")).isVisible();
        writing.locator("#fait-transposee-de").fill(sourceTitle);
        writing.locator("#licence-CC-BY-4\\.0").check();
        writing.locator("#droits").check();
        save();
        assertThat(writing.locator("#fait-transposee-de")).hasValue(sourceTitle);
        assertThat(writing.locator("#partie-transposition ~ * a, .drafting__part a")
                        .filter(containing(sourceTitle))
                        .first())
                .isVisible();
        handsIn(writing);
    }

    private static void handsIn(Page page) {
        page.locator("button[value=soumission]").click();
        assertThat(page.locator("h1")).hasText("Proposer à la relecture");
        assertThat(page.locator("#manques")).hasCount(0);
        page.locator("main form button[type=submit]").click();
        assertThat(page.locator(".notice--good")).containsText("entre les mains de l’équipe");
    }

    private void save() {
        writing.locator(".drafting__bar button")
                .filter(containing("Enregistrer"))
                .click();
    }

    private void isPublished(String what) {
        moderating.navigate(address("/relecture"));
        moderating.locator(".queue__line h2 a").filter(containing(what)).click();
        moderating.locator("text=\"Accepter\"").click();
        assertThat(moderating.locator(".notice--good")).containsText("acceptée");
        moderating.locator("text=\"Publier maintenant\"").click();
        assertThat(moderating.locator(".notice--good")).containsText("publiée");
    }

    /// @return address of the page of the descendant
    private String familyOnBothPages(String source) {
        reading.navigate(source);
        assertFamily(sourceTitle);
        assertThat(reading.locator(".family__said").filter(containing("Les horaires du soir.")))
                .hasCount(1);
        reading.locator(".family__card a").filter(containing(title)).click();
        assertThat(reading.locator("h1")).hasText(title);
        assertFamily(title);
        assertThat(reading.locator("main")).containsText("Transposée de");
        assertThat(reading.locator("main")).containsText("La livraison.");
        return reading.url().replaceFirst("[?#].*", "");
    }

    /// Two practices in the tree, the younger below the elder; two points on the map, each with the number of its line,
    /// and apart.
    private void assertFamily(String current) {
        Locator family = reading.locator(".family");
        assertThat(family.locator(".family__tree > li > .family__card")).containsText(sourceTitle);
        assertThat(family.locator(".family__tree > li > ul > li > .family__card"))
                .containsText(title);
        assertThat(family.locator("[aria-current=true]")).containsText(current);
        assertThat(family.locator(".family__facts").filter(containing("Ille-et-Vilaine")))
                .hasCount(1);
        assertThat(family.locator(".family__facts").filter(containing("Nord"))).hasCount(1);
        assertThat(family.locator(".family__number")).hasText(new String[] {"1", "2"});
        assertThat(family.locator(".map--family text")).hasText(new String[] {"1", "2"});
        assertThat(family.locator(".map--family [data-current=true] text")).hasText(current.equals(title) ? "2" : "1");
        List<String> places = family.locator(".map--family circle").all().stream()
                .map(one -> one.getAttribute("cx") + " " + one.getAttribute("cy"))
                .toList();
        assertThat(places).hasSize(2).doesNotHaveDuplicates();
    }

    private void revises(String source) {
        revising.navigate(source);
        revising.locator("#pourquoi").fill("Une saison de plus");
        revising.locator(".life-bar button").click();
        revising.locator("#section-resultats").fill("Cinq personnes y travaillent, et trois l’hiver.");
        revising.locator("#droits").check();
        assertThat(revising.locator("#etat-enregistrement")).containsText("Enregistré");
        handsIn(revising);
        isPublished(sourceTitle);
    }

    /// From the letter, in a browser where nobody is signed in, without scripts.
    private void answers(String descendant) {
        assertThat(outbox.to(younger.email()).getFirst().subject())
                .contains("a été révisée")
                .contains(sourceTitle);
        writing.context().clearCookies();
        writing.navigate(address(people.linkTo(younger.email())));
        assertThat(writing.locator("main")).containsText(sourceTitle);
        assertThat(writing.locator(".source-facts__parts")).hasText("Résultats");
        reading.navigate(descendant);
        assertThat(reading.locator(".source-news")).containsText("Source révisée le");
        assertThat(reading.locator(".source-news")).not().containsText("Vérifié");
        writing.locator("#reponse-ADAPTING").check();
        writing.locator("#mots").fill("Nous essayons l’hiver aussi.");
        writing.locator("main form button").click();
        reading.reload();
        assertThat(reading.locator(".source-news")).containsText("ils adaptent aussi leur pratique");
        assertThat(reading.locator("main")).not().containsText("Nous essayons l’hiver");
    }

    /// They sign in and are in the form of a new version, which says why it was begun.
    private void adapts() {
        assertThat(writing.locator("h1")).hasText("Se connecter");
        writing.getByLabel("Adresse électronique").fill(younger.email());
        writing.getByLabel("Mot de passe").fill(People.PASSWORD);
        writing.locator("main form button").first().click();
        assertThat(writing.locator(".notice--good")).containsText("une nouvelle version de votre pratique");
        assertThat(writing.locator("#titre")).hasValue(title);
        writing.locator("#section-resultats").fill("Deux personnes y travaillent, une troisième l’hiver.");
        writing.locator("#droits").check();
        handsIn(writing);
        isPublished(title);
        writing.navigate(reading.url() + "/historique");
        assertThat(writing.locator(".version").first())
                .containsText("La source « " + sourceTitle + " » a été révisée le");
        reading.reload();
        assertThat(reading.locator("main")).containsText("une troisième l’hiver");
    }

    private void elderIsTold(String source) {
        assertThat(outbox.to(elder.email()))
                .anySatisfy(letter -> assertThat(letter.plain())
                        .contains("nous adaptons aussi notre pratique", "Nous essayons l’hiver aussi."));
        revising.navigate(source + "/historique");
        assertThat(revising.locator(".source-answers")).containsText("Nous essayons l’hiver aussi.");
        assertThat(Axe.violations(revising)).isEmpty();
    }

    private static Locator.FilterOptions containing(String words) {
        return new Locator.FilterOptions().setHasText(words);
    }

    private Page opened(int width, boolean scripts) {
        BrowserContext context = browser.visitor(width, false, scripts);
        contexts.add(context);
        Page page = context.newPage();
        Hands.watch(page, complaints);
        return page;
    }

    private Page signedIn(Member member, int width, boolean scripts) {
        Page page = opened(width, scripts);
        page.context().addCookies(List.of(new Cookie("vita", people.session(member)).setUrl(address("/"))));
        return page;
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
    }
}
