package org.vitaressources.feedback;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.vitaressources.accounts.Member;
import org.vitaressources.accounts.MemberId;
import org.vitaressources.accounts.Members;
import org.vitaressources.accounts.Role;
import org.vitaressources.contributions.Authors;
import org.vitaressources.library.Library;
import org.vitaressources.library.Resource;
import org.vitaressources.mail.Letter;
import org.vitaressources.mail.Outbox;
import org.vitaressources.ui.SiteLinks;

/// Writes to who sent something, to the authors and to the moderators, in the transaction of each step. Nobody learns
/// the address of another. What a moderator may still take back waits until they no longer can.
@Component
class FeedbackLetters {
    private final Reactions reactions;
    private final Authors authors;
    private final Members members;
    private final FeedbackDesk desk;
    private final Library library;
    private final Outbox outbox;
    private final SiteLinks links;

    FeedbackLetters(
            Reactions reactions,
            Authors authors,
            Members members,
            FeedbackDesk desk,
            Library library,
            Outbox outbox,
            SiteLinks links) {
        this.reactions = reactions;
        this.authors = authors;
        this.members = members;
        this.desk = desk;
        this.library = library;
        this.outbox = outbox;
        this.links = links;
    }

    @EventListener
    void happened(ReactionEvent event) {
        Reaction reaction = reactions.byId(event.reaction()).orElseThrow();
        switch (event.step()) {
            case SENDING, RELEASE -> arrived(event, reaction);
            case PASSING -> toAuthors(event, reaction, "question.asked", asked(reaction), true);
            case ANSWER -> toSender(event, reaction, "question.answered", answer(reaction), false);
            case ACCEPTANCE -> accepted(event, reaction);
            case CLOSING -> {
                if (reaction.kind() == Kind.REPORT) {
                    toSender(event, reaction, "report.closed", event.note(), true);
                }
            }
            case REFUSAL -> {
                if (!wasHeld(reaction)) {
                    toSender(event, reaction, "refused", event.note(), true);
                }
            }
            case REMOVAL -> toSender(event, reaction, "removed", event.note(), false);
            case UNDOING -> outbox.recall(name(reaction, event.note()));
            case WITHDRAWAL -> outbox.recall(name(reaction, Step.PASSING.noun()));
            case HOLDING -> {}
        }
    }

    /// Reminds the authors of a question.
    void remind(Reaction reaction) {
        for (Member author : authors.of(reaction.resource())) {
            outbox.post(letter(author, reaction, "question.reminded").quoting(asked(reaction)));
        }
    }

    private void arrived(ReactionEvent event, Reaction reaction) {
        if (reaction.state() == ReactionState.HELD) {
            return;
        }
        if (reaction.matter() instanceof Correction correction) {
            toAuthors(event, reaction, "correction.sent", correction.proposed(), false);
        }
        if (reaction.matter().isUrgent()) {
            Optional<Resource> resource = library.byId(reaction.resource());
            members.withRole(Role.MODERATOR).stream()
                    .filter(moderator -> desk.answersFor(moderator, resource))
                    .forEach(moderator -> outbox.post(Letter.to(
                                    moderator.email(),
                                    moderator.language(),
                                    "feedback.urgent",
                                    plain(moderator.name()),
                                    title(reaction))
                            .quoting(reaction.matter().words())
                            .leadingTo(links.to(moderator.language(), "/relecture/retours/" + reaction.id()))));
        }
    }

    private void accepted(ReactionEvent event, Reaction reaction) {
        switch (reaction.kind()) {
            case TRIAL -> {
                toSender(event, reaction, "trial.accepted", event.note(), false);
                for (Member author : authors.of(reaction.resource())) {
                    if (!reaction.sender().is(author.id())) {
                        outbox.post(
                                letter(author, reaction, "trial.authors").leadingTo(page(author.language(), reaction)));
                    }
                }
            }
            case QUESTION -> toSender(event, reaction, "question.published", "", false);
            case CORRECTION -> toSender(event, reaction, "correction.accepted", "", false);
            case REPORT -> {}
        }
    }

    private void toAuthors(ReactionEvent event, Reaction reaction, String letter, String words, boolean later) {
        for (Member author : authors.of(reaction.resource())) {
            if (!reaction.sender().is(author.id()) && !author.id().value().equals(event.by())) {
                Letter written = letter(author, reaction, letter).quoting(words);
                outbox.post(later ? written.waiting(name(reaction, event.step().noun()), TakenStep.WITHIN) : written);
            }
        }
    }

    private Letter letter(Member author, Reaction reaction, String letter) {
        return Letter.to(author.email(), author.language(), "feedback." + letter, plain(author.name()), title(reaction))
                .leadingTo(links.to(author.language(), "/contributions/retours#retour-" + reaction.id()));
    }

    private void toSender(ReactionEvent event, Reaction reaction, String letter, String words, boolean later) {
        Sender sender = reaction.sender();
        Optional<Member> member = sender.isMember() ? members.byId(new MemberId(sender.member())) : Optional.empty();
        String address = member.map(Member::email).orElse(sender.email());
        boolean themselves = sender.isMember() && event.by().equals(sender.member());
        if (address.isEmpty() || themselves) {
            return;
        }
        Locale language = member.map(Member::language).orElse(sender.language());
        Letter written = Letter.to(
                        address,
                        language,
                        "feedback." + letter,
                        member.map(known -> " " + plain(known.name())).orElse(""),
                        title(reaction))
                .quoting(words)
                .leadingTo(
                        member.isPresent()
                                ? links.to(language, "/compte/retours#retour-" + reaction.id())
                                : page(language, reaction));
        outbox.post(later ? written.waiting(name(reaction, event.step().noun()), TakenStep.WITHIN) : written);
    }

    /// It was refused as spam: nobody is written to.
    private boolean wasHeld(Reaction reaction) {
        List<ReactionEvent> history = reactions.history(reaction.id());
        return history.size() > 1 && history.get(1).state() == ReactionState.HELD;
    }

    private String page(Locale language, Reaction reaction) {
        return links.to(
                language,
                library.byId(reaction.resource())
                        .map(resource -> "/ressources/" + resource.slug())
                        .orElse("/"));
    }

    private String title(Reaction reaction) {
        return plain(library.byId(reaction.resource())
                .map(resource -> resource.description().title())
                .orElse("VITA ressources"));
    }

    private static String asked(Reaction reaction) {
        return reaction.matter() instanceof Question question ? question.text() : "";
    }

    private static String answer(Reaction reaction) {
        return reaction.matter() instanceof Question question ? question.answer() : "";
    }

    private static String name(Reaction reaction, String step) {
        return "feedback:" + reaction.id() + ":" + step;
    }

    /// A bar in somebody's words would begin a paragraph.
    private static String plain(String words) {
        return words.replace('|', '/');
    }
}
