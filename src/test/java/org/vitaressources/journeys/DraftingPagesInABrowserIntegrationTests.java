package org.vitaressources.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.vitaressources.accounts.Member;
import org.vitaressources.contributions.Drafting;
import org.vitaressources.whole.WholeSite;

/// The pages of those who write: for everybody, on every screen, in both languages.
class DraftingPagesInABrowserIntegrationTests extends WholeSite {
    @Autowired
    private Drafting drafting;

    @Test
    void axeFindsNothingAndNothingOverflows() {
        Member author = people.contributor();
        String id = drafting.begin(author.id(), "fiche-pratique").id().value();
        List<String> found = new ArrayList<>();
        String filled = drafting.begin(author.id(), "etude-de-cas").id().value();
        drafting.write(
                author.id(),
                filled,
                Map.of(),
                Map.of(
                        "titre",
                        "Unmotextrêmementlong".repeat(8),
                        "section.contexte",
                        "Mme Durand, bénéficiaire du RSA : 06 12 34 56 78",
                        "section.texte",
                        "Du reste",
                        "tag.territoires",
                        "departement:35\nSaint-Denis"));
        try (Browser browser = new Browser();
                BrowserContext context = browser.visitor(1280, false, true)) {
            context.addCookies(List.of(new Cookie("vita", people.session(author)).setUrl(address("/"))));
            Page page = context.newPage();
            for (String path : List.of(
                    "",
                    "/nouvelle",
                    "/" + id,
                    "/" + filled,
                    "/" + filled + "/apercu",
                    "/" + filled + "/verification",
                    "/" + filled + "/soumission")) {
                for (String language : List.of("", "/en")) {
                    Response answer = page.navigate(address(language + "/contributions" + path));
                    assertThat(answer.status()).as(path).isEqualTo(200);
                    page.evaluate("document.querySelectorAll('main details').forEach(d => d.open = true)");
                    look(page, language + path, language.isEmpty() ? List.of(1280, 320) : List.of(320), found);
                }
            }
        }
        assertThat(found).isEmpty();
    }

    private static void look(Page page, String name, List<Integer> widths, List<String> found) {
        for (int width : widths) {
            page.setViewportSize(width, 900);
            for (ColorScheme scheme : List.of(width < 1000 ? ColorScheme.DARK : ColorScheme.LIGHT)) {
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
                Axe.violations(page).forEach(one -> found.add(name + " " + width + " " + scheme + ": " + one));
            }
            if ((Integer) page.evaluate("document.documentElement.scrollWidth") > width) {
                found.add(name + " overflows at " + width);
            }
        }
        if (!(Boolean) page.evaluate("!document.body.innerText.includes('??')")) {
            found.add(name + " lacks a message");
        }
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
    }
}
