package org.vitaressources.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.vitaressources.accounts.Member;
import org.vitaressources.mail.PostedLetter;
import org.vitaressources.notebooks.NotebookOnTheSite;

/// Four people before a notebook, each with a browser, and what they do again and again.
abstract class NotebookScene extends NotebookOnTheSite {
    protected static final LocatorAssertions.ContainsTextOptions SOON =
            new LocatorAssertions.ContainsTextOptions().setTimeout(30_000);
    protected static final AtomicInteger NUMBER = new AtomicInteger();
    protected static Browser browser;

    protected final List<String> complaints = new ArrayList<>();
    protected final String word = "zkcarnet" + NUMBER.incrementAndGet() + "x";
    protected final String title = "Carnet : les légumes de " + word;
    protected Member second;
    protected Member reader;
    protected Page coordinating;
    protected Page writing;
    protected Page moderating;
    protected Page reading;
    protected String workshop = "";
    protected String notebook = "";

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
        second = people.contributor();
        reader = people.contributor();
        coordinating = signedIn(coordinator, 1280, false);
        writing = signedIn(second, 390, true);
        moderating = signedIn(people.moderator(), 1280, false);
        reading = signedIn(reader, 390, false);
    }

    @AfterEach
    void closeThem() {
        List.of(coordinating, writing, moderating, reading)
                .forEach(page -> page.context().close());
    }

    protected void look(Page page, List<String> paths, int width, List<String> found) {
        for (String path : paths) {
            assertThat(page.navigate(address(path)).status()).as(path).isLessThan(300);
            page.evaluate("() => document.querySelectorAll('main details').forEach(one => { one.open = true; })");
            Axe.violations(page).forEach(fault -> found.add(path + " " + width + " " + fault));
            if ((Integer) page.evaluate("() => document.documentElement.scrollWidth") > width) {
                found.add(path + " overflows at " + width);
            }
        }
    }

    protected void begin(Page page) {
        begin(page, workshop);
    }

    protected void begin(Page page, String at) {
        page.navigate(at);
        page.getByText("Écrire une entrée").click();
        assertThat(page.locator("#titre")).isVisible();
    }

    protected static void send(Page page, FilePayload file) {
        page.locator("#fichiers").setInputFiles(file);
        assertThat(page.locator("[data-files]")).containsText(file.name, SOON);
    }

    protected static void propose(Page page) {
        page.getByText("Proposer cette entrée").click();
        page.locator("main form button[type=submit]").click();
        assertThat(page.locator(".notice--good")).containsText("L’entrée est proposée");
    }

    protected static void press(Page page, String what) {
        page.locator(what).first().focus();
        page.keyboard().press("Enter");
    }

    protected static void type(Page page, String field, String words) {
        page.locator(field).focus();
        page.keyboard().type(words);
    }

    protected List<String> lettersTo(Member member) {
        return outbox.to(member.email()).stream().map(PostedLetter::subject).toList();
    }

    protected static byte[] photograph() {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ImageIO.write(new BufferedImage(6, 4, BufferedImage.TYPE_INT_RGB), "jpg", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The night ended their sessions.
    protected void reSignIn() {
        coordinating.context().addCookies(List.of(session(coordinator)));
        reading.context().addCookies(List.of(session(reader)));
        moderating.context().addCookies(List.of(session(people.moderator())));
    }

    protected Page signedIn(Member member, int width, boolean dark) {
        BrowserContext context = browser.visitor(width, dark, true);
        context.addCookies(List.of(session(member)));
        Page page = context.newPage();
        Hands.watch(page, complaints);
        return page;
    }

    protected Cookie session(Member member) {
        return new Cookie("vita", people.session(member)).setUrl(address("/"));
    }

    protected String address(String path) {
        return "http://localhost:" + port + path;
    }
}
