package org.vitaressources.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.vitaressources.accounts.Member;
import org.vitaressources.contributions.Contribution;
import org.vitaressources.contributions.Contributions;
import org.vitaressources.contributions.Draft;
import org.vitaressources.contributions.Remarks;
import org.vitaressources.mail.Outbox;
import org.vitaressources.mail.PostedLetter;
import org.vitaressources.review.Proposals;
import org.vitaressources.robustness.Payloads;
import org.vitaressources.whole.WholeSite;

/// What strangers propose and what is said about it, shown in a real browser wherever the desk, the log and letters
/// show
/// it: nothing executes.
class HostileProposalsIntegrationTests extends WholeSite {
    private static final int TOGETHER = 12;

    @Autowired
    private Contributions contributions;

    @Autowired
    private Remarks remarks;

    @Autowired
    private Outbox outbox;

    @Test
    void nothingExecutesOnTheDeskInTheLogOrInALetter() {
        List<String> payloads = Payloads.texts();
        assertThat(payloads).hasSizeGreaterThan(150);
        Member author = people.contributor();
        Member reader = people.administrator();
        Proposals proposals = new Proposals(contributions, clock);
        List<Contribution> all = new ArrayList<>();
        for (int from = 0; from < payloads.size(); from += TOGETHER) {
            List<String> some = payloads.subList(from, Math.min(payloads.size(), from + TOGETHER));
            all.add(proposed(some, author, reader, proposals));
        }
        try (Browser browser = new Browser();
                BrowserContext context = browser.visitor(1280, false, true)) {
            String origin = "http://localhost:" + port;
            context.addCookies(List.of(new Cookie("vita", people.session(reader)).setUrl(origin)));
            Executions executions = new Executions(context, origin);
            executions.visit("/relecture");
            executions.visit("/relecture?tri=title&q=a");
            for (Contribution one : all) {
                executions.visit("/relecture/" + one.id());
                executions.look();
            }
            Page page = executions.visit("/administration/audit");
            for (PostedLetter letter : outbox.to(author.email())) {
                page.setContent(letter.html());
                executions.look();
            }
            assertThat(outbox.to(author.email())).hasSizeGreaterThan(all.size());
            assertThat(executions.seen()).isEmpty();
        }
    }

    private Contribution proposed(List<String> payloads, Member author, Member reader, Proposals proposals) {
        String first = payloads.getFirst();
        Draft draft = Proposals.draft(first)
                .withSummary(String.join(" ", payloads))
                .withSections(Map.of(
                        "contexte",
                        "## " + String.join("\n\n", payloads),
                        "moyens",
                        "| a | b |\n| --- | --- |\n| " + String.join(" |\n| ", payloads) + " |",
                        first.length() > 40 ? first.substring(0, 40) : first,
                        "Une partie de plus."))
                .withTags(Map.of("auteurs", payloads, "territoires", payloads, "mots-cles", payloads))
                .withFacts(Map.of("source", first, "organisation", first, "date", first, "licence", first));
        Contribution submitted = proposals.submitted(author, draft);
        for (String payload : payloads) {
            String cut = payload.length() > 900 ? payload.substring(0, 900) : payload;
            remarks.say(submitted.id(), reader.id().value(), "section.contexte", cut, "Voir " + cut);
            remarks.say(submitted.id(), reader.id().value(), cut, cut, "Voir " + cut);
        }
        submitted.requestChanges(reader.id().value(), "Revoir " + first, clock.instant());
        return contributions.store(submitted);
    }
}
