package org.vitaressources.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.LoadState;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.vitaressources.accounts.Member;
import org.vitaressources.exports.Form;
import org.vitaressources.exports.SampleManuscripts;
import org.vitaressources.exports.ZipParts;
import org.vitaressources.exports.manuscript.Version;
import org.vitaressources.kits.KitScene;
import org.vitaressources.library.Resource;

/// What is taken away, where it is opened: the offline folder from a disk, the SCORM module within a platform.
class TakenAwayInABrowserIntegrationTests extends KitScene {
    private static final String PLATFORM = "http://plateforme.test/";
    /// A platform: the eight functions of the run-time (SCORM 1.2, §3.3), which remember what they were told.
    private static final String PLATFORM_PAGE = """
            <!DOCTYPE html><html lang="fr"><title>Plateforme</title><script>
            const kept = { 'cmi.core.lesson_status': 'not attempted' }; const told = [];
            window.API = {
              LMSInitialize: () => { told.push('LMSInitialize'); return 'true'; },
              LMSFinish: () => { told.push('LMSFinish'); return 'true'; },
              LMSGetValue: (name) => kept[name] ?? '',
              LMSSetValue: (name, value) => { kept[name] = value; return 'true'; },
              LMSCommit: () => 'true', LMSGetLastError: () => '0',
              LMSGetErrorString: () => '', LMSGetDiagnostic: () => '',
            };
            </script><iframe title="Module" src="index.html" width="900" height="700"></iframe></html>
            """;

    private static Browser browser;

    @Autowired
    private List<Form> forms;

    @BeforeAll
    static void openBrowser() {
        browser = new Browser();
    }

    @AfterAll
    static void closeBrowser() {
        browser.close();
    }

    @Test
    void aKitIsTakenAwayByKeyboardAndSearchedFromTheDisk(@TempDir Path folder) throws IOException {
        Member member = people.contributor();
        String kit = kit(signedIn(member));
        addQuote(signedIn(member), kit, practice("cc-by-4.0"));
        Path zip = folder.resolve("kit.zip");
        try (BrowserContext desk = signedIn(member, 1280, false)) {
            Page page = desk.newPage();
            page.navigate(address("/kits/" + kit));
            Hand.KEYBOARD.press(page, page.locator("a[href$='/emporter']"));
            Hand.KEYBOARD.press(page, page.locator("#forme-html"));
            page.locator("a[href$='/fichier']").waitFor();
            assertThat(Axe.violations(page)).isEmpty();
            Download file = page.waitForDownload(() -> Hand.KEYBOARD.press(page, page.locator("a[href$='/fichier']")));
            file.saveAs(zip);
        }
        Path unpacked = unpack(Files.readAllBytes(zip), folder.resolve("cle-usb"));
        try (BrowserContext elsewhere = browser.visitor(390, true, true)) {
            Page page = elsewhere.newPage();
            List<String> asked = new ArrayList<>();
            List<String> complaints = new ArrayList<>();
            page.onRequest(request -> asked.add(request.url()));
            page.onConsoleMessage(message -> complaints.add(message.text()));
            page.navigate(unpacked.resolve("index.html").toUri().toString());
            Hand.KEYBOARD.write(page, page.locator("#mots"), "mecaniciens SALARIES");
            assertThat(page.locator("#resultats li")).hasCount(1);
            assertThat(page.locator("#resultats p").first()).containsText("Trouvés");
            assertThat(page.evaluate("() => document.documentElement.scrollWidth"))
                    .isEqualTo(390);
            Hand.KEYBOARD.press(page, page.locator("#resultats a"));
            page.waitForLoadState(LoadState.LOAD);
            assertThat(page.locator("main")).containsText(QUOTE);
            assertThat(asked).allMatch(address -> address.startsWith("file:"));
            assertThat(complaints).isEmpty();
            // Axe itself asks for what the page refuses.
            assertThat(Axe.violations(page)).isEmpty();
            page.navigate(unpacked.resolve("index.html").toUri().toString());
            assertThat(Axe.violations(page)).isEmpty();
        }
    }

