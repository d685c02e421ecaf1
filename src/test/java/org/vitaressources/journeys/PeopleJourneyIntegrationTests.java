package org.vitaressources.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.vitaressources.accounts.Authenticator;
import org.vitaressources.accounts.Member;
import org.vitaressources.mail.Outbox;
import org.vitaressources.whole.People;
import org.vitaressources.whole.WholeSite;

/// A person's life on the site, in a real browser.
class PeopleJourneyIntegrationTests extends WholeSite {
    private static Browser browser;

    @Autowired
    private Outbox outbox;

    @BeforeAll
    static void openBrowser() {
        browser = new Browser();
    }

    @AfterAll
    static void closeBrowser() {
        browser.close();
    }

    @Test
    void registersSignsInWithACodeThenWithAPasskeyTakesTheDataAndLeaves() {
        clock.pass(Duration.ofHours(3));
        String email = People.freshAddress();
        try (BrowserContext context = browser.visitor(390, false, true)) {
            Page page = context.newPage();
            List<String> complaints = new ArrayList<>();
            Hands.watch(page, complaints);
            Hands.askForAnAccount(page, address("/"), "Camille Durand", email);
            page.navigate(address(people.linkTo(email)));
            page.getByLabel("Nouveau mot de passe").fill("azertyuiopqsdfghjklm");
            page.getByText("Créer le compte").click();
            assertThat(page.locator("#erreurs")).isFocused();
            assertThat(page.locator("#erreurs")).containsText("trop facile à deviner");
            assertThat(page.getByLabel("Nom affiché")).hasValue("Camille Durand");
            page.getByLabel("Nouveau mot de passe").fill(People.PASSWORD);
            page.getByText("Créer le compte").click();
            assertThat(page.locator(".notice--good")).containsText("Bienvenue");

            String secret = setUpTheCode(page);
            signOut(page);
            signInWithPassword(page, email);
            clock.pass(Duration.ofMinutes(1));
            page.getByLabel("Code").fill(Authenticator.code(secret, clock.instant()));
            page.locator("main button[type=submit]").click();
            assertThat(page.locator("h1")).hasText("Mon compte");

            addAPasskey(context, page);
            signOut(page);
            page.getByText("Utiliser une clé d’accès").click();
            assertThat(page.locator("h1")).hasText("Mon compte");

            page.navigate(address("/compte/donnees"));
            Hands.takeTheDataAndLeave(page);
            assertThat(outbox.to(email)).isEmpty();
            signInWithPassword(page, email);
            assertThat(page.locator("#erreurs")).containsText("Adresse ou mot de passe incorrect");
            assertThat(complaints).isEmpty();
        }
    }

    @Test
    void forgetsThePasswordAndChoosesAnotherWithoutScriptsAndWithTheKeyboardAlone() {
        clock.pass(Duration.ofHours(3));
        Member member = people.contributor();
        try (BrowserContext context = browser.visitor(1280, false, false)) {
            Page page = context.newPage();
            page.navigate(address("/connexion"));
            page.getByText("Mot de passe oublié").focus();
            page.keyboard().press("Enter");
            page.locator("#courriel").focus();
            page.keyboard().type(member.email());
            page.keyboard().press("Enter");
            assertThat(page.locator("h1")).hasText("Regardez votre messagerie");
            page.navigate(address(people.linkTo(member.email())));
            page.locator("#mot-de-passe").focus();
            page.keyboard().type("le merle du voisin chante faux");
            page.keyboard().press("Enter");
            assertThat(page.locator(".notice--good")).containsText("nouveau mot de passe");
            page.locator("#courriel").focus();
            page.keyboard().type(member.email());
            page.keyboard().press("Tab");
            page.keyboard().type("le merle du voisin chante faux");
            page.keyboard().press("Enter");
            assertThat(page.locator("h1")).hasText("Mon compte");
            page.locator(".member-menu summary").focus();
            page.keyboard().press("Enter");
            page.locator(".member-menu button").focus();
            page.keyboard().press("Enter");
            assertThat(page.locator(".notice--good")).containsText("Vous êtes déconnecté");
        }
    }

