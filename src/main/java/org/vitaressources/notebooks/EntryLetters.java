package org.vitaressources.notebooks;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.vitaressources.accounts.Member;
import org.vitaressources.accounts.MemberId;
import org.vitaressources.accounts.Members;
import org.vitaressources.library.Library;
import org.vitaressources.library.Resource;
import org.vitaressources.library.ResourceId;
import org.vitaressources.mail.Letter;
import org.vitaressources.mail.Outbox;
import org.vitaressources.ui.SiteLinks;

/// Writes at each step of an entry, in the transaction of the step: to its author what others did with it, to the
/// coordinator that there is something to read. Nobody is told what they did themselves.
@Component
class EntryLetters {
    /// Steps that others take, and that its author hears of.
    private static final Set<String> OF_OTHERS =
            Set.of("return", "declining", "publication", "overtaking", "withdrawal");

    private final Entries entries;
    private final Notebooks notebooks;
    private final EntryReview review;
    private final NotebookLog log;
    private final Members members;
    private final Library library;
    private final Outbox outbox;
    private final SiteLinks links;
    private final MessageSource messages;

    EntryLetters(
            Entries entries,
            Notebooks notebooks,
            EntryReview review,
            NotebookLog log,
            Members members,
            Library library,
            Outbox outbox,
            SiteLinks links,
            MessageSource messages) {
        this.entries = entries;
        this.notebooks = notebooks;
        this.review = review;
        this.log = log;
        this.members = members;
        this.library = library;
        this.outbox = outbox;
        this.links = links;
        this.messages = messages;
    }

    @EventListener
    void happened(NotebookEvent event) {
        event.entry().flatMap(entries::byId).ifPresent(entry -> write(event, entry));
    }

    private void write(NotebookEvent event, Entry entry) {
        boolean own = event.by().equals(entry.author());
        // A correction leaves with the entry that it corrected: one letter tells of both.
        boolean twice = event.step().equals("withdrawal") && entry.isCorrection();
        if (event.step().equals("proposal")) {
            proposed(entry);
        } else if (OF_OTHERS.contains(event.step()) && !own && !twice) {
            author(entry).ifPresent(author -> outbox.post(letter(event.step(), words(event), entry, author, author)));
        }
    }

    private void proposed(Entry entry) {
        Optional<MemberId> decider = review.decider(notebooks.of(entry.notebook()), entry);
        if (decider.filter(reader -> reader.value().equals(entry.author())).isPresent()) {
            // A trusted coordinator publishes in the same breath.
            return;
        }
        Optional<Member> author = author(entry);
        author.ifPresent(one -> outbox.post(letter("proposal", "", entry, one, one)));
        // Moderators have a letter of the morning.
        decider.flatMap(this::reachable)
                .ifPresent(reader -> outbox.post(letter("to-read", "", entry, reader, author.orElse(reader))));
    }

    private Letter letter(String step, String words, Entry entry, Member reader, Member author) {
        return Letter.to(
                        reader.email(),
                        reader.language(),
                        "notebook.entry." + step,
                        plain(reader.name()),
                        plain(title(entry, reader.language())),
                        plain(notebook(entry.notebook())),
                        plain(author.name()))
                .quoting(words)
                .leadingTo(links.to(reader.language(), place(step, entry)));
    }

    private static String place(String step, Entry entry) {
        return step.equals("publication")
                ? EntryLinks.path(entry.notebook(), PublishedEntry.slug(entry.name()))
                : "/atelier/entrees/" + entry.id();
    }

    /// The word that goes with a publication was said when the entry was accepted.
    private String words(NotebookEvent event) {
        if (!event.step().equals("publication")) {
            return event.note();
        }
        return event.entry().map(log::of).orElseThrow().stream()
                .filter(before -> before.step().equals("acceptance"))
                .map(NotebookEvent::note)
                .findFirst()
                .orElse("");
    }

    private Optional<Member> author(Entry entry) {
        return reachable(new MemberId(entry.author()));
    }

    private Optional<Member> reachable(MemberId id) {
        return members.byId(id).filter(member -> !member.suspended());
    }

    private String title(Entry entry, Locale language) {
        String title = entry.draft().title();
        return title.isBlank() ? messages.getMessage("notebook.entry.untitled", null, language) : title;
    }

    private String notebook(ResourceId id) {
        return library.byId(id)
                .map(Resource::description)
                .map(said -> said.title())
                .orElse("");
    }

    private static String plain(String words) {
        return words.replace('|', '/');
    }
}
