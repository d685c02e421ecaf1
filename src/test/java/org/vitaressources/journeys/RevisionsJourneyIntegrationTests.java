package org.vitaressources.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.vitaressources.accounts.Member;
import org.vitaressources.accounts.MemberId;
import org.vitaressources.contributions.Contribution;
import org.vitaressources.contributions.Contributions;
import org.vitaressources.contributions.Draft;
import org.vitaressources.contributions.Publications;
import org.vitaressources.library.Library;
import org.vitaressources.library.Resource;
import org.vitaressources.whole.WholeSite;

/// The life of a resource after it was published, in a real browser.
class RevisionsJourneyIntegrationTests extends WholeSite {
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static Browser browser;

    @Autowired
    private Contributions contributions;

    @Autowired
    private Publications publications;

    @Autowired
    private Library library;

    @Autowired
    private Environment environment;

    private final String title = "Garage solidaire de Redon " + NUMBER.incrementAndGet();

    @BeforeAll
    static void openBrowser() {
        browser = new Browser();
    }

    @AfterAll
    static void closeBrowser() {
        browser.close();
    }

    @Test
    void readsTheDifferencePutsTheFormerVersionBackAndWithdrawsItByKeyboardWithoutScripts() {
        Member author = people.contributor();
        Resource resource = revised(author);
        try (BrowserContext context = browser.visitor(390, false, false)) {
            Page page = signedIn(context, people.moderator());
            page.navigate(address("/ressources/" + resource.slug()));
            enter(page, "a:has-text('Historique')");
            assertThat(page.locator(".version")).hasCount(2);
            enter(page, "#version-1 a:has-text('Comparer à l’actuelle')");
            assertThat(page.locator("del").filter(containing("répare")).first()).containsText("retiré :");
            assertThat(page.locator("ins").filter(containing("loue")).first()).containsText("ajouté :");
            assertThat(page.locator(".diff")).containsText("Déplacé : se trouve maintenant ici");
            page.goBack();
            enter(page, "#version-1 button:has-text('Rétablir')");
            assertThat(page.locator(".notice[role=status]")).containsText("L’ancienne version est rétablie");
            assertThat(page.locator("#version-3")).containsText("Retour à la version 1");
            enter(page, "#retirer ~ form button");
            assertThat(page.locator("#erreurs")).containsText("Dites pourquoi la ressource est retirée");
            page.locator("#motif-retrait").fill("Le garage a fermé.");
            enter(page, "#retirer ~ form button");
            assertThat(page.locator(".notice[role=status]")).containsText("La ressource est retirée");
        }
        try (BrowserContext context = browser.visitor(1280, false, true)) {
            Page reader = context.newPage();
            reader.navigate(address("/ressources/" + resource.slug()));
            assertThat(reader.locator("main")).containsText("Le garage a fermé.");
        }
    }

    @Test
    void decidesAboutWhatBothChangedOnAPhone() throws IOException {
        Member author = people.contributor();
        Resource resource = revised(author);
        Contribution version = conflicting(author, resource);
        try (BrowserContext context = browser.visitor(390, true, true)) {
            Page page = signedIn(context, author);
            page.navigate(address("/ressources/" + resource.slug()));
            page.locator(".life-bar button").click();
            assertThat(page.locator("h2").first()).hasText("La ressource a changé entre-temps");
            page.locator(".merge button").click();
            assertThat(page.locator("#erreurs")).containsText("Choisissez ce qui doit rester");
            page.getByLabel("Garder les deux").first().check();
            page.locator(".merge button").click();
            assertThat(page.locator(".notice[role=status]")).containsText("Les deux versions sont réunies");
            assertThat(page.locator(".merge")).hasCount(0);
        }
        assertThat(contributions
                        .byId(version.id())
                        .orElseThrow()
                        .draft()
                        .sections()
                        .get("objectif"))
                .contains("écrit à la main", "Mon propre texte");
    }

