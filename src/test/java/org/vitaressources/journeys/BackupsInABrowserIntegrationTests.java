package org.vitaressources.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.Cookie;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.vitaressources.accounts.Member;
import org.vitaressources.preservation.BackupLog;
import org.vitaressources.whole.WholeSite;

/// An administrator keeps the centre: asks for a backup with the keyboard, on a phone, takes it away; without scripts
/// too.
class BackupsInABrowserIntegrationTests extends WholeSite {
    private static final String PAGE = "/administration/sauvegardes";
    private static final LocatorAssertions.ContainsTextOptions SOON =
            new LocatorAssertions.ContainsTextOptions().setTimeout(45_000);
    private static Browser browser;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private BackupLog backups;

    @BeforeAll
    static void openBrowser() {
        browser = new Browser();
    }

    @AfterAll
    static void closeBrowser() {
        browser.close();
    }

    @BeforeEach
    @AfterEach
    void nothingWasDone() {
        for (String table : List.of("backups", "preparations", "findings", "rounds")) {
            jdbc.sql("delete from fixity." + table).update();
        }
    }

    @Test
    void makesABackupWithTheKeyboardAndTakesItAway() throws IOException {
        try (BrowserContext context = signedIn(people.administrator(), 390, false, true)) {
            Page page = context.newPage();
            List<String> complaints = complaints(page);
            page.navigate(address("/administration/audit"));
            page.locator("main nav a", new Page.LocatorOptions().setHasText("Sauvegardes"))
                    .focus();
            page.keyboard().press("Enter");
            assertThat(page.locator("main")).containsText("Aucune sauvegarde n’est connue");
            shoot(page, "390-debut");
            page.locator("#sauvegarder").focus();
            page.keyboard().press("Enter");
            assertThat(page.locator("#prepares-titre + p + ol li").first()).containsText("À télécharger", SOON);
            Download file = page.waitForDownload(() -> {
                page.locator(".backup-list a.button").focus();
                page.keyboard().press("Enter");
            });
            assertThat(file.suggestedFilename()).startsWith("vita-sauvegarde-");
            Path kept = file.path();
            try (ZipFile zip = new ZipFile(kept.toFile())) {
                assertThat(zip.getEntry("data/base/vita.mv.db")).isNotNull();
            }
            page.reload();
            assertThat(page.locator(".notice--good").first()).containsText("La dernière sauvegarde date");
            shoot(page, "390-faite");
            page.locator(".backup-list button").focus();
            page.keyboard().press("Enter");
            assertThat(page.locator(".notice[role=status]")).containsText("Le fichier est effacé");
            assertThat(complaints).isEmpty();
        }
    }

    @Test
    void worksWithoutScripts() {
        try (BrowserContext context = signedIn(people.administrator(), 1280, false, false)) {
            Page page = context.newPage();
            page.navigate(address(PAGE));
            page.locator("#comptes").check();
            page.locator("#exporter").click();
            reload(page, ".backup-list", "À télécharger");
            assertThat(page.locator(".backup-list li").first()).containsText("Export du site avec les comptes");
            page.locator("#verifier").click();
            reload(page, "[aria-labelledby=base-titre]", "Dernier contrôle");
            assertThat(page.locator("#comptes")).not().isChecked();
        }
    }

    @ParameterizedTest
    @CsvSource({"390, true", "1280, false"})
    void everyStateOfThePagePassesAxe(int width, boolean dark) {
        backups.note(BackupLog.Entry.made(
                clock.instant().minus(Duration.ofDays(9)),
                1_204,
                3_400_000_000L,
                BackupLog.Origin.COMMAND,
                "/sauvegardes/vita/un-dossier-dont-le-nom-est-bien-trop-long-pour-un-telephone",
                2));
        backups.failed("il n’y a plus de place sur le disque");
        jdbc.sql("insert into fixity.findings values ('CONTENT', 'garage/un bilan.pdf', 'DAMAGED', now())")
                .update();
        jdbc.sql("insert into fixity.rounds values ('CONTENT', 'a', now(), now())")
                .update();
        for (String row : List.of(
                "('aaaaaaaaaaaaaaa1', 'EXPORT', 'READY', '', now(), now(), now(), 3, 4096, 'une remarque', '', now())",
                "('aaaaaaaaaaaaaaa2', 'BACKUP', 'FAILED', '', now(), now(), null, 0, 0, '', '', null)",
                "('aaaaaaaaaaaaaaa3', 'CHECK', 'READY', '', now(), now(), now(), 0, 0, 'library.x nomme « y »', '', null)")) {
            jdbc.sql("insert into fixity.preparations values " + row).update();
        }
        List<String> found = new ArrayList<>();
        try (BrowserContext context = signedIn(people.administrator(), width, dark, true)) {
            Page page = context.newPage();
            for (String path : List.of("/en" + PAGE, PAGE)) {
                page.navigate(address(path));
                page.evaluate("() => document.querySelectorAll('main details').forEach(one => { one.open = true; })");
                Axe.violations(page).forEach(fault -> found.add(path + " " + fault));
                assertThat((Integer) page.evaluate("() => document.documentElement.scrollWidth"))
                        .as(path + " fits " + width)
                        .isLessThanOrEqualTo(width);
            }
            shoot(page, width + (dark ? "-sombre" : ""));
        }
        assertThat(found).isEmpty();
    }

    /// For who wants to look at it.
    private static void shoot(Page page, String name) {
        String shots = System.getProperty("vita.test.shots", "");
        if (!shots.isEmpty()) {
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(Path.of(shots, "sauvegardes-" + name + ".png")));
        }
    }

    /// Until the page says so: without scripts, it is asked again.
    private static void reload(Page page, String where, String words) {
        long until = System.nanoTime() + Duration.ofSeconds(45).toNanos();
        while (!page.locator(where).allInnerTexts().toString().contains(words) && System.nanoTime() < until) {
            page.navigate(page.url());
        }
        assertThat(page.locator(where)).containsText(words);
    }

    private static List<String> complaints(Page page) {
        List<String> complaints = new ArrayList<>();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        return complaints;
    }

    private BrowserContext signedIn(Member member, int width, boolean dark, boolean scripts) {
        BrowserContext context = browser.visitor(width, dark, scripts);
        context.addCookies(List.of(new Cookie("vita", people.session(member)).setUrl(address(""))));
        return context;
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
    }
}
