package org.vitaressources.journeys;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.vitaressources.accounts.Member;
import org.vitaressources.feedback.Practices;
import org.vitaressources.library.Resource;

/// A published practice, its author, a moderator, and a browser.
abstract class FeedbackScene extends Practices {
    static Browser browser;

    Member author;
    Member moderator;
    Resource practice;

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
        clock.pass(Duration.ofDays(31));
        author = people.contributor();
        moderator = people.moderator();
        practice = published(author);
    }

    BrowserContext signedIn(Member member, int width, boolean dark, boolean scripts) {
        BrowserContext context = browser.visitor(width, dark, scripts);
        context.addCookies(List.of(new Cookie("vita", people.session(member)).setUrl(address("/"))));
        return context;
    }

    String title() {
        return practice.description().title();
    }

    String address(String path) {
        return "http://localhost:" + port + path;
    }

    List<String> complaints(Page page) {
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