    static Stream<String> pages() {
        return Stream.of(
                "/connexion",
                "/inscription",
                "/mot-de-passe",
                "/mot-de-passe/inconnu",
                "/annuaire",
                "/compte",
                "/compte/securite",
                "/compte/code",
                "/compte/mot-de-passe",
                "/compte/courriel",
                "/compte/donnees",
                "/compte/effacement",
                "/compte/confirmation",
                "/invitations",
                "/administration/personnes",
                "/administration/personnes/{membre}",
                "/administration/courriels",
                "/administration/journal");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void axeFindsNothingAndNothingOverflows(String path) {
        Member administrator = people.administrator();
        List<String> found = new ArrayList<>();
        boolean open = Stream.of("/connexion", "/inscription", "/mot").anyMatch(path::startsWith);
        try (BrowserContext context = browser.visitor(1280, false, true)) {
            if (!open) {
                context.addCookies(List.of(new Cookie("vita", people.session(administrator)).setUrl(address("/"))));
            }
            Page page = context.newPage();
            for (String language : List.of("", "/en")) {
                page.navigate(address(
                        language + path.replace("{membre}", administrator.id().value())));
                assertThat(page.locator("html")).hasAttribute("lang", language.isEmpty() ? "fr" : "en");
                for (int width : language.isEmpty() ? List.of(1280, 320) : List.of(320)) {
                    page.setViewportSize(width, 900);
                    for (ColorScheme scheme : List.of(width < 1000 ? ColorScheme.DARK : ColorScheme.LIGHT)) {
                        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
                        Axe.violations(page)
                                .forEach(violation -> found.add(String.format(
                                        Locale.ROOT, "%s%s %d %s: %s", language, path, width, scheme, violation)));
                    }
                    if ((Integer) page.evaluate("document.documentElement.scrollWidth") > width) {
                        found.add(language + path + " overflows at " + width);
                    }
                }
                if (!(Boolean) page.evaluate("!document.body.innerText.includes('??')")) {
                    found.add(language + path + " lacks a message");
                }
            }
        }
        assertThat(found).isEmpty();
    }

    private String setUpTheCode(Page page) {
        page.navigate(address("/compte/code"));
        String secret = page.locator("code.secret").textContent();
        page.getByLabel("Code", new Page.GetByLabelOptions().setExact(true))
                .fill(Authenticator.code(secret, clock.instant()));
        page.getByText("Vérifier et activer").click();
        assertThat(page.locator(".recovery-codes li")).hasCount(8);
        page.getByText("Je les ai notés").click();
        return secret;
    }

    private void addAPasskey(BrowserContext context, Page page) {
        CDPSession session = context.newCDPSession(page);
        session.send("WebAuthn.enable");
        JsonObject device = new JsonObject();
        device.addProperty("protocol", "ctap2");
        device.addProperty("transport", "internal");
        device.addProperty("hasResidentKey", true);
        device.addProperty("hasUserVerification", true);
        device.addProperty("isUserVerified", true);
        device.addProperty("automaticPresenceSimulation", true);
        JsonObject options = new JsonObject();
        options.add("options", device);
        session.send("WebAuthn.addVirtualAuthenticator", options);
        page.navigate(address("/compte/securite"));
        page.getByLabel("Nom de la clé").fill("Téléphone");
        page.getByText("Ajouter une clé d’accès").click();
        assertThat(page.locator(".notice--good")).containsText("La clé d’accès est ajoutée");
        assertThat(page.locator("main")).containsText("Téléphone");
    }

    private static void signOut(Page page) {
        page.locator(".member-menu summary").click();
        page.getByText("Se déconnecter").click();
        assertThat(page.locator(".notice--good")).containsText("Vous êtes déconnecté");
    }

    private void signInWithPassword(Page page, String email) {
        page.navigate(address("/connexion"));
        page.locator("#courriel").fill(email);
        page.locator("#mot-de-passe").fill(People.PASSWORD);
        page.locator("main form button").first().click();
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
    }
}