    @Test
    void theModuleReportsToItsPlatform(@TempDir Path folder) throws IOException {
        Path unpacked = unpack(
                ZipParts.bytes(form("scorm"), SampleManuscripts.kit(Version.LEARNER, folder)),
                folder.resolve("module"));
        Files.writeString(unpacked.resolve("plateforme.html"), PLATFORM_PAGE);
        try (BrowserContext learner = browser.visitor(1280, false, true)) {
            Page page = learner.newPage();
            List<String> complaints = new ArrayList<>();
            page.onConsoleMessage(message -> complaints.add(message.text()));
            page.route(PLATFORM + "**", route -> serve(route, unpacked));
            page.navigate(PLATFORM + "plateforme.html");
            var module = page.frameLocator("iframe");
            assertThat(module.locator(".place")).hasText("1 / 7");
            assertThat(kept(page, "cmi.core.lesson_status")).isEqualTo("incomplete");
            for (int screen = 1; screen < 7; screen++) {
                module.locator(".next").click();
                var quiz = module.locator("section.screen:not([hidden]) form.quiz");
                if (quiz.count() > 0) {
                    quiz.locator("input[data-right=yes]").all().forEach(choice -> choice.check());
                    quiz.locator("textarea").all().forEach(text -> text.fill("Un essai."));
                    quiz.locator("button[type=submit]").click();
                    assertThat(quiz.locator(".wrong")).isHidden();
                }
            }
            assertThat(kept(page, "cmi.core.lesson_status")).isEqualTo("completed");
            assertThat(kept(page, "cmi.core.score.raw")).isEqualTo("100");
            page.evaluate("() => document.querySelector('iframe').remove()");
            page.waitForFunction("() => told.join() === 'LMSInitialize,LMSFinish'");
            assertThat(kept(page, "cmi.core.session_time")).matches("[0-9]{4}:[0-9]{2}:[0-9]{2}");
            assertThat(complaints).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"390, true, ''", "1280, false, /en"})
    void axeFindsNothingWhereThingsAreTakenAway(int width, boolean dark, String language) {
        Member member = people.contributor();
        String kit = kit(signedIn(member));
        Resource practice = practice("cc-by-4.0");
        try (BrowserContext context = signedIn(member, width, dark)) {
            Page page = context.newPage();
            for (String path : List.of(
                    "/kits/" + kit + "/emporter",
                    "/kits/" + kit + "/calendrier?premiere=2027-01-14T09:00",
                    "/kits/" + kit + "/calendrier/seances?seance=demain",
                    "/ressources/" + practice.slug() + "/emporter",
                    "/recherche?q=garage")) {
                page.navigate(address(language + path));
                assertThat(Axe.violations(page)).as(path).isEmpty();
                assertThat(page.evaluate("() => document.documentElement.scrollWidth"))
                        .as(path)
                        .isEqualTo(width);
            }
        }
    }

    private static String kept(Page page, String name) {
        return String.valueOf(page.evaluate("name => kept[name] ?? ''", name));
    }

    private static void serve(Route route, Path folder) {
        Path file = folder.resolve(URI.create(route.request().url()).getPath().substring(1));
        if (Files.isRegularFile(file)) {
            route.fulfill(new Route.FulfillOptions().setPath(file));
        } else {
            route.fulfill(new Route.FulfillOptions().setStatus(404));
        }
    }

    private Form form(String name) {
        return forms.stream()
                .filter(form -> form.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Path unpack(byte[] zip, Path folder) throws IOException {
        for (Map.Entry<String, byte[]> part : ZipParts.of(zip).entrySet()) {
            Path file = folder.resolve(part.getKey()).normalize();
            assertThat(file.startsWith(folder)).isTrue();
            Files.createDirectories(file.getParent());
            Files.write(file, part.getValue());
        }
        return folder;
    }

    private BrowserContext signedIn(Member who, int width, boolean dark) {
        BrowserContext context = browser.visitor(width, dark, true);
        context.addCookies(List.of(new Cookie("vita", people.session(who)).setUrl(address("/"))));
        return context;
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
    }
}
