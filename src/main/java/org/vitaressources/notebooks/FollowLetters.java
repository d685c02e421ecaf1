package org.vitaressources.notebooks;

import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.vitaressources.accounts.Member;
import org.vitaressources.accounts.Members;
import org.vitaressources.library.Library;
import org.vitaressources.library.Resource;
import org.vitaressources.library.ResourceId;
import org.vitaressources.mail.Letter;
import org.vitaressources.mail.Outbox;
import org.vitaressources.notebooks.Followers.Follower;
import org.vitaressources.ui.PartialDate;
import org.vitaressources.ui.SiteLinks;

/// Writes to who follows a notebook: at most one letter a day a notebook, about the entries that came since
/// the last, and
/// none when none came. Every letter holds the link that ends them.
@Component
class FollowLetters {
    private static final int MOST = 20;

    private final Followers followers;
    private final Chronicle chronicle;
    private final Entries entries;
    private final Members members;
    private final Library library;
    private final Outbox outbox;
    private final SiteLinks links;
    private final MessageSource messages;
    private final NotebooksProperties properties;
    private final TransactionTemplate transaction;
    private final Clock clock;

    FollowLetters(
            Followers followers,
            Chronicle chronicle,
            Entries entries,
            Members members,
            Library library,
            Outbox outbox,
            SiteLinks links,
            MessageSource messages,
            NotebooksProperties properties,
            TransactionTemplate transaction,
            Clock clock) {
        this.followers = followers;
        this.chronicle = chronicle;
        this.entries = entries;
        this.members = members;
        this.library = library;
        this.outbox = outbox;
        this.links = links;
        this.messages = messages;
        this.properties = properties;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "${vita.notebooks.every:4m}", fixedDelayString = "${vita.notebooks.every:4m}")
    void tick() {
        if (properties.writes()) {
            write();
        }
    }

    /// Writes the letters of today that were not written yet, when their hour has come.
    synchronized void write() {
        Instant now = clock.instant();
        ZonedDateTime morning = now.atZone(clock.getZone())
                .toLocalDate()
                .atTime(properties.letters(), 0)
                .atZone(clock.getZone());
        if (morning.toInstant().isAfter(now)) {
            return;
        }
        Set<ResourceId> looked = new HashSet<>();
        for (Follower follower : followers.toldBefore(morning.toInstant())) {
            transaction.executeWithoutResult(status -> {
                if (looked.add(follower.notebook())) {
                    chronicle.look(follower.notebook());
                }
                write(follower);
            });
        }
    }

    private void write(Follower follower) {
        List<PublishedEntry> fresh = chronicle.since(follower.notebook(), follower.told()).stream()
                .filter(entry -> !isOwn(follower, entry))
                .toList();
        Optional<Resource> notebook = library.byId(follower.notebook());
        Optional<Member> member = members.byId(follower.member()).filter(one -> !one.suspended());
        followers.told(follower, clock.instant());
        if (!fresh.isEmpty() && notebook.isPresent() && member.isPresent()) {
            outbox.post(letter(follower, member.get(), notebook.get(), fresh));
        }
    }

    /// Nobody is told what they wrote.
    private boolean isOwn(Follower follower, PublishedEntry entry) {
        return entries.under(follower.notebook(), entry.name()).stream()
                .anyMatch(one -> one.author().equals(follower.member().value()));
    }

    private Letter letter(Follower follower, Member member, Resource notebook, List<PublishedEntry> fresh) {
        List<Letter.Item> items = new ArrayList<>();
        fresh.stream()
                .limit(MOST)
                .forEach(entry -> items.add(new Letter.Item(
                        messages.getMessage(
                                "notebook.entry.dated",
                                new Object[] {new PartialDate(entry.said().date()).in(member.language()), entry.title()
                                },
                                member.language()),
                        links.to(member.language(), "/carnets/" + notebook.id() + "/entrees/" + entry.slug()))));
        items.add(new Letter.Item(
                messages.getMessage("notebook.follow.end", null, member.language()),
                links.to(member.language(), "/carnets/desabonnement/" + follower.secret())));
        return Letter.to(
                        member.email(),
                        member.language(),
                        "notebook.news",
                        plain(member.name()),
                        plain(notebook.description().title()),
                        fresh.size())
                .listing(items)
                .leadingTo(links.to(member.language(), "/ressources/" + notebook.slug()));
    }

    private static String plain(String words) {
        return words.replace('|', '/');
    }
}