    @Test
    void axeFindsNothingAndNothingOverflows() throws IOException {
        Member author = people.contributor();
        Resource resource = revised(author);
        Contribution version = conflicting(author, resource);
        String path = "/ressources/" + resource.slug();
        List<String> found = new ArrayList<>();
        try (BrowserContext context = browser.visitor(1280, false, true);
                BrowserContext other = browser.visitor(1280, false, true)) {
            Page page = signedIn(context, people.administrator());
            Page own = signedIn(other, author);
            Map<String, Page> pages = new LinkedHashMap<>();
            pages.put(path, page);
            pages.put(path + "/historique", page);
            pages.put(path + "/historique/comparaison?de=1&a=2", page);
            pages.put(path + "/historique/1", page);
            pages.put(path + "/historique/revision/" + version.id(), own);
            pages.forEach((address, reader) -> {
                for (String language : List.of("", "/en")) {
                    found.addAll(faults(reader, language + address));
                }
            });
            assertThat(pages).hasSize(5);
        }
        assertThat(found).isEmpty();
    }

    private List<String> faults(Page page, String path) {
        List<String> found = new ArrayList<>();
        page.navigate(address(path));
        assertThat(page.locator("html")).hasAttribute("lang", path.startsWith("/en") ? "en" : "fr");
        for (int width : List.of(1280, 320)) {
            page.setViewportSize(width, 900);
            for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
                Axe.violations(page)
                        .forEach(violation ->
                                found.add(String.format(Locale.ROOT, "%s %d %s: %s", path, width, scheme, violation)));
            }
            if ((Integer) page.evaluate("document.documentElement.scrollWidth") > width) {
                found.add(path + " overflows at " + width);
            }
        }
        if (!(Boolean) page.evaluate("!document.body.innerText.includes('??')")) {
            found.add(path + " lacks a message");
        }
        return found;
    }

    /// A resource with two versions.
    private Resource revised(Member author) {
        Draft draft = new Draft(
                "fiche-pratique",
                title,
                "Un garage où l’on apprend à réparer.",
                Map.of(
                        "objectif",
                        "Le garage répare des voitures pour des personnes qui en ont besoin pour travailler.\n\n"
                                + "- un local\n- deux mécaniciens\n- un pont élévateur",
                        "etapes",
                        "D’abord, on rencontre la mairie et la communauté de communes.\n\n"
                                + "Ensuite, on cherche un local avec une fosse.\n\nEnfin, on embauche."),
                Map.of("territoires", List.of("departement:35")),
                Map.of("licence", "CC-BY-4.0"),
                List.of(),
                Map.of(),
                true,
                Map.of());
        Contribution first = accept(Contribution.begin(author.id().value(), draft, clock.instant()));
        Draft second = draft.withSummary("Un garage où l’on apprend à réparer et à louer.")
                .withSections(Map.of(
                        "objectif",
                        "Le garage loue des voitures à des personnes qui en ont besoin pour travailler.\n\n"
                                + "- un local\n- trois mécaniciens\n- un pont élévateur",
                        "etapes",
                        "Ensuite, on cherche un local avec une fosse.\n\nEnfin, on embauche.\n\n"
                                + "D’abord, on rencontre la mairie et la communauté de communes."));
        accept(Contribution.revise(
                author.id().value(),
                second,
                first.resource().orElseThrow(),
                1,
                "Le garage loue aussi désormais.",
                clock.instant()));
        return library.byId(first.resource().orElseThrow()).orElseThrow();
    }

    /// A version in progress, and an edit on disk that contradicts it.
    private Contribution conflicting(Member author, Resource resource) throws IOException {
        Draft draft = contributions.of(resource.id()).getFirst().draft();
        Map<String, String> sections = new LinkedHashMap<>(draft.sections());
        sections.put("objectif", "Mon propre texte sur le garage.");
        Contribution version = contributions.store(Contribution.revise(
                author.id().value(), draft.withSections(sections), resource.id(), 2, "", clock.instant()));
        Path main = Path.of(environment.getRequiredProperty("vita.content")).resolve(resource.path());
        Files.writeString(
                main, Files.readString(main).replace("Le garage loue", "C’est écrit à la main : le garage loue"));
        library.reconcile();
        return version;
    }

    private Contribution accept(Contribution contribution) {
        contribution.submit(clock.instant());
        contribution.accept("", "", clock.instant());
        return publications.publish(contributions.store(contribution).id(), MemberId.NOBODY);
    }

    private Page signedIn(BrowserContext context, Member member) {
        context.addCookies(List.of(new Cookie("vita", people.session(member)).setUrl(address("/"))));
        return context.newPage();
    }

    private static void enter(Page page, String selector) {
        page.locator(selector).first().focus();
        page.keyboard().press("Enter");
    }

    private static com.microsoft.playwright.Locator.FilterOptions containing(String words) {
        return new com.microsoft.playwright.Locator.FilterOptions().setHasText(words);
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
    }
}
