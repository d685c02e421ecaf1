package org.vitaressources.review;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.vitaressources.accounts.Limits;
import org.vitaressources.accounts.Member;
import org.vitaressources.accounts.Members;
import org.vitaressources.accounts.Role;
import org.vitaressources.contributions.Contribution;
import org.vitaressources.contributions.ContributionId;
import org.vitaressources.contributions.ContributionLog;
import org.vitaressources.contributions.ContributionState;
import org.vitaressources.contributions.Contributions;
import org.vitaressources.contributions.Jurisdiction;
import org.vitaressources.mail.Letter;
import org.vitaressources.mail.Outbox;
import org.vitaressources.ui.SiteLinks;

/// The letter of the morning to each moderator: what authors did, and what could not be published, since the last one,
/// within what the moderator answers for. No letter when there is nothing.
@Component
class Digest {
    /// What moderators are told of, by step.
    private static final Map<String, String> TOLD = Map.of(
            "submission", "review.digest.submission",
            "answer", "review.digest.answer",
            "publication-failed", "review.digest.publication-failed");

    private static final int MOST = 30;
    private static final int HOURS = 24;

    private final Members members;
    private final Contributions contributions;
    private final ContributionLog log;
    private final Desk desk;
    private final Jurisdiction jurisdiction;
    private final List<Awaiting> others;
    private final MorningLetters letters;
    private final Outbox outbox;
    private final SiteLinks links;
    private final MessageSource messages;
    private final ReviewProperties properties;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Digest(
            Members members,
            Contributions contributions,
            ContributionLog log,
            Desk desk,
            Jurisdiction jurisdiction,
            List<Awaiting> others,
            MorningLetters letters,
            Outbox outbox,
            SiteLinks links,
            MessageSource messages,
            ReviewProperties properties,
            TransactionTemplate transaction,
            Clock clock) {
        this.members = members;
        this.contributions = contributions;
        this.log = log;
        this.desk = desk;
        this.jurisdiction = jurisdiction;
        this.others = List.copyOf(others);
        this.letters = letters;
        this.outbox = outbox;
        this.links = links;
        this.messages = messages;
        this.properties = properties;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// A contribution and what was done last to it.
    private record News(Contribution contribution, String what) {}

    @Scheduled(initialDelayString = "${vita.review.every:3m}", fixedDelayString = "${vita.review.every:3m}")
    void tick() {
        ZonedDateTime now = clock.instant().atZone(clock.getZone());
        if (properties.digest() >= 0 && properties.digest() < HOURS && now.getHour() >= properties.digest()) {
            write(now.toLocalDate());
        }
    }

    /// Writes the letters of a day that were not written yet.
    synchronized void write(LocalDate day) {
        Instant now = clock.instant();
        Instant morning = day.atTime(Math.clamp(properties.digest(), 0, HOURS - 1), 0)
                .atZone(clock.getZone())
                .toInstant();
        for (Member moderator : members.withRole(Role.MODERATOR)) {
            Instant until = letters.toldUntil(moderator.id()).orElse(morning.minus(Duration.ofDays(1)));
            if (until.isBefore(morning) && letters.wants(moderator.id())) {
                transaction.executeWithoutResult(status -> write(moderator, until, now));
            }
        }
    }

    private void write(Member moderator, Instant since, Instant now) {
        List<News> news = news(moderator, since);
        List<Awaiting.Waiting> more = others(moderator, since);
        letters.told(moderator.id(), now);
        if (news.isEmpty() && more.isEmpty()) {
            return;
        }
        Locale language = moderator.language();
        outbox.post(Letter.to(
                        moderator.email(),
                        language,
                        "review.digest",
                        moderator.name().replace('|', '/'),
                        news.size()
                                + more.stream()
                                        .mapToInt(Awaiting.Waiting::fresh)
                                        .sum(),
                        waiting(moderator))
                .listing(Stream.concat(
                                news.stream()
                                        .limit(MOST)
                                        .map(one -> item(
                                                one.what(),
                                                title(one.contribution(), language),
                                                "/relecture/"
                                                        + one.contribution().id(),
                                                language)),
                                more.stream().map(some -> item(some.message(), some.fresh(), some.path(), language)))
                        .toList())
                .leadingTo(links.to(language, "/relecture")));
    }

    private Letter.Item item(String message, Object about, String path, Locale language) {
        return new Letter.Item(messages.getMessage(message, new Object[] {about}, language), links.to(language, path));
    }

    private List<Awaiting.Waiting> others(Member moderator, Instant since) {
        return others.stream()
                .map(other -> other.of(moderator.id(), limits(moderator), since))
                .filter(waiting -> waiting.fresh() > 0)
                .toList();
    }

    private List<News> news(Member moderator, Instant since) {
        Map<ContributionId, String> last = new LinkedHashMap<>();
        log.since(since).stream()
                .filter(entry ->
                        TOLD.containsKey(entry.step()) && entry.contribution().isPresent())
                .filter(entry -> !entry.by().equals(moderator.id().value()))
                .forEach(entry -> last.put(entry.contribution().get(), TOLD.get(entry.step())));
        List<News> news = new ArrayList<>();
        last.forEach((id, what) -> contributions
                .byId(id)
                .filter(contribution -> Desk.SHOWN.contains(contribution.state()))
                .filter(contribution -> concerns(moderator, contribution))
                .ifPresent(contribution -> news.add(new News(contribution, what))));
        return news;
    }

    private int waiting(Member moderator) {
        return (int) contributions.in(Set.of(ContributionState.SUBMITTED, ContributionState.ACCEPTED)).stream()
                .filter(contribution -> concerns(moderator, contribution))
                .count();
    }

    private boolean concerns(Member moderator, Contribution contribution) {
        return !contribution.author().equals(moderator.id().value())
                && jurisdiction.concerns(limits(moderator), desk.text(contribution));
    }

    private static Limits limits(Member moderator) {
        return moderator.role() == Role.ADMINISTRATOR ? Limits.NONE : moderator.limits();
    }

    private String title(Contribution contribution, Locale language) {
        String title = desk.text(contribution).title();
        return title.isBlank()
                ? Optional.ofNullable(messages.getMessage("draft.untitled", null, language))
                        .orElse("")
                : title;
    }
}
