package org.vitaressources.feedback;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.vitaressources.accounts.Member;
import org.vitaressources.contributions.Authors;
import org.vitaressources.library.Resource;
import org.vitaressources.mail.Letter;
import org.vitaressources.mail.Outbox;
import org.vitaressources.ui.PartialDate;
import org.vitaressources.ui.SiteLinks;

/// Asks authors whether their resource still holds, on the day that the rhythm says. The link of the letter opens a
/// page
/// with two buttons and asks for no sign-in: what it can do is say "still true", once.
@Component
class FreshnessLetters {
    private static final Logger LOG = LoggerFactory.getLogger(FreshnessLetters.class);

    private final Freshness freshness;
    private final Checks checks;
    private final Authors authors;
    private final Outbox outbox;
    private final SiteLinks links;
    private final TransactionTemplate transaction;

    FreshnessLetters(
            Freshness freshness,
            Checks checks,
            Authors authors,
            Outbox outbox,
            SiteLinks links,
            TransactionTemplate transaction) {
        this.freshness = freshness;
        this.checks = checks;
        this.authors = authors;
        this.outbox = outbox;
        this.links = links;
        this.transaction = transaction;
    }

    /// Writes the letters that are due and were not written yet.
    @Scheduled(initialDelayString = "${vita.feedback.daily:30m}", fixedDelayString = "${vita.feedback.daily:6h}")
    void write() {
        freshness.watched().forEach(resource -> {
            try {
                Optional<LocalDate> due = freshness.of(resource).due();
                if (due.isPresent()
                        && !due.get().isAfter(freshness.today())
                        && !checks.isAsked(resource.id(), due.get())) {
                    ask(resource, due.get());
                }
            } catch (RuntimeException e) {
                LOG.error("Une demande de vérification n'a pas pu partir ; nouvel essai au prochain passage", e);
            }
        });
    }

    private void ask(Resource resource, LocalDate due) {
        List<Member> asked = authors.of(resource.id());
        transaction.executeWithoutResult(status -> asked.forEach(author -> {
            String secret = checks.ask(resource.id(), author.id(), due);
            outbox.post(Letter.to(
                            author.email(),
                            author.language(),
                            "feedback.check",
                            author.name().replace('|', '/'),
                            resource.description().title().replace('|', '/'),
                            new PartialDate(due.toString()).in(author.language()))
                    .opening(links.to(author.language(), "/actualite/" + secret)));
        }));
    }
}
