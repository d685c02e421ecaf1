package org.vitaressources.review;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.vitaressources.accounts.Member;
import org.vitaressources.accounts.MemberId;
import org.vitaressources.accounts.Members;
import org.vitaressources.contributions.Contribution;
import org.vitaressources.contributions.ContributionEvent;
import org.vitaressources.contributions.ContributionState;
import org.vitaressources.contributions.Contributions;
import org.vitaressources.contributions.RemarkThread;
import org.vitaressources.contributions.Remarks;
import org.vitaressources.contributions.SheetFields;
import org.vitaressources.contributions.Undoing;
import org.vitaressources.library.Library;
import org.vitaressources.library.Resource;
import org.vitaressources.mail.Letter;
import org.vitaressources.mail.Outbox;
import org.vitaressources.ui.SiteLinks;

/// Writes to the author at each step, in the transaction of the step. What a moderator may still take back waits until
/// they no longer can, and is called back when they do.
@Component
class StepLetters {
    /// Steps that their author hears of at once.
    private static final Set<String> AT_ONCE = Set.of("submission", "publication");

    /// Steps that may be taken back.
    private static final Set<String> LATER =
            Set.of("changes-requested", "acceptance", "rejection", "scheduling", "scheduling-cancelled");

    private static final Set<ContributionState> ONCE_PUBLISHED =
            Set.of(ContributionState.PUBLISHED, ContributionState.ARCHIVED, ContributionState.WITHDRAWN);

    private static final int MOST_REMARKS = 20;
    private static final int LONGEST_QUOTE = 80;

    private final Contributions contributions;
    private final Members members;
    private final Remarks remarks;
    private final Library library;
    private final Outbox outbox;
    private final SiteLinks links;
    private final MessageSource messages;
    private final Clock clock;

    StepLetters(
            Contributions contributions,
            Members members,
            Remarks remarks,
            Library library,
            Outbox outbox,
            SiteLinks links,
            MessageSource messages,
            Clock clock) {
        this.contributions = contributions;
        this.members = members;
        this.remarks = remarks;
        this.library = library;
        this.outbox = outbox;
        this.links = links;
        this.messages = messages;
        this.clock = clock;
    }

    @EventListener
    void happened(ContributionEvent event) {
        Contribution contribution = contributions.byId(event.contribution()).orElseThrow();
        boolean told = switch (event.step()) {
            case "undoing" -> outbox.recall(name(event, event.note())) > 0;
            case "scheduling-cancelled" -> outbox.recall(name(event, "scheduling")) > 0;
            default -> false;
        };
        if (event.step().equals("publication")) {
            outbox.recall(name(event, "acceptance"));
            outbox.recall(name(event, "scheduling"));
        }
        if (!told) {
            members.byId(new MemberId(contribution.author())).ifPresent(author -> write(event, contribution, author));
        }
    }

    private void write(ContributionEvent event, Contribution contribution, Member author) {
        String step = event.step();
        boolean own = event.by().equals(contribution.author());
        if (AT_ONCE.contains(step) || (step.equals("withdrawal") && !own && isLast(contribution))) {
            outbox.post(letter(event, contribution, author));
        } else if (LATER.contains(step)) {
            outbox.post(letter(event, contribution, author).waiting(name(event, step), Undoing.WITHIN));
        } else if (step.equals("undoing") && LATER.contains(event.note())) {
            outbox.post(letter(event, contribution, author));
        }
    }

    /// Of the versions of a resource that one author wrote, all of which leave with it: they are told once.
    private boolean isLast(Contribution contribution) {
        return contribution.resource().map(contributions::of).orElse(List.of()).stream()
                .filter(one -> one.author().equals(contribution.author()) && ONCE_PUBLISHED.contains(one.state()))
                // Not by their states or revisions: those change one after the other.
                .max(Comparator.comparing(this::begun)
                        .thenComparing(one -> one.id().value()))
                .filter(last -> last.id().equals(contribution.id()))
                .isPresent();
    }

    private Instant begun(Contribution contribution) {
        return contributions.history(contribution.id()).stream()
                .map(ContributionEvent::at)
                .min(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
    }

    private Letter letter(ContributionEvent event, Contribution contribution, Member author) {
        Locale language = author.language();
        String words = event.step().equals("scheduling") || event.step().equals("undoing") ? "" : event.note();
        return Letter.to(
                        author.email(),
                        language,
                        "contribution." + event.step(),
                        plain(author.name()),
                        plain(title(contribution, language)),
                        contribution
                                .scheduled()
                                .map(time -> said(time, language))
                                .orElse(""))
                .quoting(words)
                .listing(event.step().equals("changes-requested") ? remarks(contribution, language) : List.of())
                .leadingTo(place(event, contribution, language));
    }

    private List<Letter.Item> remarks(Contribution contribution, Locale language) {
        Map<String, String> headings = SheetFields.headings(contribution.draft());
        return remarks.about(contribution).stream()
                .filter(RemarkThread::isOpen)
                .limit(MOST_REMARKS)
                .map(thread -> new Letter.Item(
                        about(thread, headings, language) + thread.remark().text(),
                        links.to(
                                language,
                                "/contributions/" + contribution.id() + "#remarque-"
                                        + thread.remark().id())))
                .toList();
    }

    private String about(RemarkThread thread, Map<String, String> headings, Locale language) {
        String field = thread.remark().field();
        String name = field.isEmpty()
                ? ""
                : Optional.ofNullable(headings.get(field))
                        .orElseGet(() -> messages.getMessage("draft.field." + field, null, field, language));
        String quote = thread.remark().quote();
        String cut = quote.length() > LONGEST_QUOTE ? quote.substring(0, LONGEST_QUOTE) + "…" : quote;
        String about = name + (cut.isEmpty() ? "" : (name.isEmpty() ? "" : ", ") + "« " + cut + " »");
        return about.isEmpty() ? "" : about + " : ";
    }

    private String place(ContributionEvent event, Contribution contribution, Locale language) {
        String path = "/contributions/" + contribution.id();
        if (event.step().equals("publication")) {
            path = contribution
                    .resource()
                    .flatMap(library::byId)
                    .map(Resource::slug)
                    .map(slug -> "/ressources/" + slug)
                    .orElse(path);
        }
        return links.to(language, path);
    }

    private String title(Contribution contribution, Locale language) {
        String title = contribution.draft().title();
        return title.isBlank() ? messages.getMessage("draft.untitled", null, language) : title;
    }

    private String said(Instant time, Locale language) {
        String pattern = language.getLanguage().equals("en") ? "d MMMM yyyy, HH:mm" : "d MMMM yyyy 'à' H 'h' mm";
        return DateTimeFormatter.ofPattern(pattern, language).format(time.atZone(clock.getZone()));
    }

    private static String name(ContributionEvent event, String step) {
        return "contribution:" + event.contribution() + ":" + step;
    }

    /// A bar in somebody's words would begin a paragraph.
    private static String plain(String words) {
        return words.replace('|', '/');
    }
}
