package org.vitaressources.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The pages of what comes back to a practice, in both themes, widths and languages.
class FeedbackPagesInABrowserIntegrationTests extends FeedbackScene {
    @Test
    void everyPageOfItPassesAxeInBothThemesWidthsAndLanguages() {
        fill(signedIn(people.contributor()), page(practice, "/essai"), trial());
        fill(visitor(), page(practice, "/question"), "question", "Combien ?", "courriel", "a@exemple.test");
        step(signedIn(moderator), last(practice), "transmission");
        fill(
                visitor(),
                page(practice, "/question"),
                "question",
                "Casino en ligne, crédit rapide !",
                "courriel",
                "b@exemple.test");
        String one = "/relecture/retours/" + last(practice).id();
        String why = visitor()
                .post(
                        page(practice, "/utile"),
                        "passe",
                        visitor()
                                .get(page(practice, ""))
                                .page()
                                .select("input[name=passe]")
                                .val())
                .location();
        List<String> found = new ArrayList<>();
        for (int width : new int[] {390, 1280}) {
            for (boolean dark : new boolean[] {width == 390}) {
                try (BrowserContext writer = signedIn(author, width, dark, true);
                        BrowserContext desk = signedIn(moderator, width, dark, true);
                        BrowserContext reader = browser.visitor(width, dark, true)) {
                    look(
                            writer,
                            List.of(
                                    page(practice, ""),
                                    "/en" + page(practice, "/essai"),
                                    page(practice, "/essai"),
                                    "/compte/retours",
                                    "/contributions/retours",
                                    "/en/contributions/retours"),
                            width,
                            found);
                    look(
                            desk,
                            List.of(
                                    "/relecture/retours",
                                    "/en/relecture/retours?vue=held",
                                    one,
                                    "/relecture/retours?vue=late",
                                    "/relecture/retours?vue=useful",
                                    "/relecture/retours?vue=done"),
                            width,
                            found);
                    look(
                            reader,
                            List.of(
                                    page(practice, "/question"),
                                    "/en" + page(practice, "/question"),
                                    page(practice, "/signalement"),
                                    page(practice, "/correction"),
                                    "/en" + page(practice, "/correction?passage=trois+jours"),
                                    why,
                                    "/actualite/inconnu"),
                            width,
                            found);
                }
            }
        }
        assertThat(found).isEmpty();
    }

    private void look(BrowserContext context, List<String> paths, int width, List<String> found) {
        Page page = context.newPage();
        for (String path : paths) {
            page.navigate(address(path));
            page.evaluate("() => document.querySelectorAll('main details').forEach(one => { one.open = true; })");
            Axe.violations(page).forEach(fault -> found.add(path + " " + width + " " + fault));
            assertThat((Integer) page.evaluate("() => document.documentElement.scrollWidth"))
                    .as(path + " fits " + width)
                    .isLessThanOrEqualTo(width);
        }
    }
}
